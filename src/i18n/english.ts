/** The English messages of every area, merged; the types of all message keys come from here. */
import about from '../../content/messages/en/about.json' with { type: 'json' };
import agreement from '../../content/messages/en/agreement.json' with { type: 'json' };
import card from '../../content/messages/en/card.json' with { type: 'json' };
import common from '../../content/messages/en/common.json' with { type: 'json' };
import errors from '../../content/messages/en/errors.json' with { type: 'json' };
import front from '../../content/messages/en/front.json' with { type: 'json' };
import game from '../../content/messages/en/game.json' with { type: 'json' };
import gate from '../../content/messages/en/gate.json' with { type: 'json' };
import join from '../../content/messages/en/join.json' with { type: 'json' };
import lantern from '../../content/messages/en/lantern.json' with { type: 'json' };
import lesson from '../../content/messages/en/lesson.json' with { type: 'json' };
import map from '../../content/messages/en/map.json' with { type: 'json' };
import offline from '../../content/messages/en/offline.json' with { type: 'json' };
import parents from '../../content/messages/en/parents.json' with { type: 'json' };
import people from '../../content/messages/en/people.json' with { type: 'json' };
import print from '../../content/messages/en/print.json' with { type: 'json' };
import privacy from '../../content/messages/en/privacy.json' with { type: 'json' };
import register from '../../content/messages/en/register.json' with { type: 'json' };
import roster from '../../content/messages/en/roster.json' with { type: 'json' };
import setUp from '../../content/messages/en/set-up.json' with { type: 'json' };
import staff from '../../content/messages/en/staff.json' with { type: 'json' };
import story from '../../content/messages/en/story.json' with { type: 'json' };
import tiles from '../../content/messages/en/tiles.json' with { type: 'json' };
import voice from '../../content/messages/en/voice.json' with { type: 'json' };

/** What an area file holds for one key. */
export interface Message {
  text: string;
  /** For translators: where it stands, who reads it, what the placeholders are. */
  description: string;
}

/** A key's first word names the area file it lives in. */
export const AREAS = {
  common,
  lantern,
  map,
  story,
  game,
  agreement,
  join,
  tiles,
  voice,
  staff,
  people,
  card,
  lesson,
  roster,
  register,
  'set-up': setUp,
  front,
  offline,
  parents,
  about,
  privacy,
  print,
  gate,
  errors,
};

const english = {
  ...common,
  ...lantern,
  ...map,
  ...story,
  ...game,
  ...agreement,
  ...join,
  ...tiles,
  ...voice,
  ...staff,
  ...people,
  ...card,
  ...lesson,
  ...roster,
  ...register,
  ...setUp,
  ...front,
  ...offline,
  ...parents,
  ...about,
  ...privacy,
  ...print,
  ...gate,
  ...errors,
};

/** A key as it stands in the file; a plural has one for each form: `unsent.count_one`. */
export type FileKey = keyof typeof english & string;
type WithoutForm<K extends string> = K extends `${infer Base}_${Intl.LDMLPluralRule}` ? Base : K;
/** A key as code asks for it: `unsent.count`. */
export type MessageKey = WithoutForm<FileKey>;
/** Keys that have plural forms, and so need a `count`. */
export type PluralKey = {
  [K in FileKey]: K extends `${infer Base}_${Intl.LDMLPluralRule}` ? Base : never;
}[FileKey];

export const ENGLISH: Readonly<Record<string, Message>> = english;
