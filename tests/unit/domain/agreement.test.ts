import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mayDraw, promisesToMake, signingWayOf, wordingBandOf, wordingBandsOf } from '../../../src/domain/agreement.ts';
import {
  DRAWING_HEIGHT,
  DRAWING_MAX,
  DRAWING_WIDTH,
  drawingOf,
  isDrawing,
} from '../../../src/domain/agreement-drawing.ts';
import { YEAR_GROUPS } from '../../../src/domain/curriculum.ts';

test('each year reads a wording of its band, and Year 1 shares Reception’s', () => {
  expect(YEAR_GROUPS.map(wordingBandOf)).toEqual(['eyfs', 'eyfs', 'eyfs', 'ks1', 'lks2', 'lks2', 'uks2', 'uks2']);
  expect(wordingBandsOf(['R', '1'])).toEqual(['eyfs']);
  expect(wordingBandsOf(['4', '2', '3'])).toEqual(['ks1', 'lks2']);
});

test('to Year 2 children stamp, later they type; from Year 2 they may draw', () => {
  expect(YEAR_GROUPS.map(signingWayOf).join(' ')).toBe('stamp stamp stamp stamp name name name name');
  expect(YEAR_GROUPS.filter(mayDraw).join('')).toBe('23456');
});

test('promises still to make are the new ones, and those that say more than before', () => {
  const asked = [{ id: 'kind' }, { id: 'tell', revision: 3 }, { id: 'ask', revision: 2 }];
  const made = [{ id: 'kind', revision: 1 }, { id: 'tell', revision: 2 }, { id: 'ask', revision: 2 }, { id: 'gone' }];
  expect(promisesToMake(asked, made)).toEqual(['tell']);
  expect(promisesToMake(asked, [])).toEqual(['kind', 'tell', 'ask']);
});

describe('a drawn signature', () => {
  const surface = { width: 800, height: 240 };

  it('is fitted to the grid, and a tap is a dot', () => {
    const strokes = [
      [
        { x: 20, y: 40 },
        { x: 40, y: 80 },
        { x: 41, y: 80 },
        { x: 60, y: 60 },
      ],
      [{ x: 100, y: 100 }],
    ];
    expect(drawingOf(strokes, surface)).toBe('M10 20l10 20l10 -10M50 50l0 0');
  });

  it('is nothing where nothing was drawn', () => {
    expect(drawingOf([], surface)).toBeNull();
    expect(drawingOf([[]], surface)).toBeNull();
  });

  it('stays small and safe to show, whatever was scribbled', () => {
    const coordinate = fc.double({ min: -500, max: 2_000, noNaN: true });
    const strokes = fc.array(fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 400 }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(strokes, (points) => {
        const path = drawingOf(points, surface);
        expect(path === null || isDrawing(path)).toBe(true);
      }),
      { numRuns: 60 },
    );
    const wild = Array.from({ length: 9_000 }, (_, n) => ({ x: (n * 397) % 800, y: (n * 211) % 240 }));
    expect(drawingOf([wild], surface)!.length).toBeLessThanOrEqual(DRAWING_MAX);
  });

  it.each(['', 'M1 1', 'M1 1l2 2z', 'M1 1l2 2"/><script>', 'M1 1l1e3 2', 'm1 1l2 2', `M1 1${'l1 1'.repeat(2_000)}`])(
    'is refused as "%s"',
    (path) => expect(isDrawing(path)).toBe(false),
  );

  it('takes the whole grid', () => expect(isDrawing(`M0 0l${DRAWING_WIDTH} ${DRAWING_HEIGHT}`)).toBe(true));
});
