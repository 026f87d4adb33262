/** What every part of a drawn agreement is given, the words of the interface it uses, and the ids of spoken lines. */
import type { Agreement, AgreementWording } from '../../domain/agreement.ts';
import type { Band, YearGroup } from '../../domain/curriculum.ts';
import type { AgreementEvent } from '../../engine/agreement/states.ts';

/** Years 5 and 6 read other words for these; their keys end in `.older`. */
export const OLDER_KEYS = [
  'agreement.check',
  'agreement.sign.heading',
  'agreement.signed.heading',
  'agreement.signed.stamp',
  'agreement.start',
  'agreement.try-check',
] as const;

export const AGREEMENT_KEYS = [
  ...OLDER_KEYS,
  'agreement.all',
  'agreement.check.again',
  'agreement.check.right',
  'agreement.count',
  'agreement.draw',
  'agreement.draw.clear',
  'agreement.draw.hint',
  'agreement.draw.lost',
  'agreement.draw.none',
  'agreement.draw.offline',
  'agreement.draw.open',
  'agreement.draw.sent',
  'agreement.for-year',
  'agreement.for-year.choose',
  'agreement.helped',
  'agreement.new',
  'agreement.next',
  'agreement.not-yet.back',
  'agreement.not-yet.heading',
  'agreement.practised',
  'agreement.said.look-again',
  'agreement.said.name-missed',
  'agreement.said.right',
  'agreement.said.signed',
  'agreement.sign.help',
  'agreement.sign.hint',
  'agreement.sign.home',
  'agreement.sign.home.how',
  'agreement.sign.later',
  'agreement.sign.later.said',
  'agreement.sign.mismatch',
  'agreement.sign.name',
  'agreement.sign.submit',
  'agreement.signed',
  'agreement.signed.before',
  'agreement.signed.drawing',
  'agreement.signed.waiting',
  'agreement.stamp.done',
  'agreement.stamp.heading',
  'agreement.stamp.home',
  'agreement.stamp.press',
  'agreement.why',
  'common.back',
  'common.continue',
  'common.map',
  'common.recorded',
  'common.recorded.home',
  'common.try-again',
  'register.here',
  'register.here.choose',
  'register.here.done',
  'register.here.fault',
  'register.here.next',
  'register.here.no',
  'register.here.no.about',
  'register.here.pin',
  'register.here.wait',
  'register.here.who',
  'register.here.wrong',
  'register.here.yes',
] as const;
export type AgreementKey = (typeof AGREEMENT_KEYS)[number];
export type AgreementSays = Record<AgreementKey, string>;

/** One of the agreements that children of a band sign. */
export interface AgreementText {
  agreement: Agreement;
  /** The years of this band that sign it. */
  years: YearGroup[];
  wordingBand: Band;
  wording: AgreementWording;
}

export interface AgreementView extends AgreementText {
  band: Band;
  /** What the interface says. */
  says: AgreementSays;
  mapHref: string;
}

/** What every card is given besides its own place. */
export interface CardProps {
  view: AgreementView;
  tell: (event: AgreementEvent) => void;
}

/** @param path below the band's wording, such as `promises.kind.why` */
export const lineOf = ({ agreement, wordingBand }: AgreementText, path: string): string =>
  `agreement:${agreement.id}:bands.${wordingBand}.${path}`;

export function messageLine({ band }: AgreementView, key: AgreementKey): string {
  const isOlder = band === 'uks2' && (OLDER_KEYS as readonly string[]).includes(key);
  return `message:${key}${isOlder ? '.older' : ''}`;
}

/** The animals take turns to stand by; Tansy keeps her lantern for the Tell button. */
const ANIMALS = ['sorrel', 'moss', 'ash', 'rowan'] as const;

export function guideOf(index: number, pose: 'happy' | 'thinking' | 'listening' | 'proud' | 'speaking'): string {
  return `art:mascots/${ANIMALS[index % ANIMALS.length]}-${pose}`;
}

export const guideNameOf = (index: number): string => ANIMALS[index % ANIMALS.length]!;
