import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BANDS } from '../../src/domain/curriculum.ts';
import type { GameLevel } from '../../src/domain/game.ts';
import { allDetails } from '../../src/domain/jigsaw.ts';
import type { Misconception } from '../../src/domain/misconceptions.ts';
import { game, gameWords } from '../../src/schemas/content/game.ts';
import { foldersIn } from '../../src/tools/content-check/read-file.ts';

const GAMES = resolve(import.meta.dirname, '../../content/games');
const read = (file: string): unknown => parse(readFileSync(`${GAMES}/${file}`, 'utf8'));
const sizeOf = (level: GameLevel) => (level.kind === 'sort' ? level.items.length : allDetails(level).length);
const misconceptionsOf = (level: GameLevel): Misconception[] =>
  level.kind === 'sort'
    ? level.items.flatMap(({ wrong }) => Object.values(wrong))
    : level.combinations.map(({ misconception }) => misconception);

describe.each(foldersIn(GAMES))('game %s', (id) => {
  const { bands } = game.parse(read(`${id}/game.yaml`));

  it.each(BANDS)('has levels for %s, and they grow', (band) => {
    const sizes = bands[band]!.levels.map(sizeOf);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(sizes[2]).toBeGreaterThan(sizes[0]!);
  });

  it('never uses the lantern as a picture: it belongs to the Tell button alone', () => {
    expect(readFileSync(`${GAMES}/${id}/game.yaml`, 'utf8')).not.toMatch(/lantern|art:tell/);
  });
});

describe('Sorrel’s Drey', () => {
  const { bands } = game.parse(read('drey/game.yaml'));
  const words = gameWords.parse(read('drey/en.yaml'));
  const levelsOf = (band: (typeof BANDS)[number]) => bands[band]!.levels;

  it('teaches what is private in each of the younger bands', () => {
    const everyBand: Misconception[] = [
      'full-name-is-fine-to-share',
      'home-is-fine-to-share',
      'birthday-is-fine-to-share',
      'where-i-am-is-fine-to-share',
      'photos-give-nothing-away',
      'password-can-be-shared-with-friends',
    ];
    for (const band of ['eyfs', 'ks1', 'lks2'] as const) {
      const taught = levelsOf(band).flatMap(misconceptionsOf);
      expect(
        everyBand.filter((one) => !taught.includes(one)),
        band,
      ).toEqual([]);
    }
  });

  it('says in each band when telling is right', () => {
    for (const band of ['eyfs', 'ks1', 'lks2'] as const) {
      const helpers = levelsOf(band).flatMap((level) =>
        level.kind === 'sort' ? level.items.filter(({ right }) => right === 'hand').map(({ asker }) => asker) : [],
      );
      for (const helper of ['police-officer', 'health-worker']) {
        expect(helpers.some((asker) => asker?.startsWith(helper))).toBe(true);
      }
    }
    const trusted = levelsOf('uks2').flatMap((level) =>
      level.kind === 'jigsaw' ? level.posts.filter(({ seenBy }) => seenBy === 'trusted') : [],
    );
    expect(trusted).toHaveLength(1);
  });

  it('asks the same thing of different people in Branches, with different answers', () => {
    const level = words.bands.lks2!.levels['branches-who-asks']!;
    expect(level.items['doctor']!.label).toMatch(/born/);
    expect(level.items['quiz']!.label).toMatch(/birthday/);
    const rights = levelsOf('lks2').flatMap((one) => (one.kind === 'sort' ? one.items : []));
    expect(rights.find(({ id }) => id === 'doctor')!.right).toBe('hand');
    expect(rights.find(({ id }) => id === 'quiz')!.right).toBe('tuck');
  });

  it('needs more than one detail for most of what Magpie finds out', () => {
    const combinations = levelsOf('uks2').flatMap((level) => (level.kind === 'jigsaw' ? level.combinations : []));
    expect(combinations.filter(({ details }) => details.length > 1).length).toBeGreaterThan(combinations.length / 2);
  });
});
