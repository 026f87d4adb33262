/** Checks one game: its levels, its pictures, and its words in each language. */
import { BANDS, type Band } from '../../domain/curriculum.ts';
import type { Game, GameBand } from '../../domain/game.ts';
import { game, gameWords } from '../../schemas/content/game.ts';
import { checkGameWords, textsOf } from './game-words.ts';
import { checkJigsaw } from './jigsaw-level.ts';
import { openContent } from './open-content.ts';
import { checkPicture } from './pictures.ts';
import type { Problem, Report } from './problem.ts';
import { checkReading, checkSpokenLines } from './reading-level.ts';
import { checkSort } from './sort-level.ts';

const LEVELS = 'game.yaml';

export function checkGame(root: string, id: string): Problem[] {
  const problems: Problem[] = [];
  const kind = { file: LEVELS, graph: game, words: gameWords };
  const opened = openContent(root, `content/games/${id}`, kind, problems);
  if (!opened) return problems;
  const { graph: found, report, languages } = opened;
  checkLevels(root, found, id, report);
  for (const { isEnglish, words, report: reportWords } of languages) {
    checkGameWords(found, words, LEVELS, reportWords);
    if (!isEnglish) continue;
    for (const [band, said] of entriesOf(words.bands)) {
      const texts = textsOf(words.title, said, `bands.${band}`);
      checkReading(band, texts, Object.values(said.people), reportWords);
      checkSpokenLines(band, texts, reportWords);
    }
  }
  return problems;
}

function checkLevels(root: string, found: Game, folder: string, report: Report): void {
  if (found.id !== folder) {
    report({ path: 'id', expected: folder, found: found.id, todo: 'give the game the name of its folder' });
  }
  checkPicture(root, found.guide, 'guide', report);
  checkPicture(root, found.scene, 'scene', report);
  const seen = new Set<string>();
  for (const [band, { levels, people }] of entriesOf(found.bands)) {
    for (const [id, { picture }] of Object.entries(people)) {
      checkPicture(root, picture, `bands.${band}.people.${id}.picture`, report);
    }
    levels.forEach((level, index) => {
      const path = `bands.${band}.levels[${index}]`;
      if (seen.has(level.id)) {
        const todo = 'rename the level: it is recorded by this id';
        report({ path: `${path}.id`, expected: 'an id used once in the game', found: level.id, todo });
      }
      seen.add(level.id);
      picturesOf(level).forEach(([picture, at]) => checkPicture(root, picture, `${path}.${at}`, report));
      if (level.kind === 'sort') checkSort(level, band, path, report);
      else checkJigsaw(level, Object.keys(people), path, report);
    });
  }
}

/** Each picture of a level, with its place. */
function picturesOf(level: GameBand['levels'][number]): [string, string][] {
  if (level.kind === 'sort')
    return level.items.flatMap(({ picture, asker }, i): [string, string][] => [
      [picture, `items[${i}].picture`],
      ...(asker ? [[asker, `items[${i}].asker`] as [string, string]] : []),
    ]);
  return level.posts.flatMap(({ parts, photo = [] }, p) => [
    ...photo.map((picture, q): [string, string] => [picture, `posts[${p}].photo[${q}]`]),
    ...parts.flatMap(({ picture }, q): [string, string][] =>
      picture ? [[picture, `posts[${p}].parts[${q}].picture`]] : [],
    ),
  ]);
}

function entriesOf<T>(bands: Partial<Record<Band, T>>): [Band, T][] {
  return BANDS.flatMap((band): [Band, T][] => (bands[band] ? [[band, bands[band]]] : []));
}
