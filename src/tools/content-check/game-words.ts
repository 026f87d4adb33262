/** Compares a game's words with its levels, and lists what a child reads or hears. */
import { BANDS } from '../../domain/curriculum.ts';
import type { Game, GameBandWords, GameLevel, GameLevelWords, GameWords } from '../../domain/game.ts';
import type { Report } from './problem.ts';
import type { ReadText } from './reading-level.ts';
import { checkSameIds, idsOf } from './same-ids.ts';

/** @param owner the file of the levels */
export function checkGameWords(game: Game, words: GameWords, owner: string, report: Report): void {
  checkSameIds(Object.keys(game.bands), words.bands, 'bands', owner, report);
  for (const band of BANDS) {
    const played = game.bands[band];
    const said = words.bands[band];
    if (!played || !said) continue;
    const path = `bands.${band}`;
    const { levels, people } = played;
    const places = new Set(levels.flatMap((level) => (level.kind === 'sort' ? level.places : [])));
    checkSameIds([...places], said.places, `${path}.places`, owner, report);
    checkSameIds(Object.keys(people), said.people, `${path}.people`, owner, report);
    checkSameIds(idsOf(levels), said.levels, `${path}.levels`, owner, report);
    for (const level of levels) {
      const spoken = said.levels[level.id];
      if (spoken) checkLevelWords(level, spoken, `${path}.levels.${level.id}`, owner, report);
    }
  }
}

function checkLevelWords(level: GameLevel, words: GameLevelWords, path: string, owner: string, report: Report): void {
  const items = level.kind === 'sort' ? level.items : [];
  const { posts, combinations } = level.kind === 'jigsaw' ? level : { posts: [], combinations: [] };
  const only = (wanted: boolean, value: string | undefined, name: string, at = path) =>
    checkSameIds(wanted ? [name] : [], value === undefined ? {} : { [name]: value }, at, owner, report);

  only(level.kind === 'sort' && level.places.includes('ask'), words.asked, 'asked');
  checkSameIds(idsOf(items), words.items, `${path}.items`, owner, report);
  checkSameIds(idsOf(posts), words.posts, `${path}.posts`, owner, report);
  checkSameIds(idsOf(combinations), words.combinations, `${path}.combinations`, owner, report);
  for (const { id, asker, wrong } of items) {
    const said = words.items[id];
    if (!said) continue;
    only(asker !== undefined, said.asks, 'asks', `${path}.items.${id}`);
    checkSameIds(Object.keys(wrong), said.wrong, `${path}.items.${id}.wrong`, owner, report);
  }
  for (const { id, parts } of posts) {
    const said = words.posts[id];
    if (said) checkSameIds(idsOf(parts), said.parts, `${path}.posts.${id}.parts`, owner, report);
  }
}

/** What a child reads or hears in a band, with its place; the talk card is for adults. */
export function textsOf(title: string, words: GameBandWords, path: string): ReadText[] {
  const { talkCard: _adults, ...said } = words;
  return [{ path: 'title', text: title }, ...textsWithin(said, path)];
}

function textsWithin(value: unknown, path: string): ReadText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsWithin(one, `${path}[${index}]`));
  return Object.entries(value ?? {}).flatMap(([key, one]) => textsWithin(one, `${path}.${key}`));
}
