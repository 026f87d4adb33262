/** Checks a level in which things are put where they belong: each has a right place, and hiding all is never the answer. */
import type { Band } from '../../domain/curriculum.ts';
import { placesFor, type SortItem, type SortLevel } from '../../domain/game.ts';
import type { Report } from './problem.ts';

/** Acorns choose between two pictures, one thing at a time. */
const ACORNS = { places: 2, atOnce: 1 };

export function checkSort(level: SortLevel, band: Band, path: string, report: Report): void {
  level.items.forEach((item, index) => checkItem(level, item, `${path}.items[${index}]`, report));
  checkSeenOnce(level.items, path, report);
  checkBothSides(level, path, report);
  if (band === 'eyfs' && (level.places.length > ACORNS.places || level.atOnce > ACORNS.atOnce)) {
    report({
      path,
      expected: 'two places and one thing at a time in band eyfs',
      found: `${level.places.length} places, ${level.atOnce} at a time`,
      todo: 'leave out a place, or let things come one by one',
    });
  }
}

/** Asking a grown-up is never wrong, so it needs no consequence. */
function checkItem(level: SortLevel, item: SortItem, path: string, report: Report): void {
  const places = placesFor(item, level);
  const right = [item.right, ...(item.also ? [item.also] : [])].filter((place) => places.includes(place));
  if (right.length === 0) {
    report({
      path: `${path}.right`,
      expected: `a right answer: one of ${places.join(', ')}`,
      found: item.right,
      todo: 'name a place of this level, or add it to the level',
    });
    return;
  }
  const wrong = places.filter((place) => !right.includes(place) && place !== 'ask');
  const told = Object.keys(item.wrong);
  if (wrong.every((place) => told.includes(place)) && told.length === wrong.length) return;
  report({
    path: `${path}.wrong`,
    expected: `what each wrong place shows: ${wrong.join(', ') || 'none is wrong'}`,
    found: told.join(', ') || 'nothing',
    todo: 'give each wrong place its misconception, and no other place one',
  });
}

/** Where a picture says everything, the same picture is the same thing. */
function checkSeenOnce(items: SortItem[], path: string, report: Report): void {
  const seen = new Set<string>();
  items.forEach(({ picture, asker }, index) => {
    const shown = asker ? `${picture} for ${asker}` : picture;
    if (seen.has(shown)) {
      report({
        path: `${path}.items[${index}].picture`,
        expected: 'a thing seen once in this level',
        found: shown,
        todo: 'choose another picture, or another thing',
      });
    }
    seen.add(shown);
  });
}

function checkBothSides({ items }: SortLevel, path: string, report: Report): void {
  const toShare = items.filter(({ right }) => right === 'pin' || right === 'hand').length;
  if (toShare > 0 && toShare < items.length) return;
  report({
    path: `${path}.items`,
    expected: 'something to keep and something to share',
    found: toShare === 0 ? 'nothing to share' : 'nothing to keep',
    todo: 'add a thing of the other side, so that hiding or showing everything is not the answer',
  });
}
