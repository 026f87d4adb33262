import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lit } from '../../../../src/games/drey/scenes/light.ts';
import { byNight } from '../../../../src/games/stage/night.ts';

const drawing = (name: string) =>
  readFileSync(resolve(import.meta.dirname, `../../../../public/art/places/${name}.svg`), 'utf8');
const COLOUR = /#(?:[0-9A-F]{6}|[0-9A-F]{3})\b/gi;
const colours = (markup: string) => markup.match(COLOUR) ?? [];
const lightness = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).reduce((sum, part) => sum + part, 0) / 3;

describe.each(['drey', 'drey-portrait'])('%s', (name) => {
  test('every colour of the day goes dark, and none gets lost', () => {
    const day = drawing(name);
    const night = byNight(day);
    expect(colours(night)).toHaveLength(colours(day).length);
    expect(Math.max(...colours(night).map(lightness))).toBeLessThan(80);
    expect(night.replace(COLOUR, '')).toBe(day.replace(COLOUR, ''));
  });

  test('the sun has rings by day; by night stars shine where it was', () => {
    const day = drawing(name);
    expect(lit(day, false).match(/fill="#FFE6AE" opacity/g)).toHaveLength(3);
    const night = lit(day, true);
    expect(night).not.toContain('#FFE6AE');
    expect(night.match(/#F4EBCB/g)!.length).toBeGreaterThan(8);
    expect(night).not.toContain('<!--');
  });

  test('has the groups the scene is built from, once each', () => {
    for (const group of ['back', 'ground', 'left', 'drey', 'right', 'board', 'cards', 'front']) {
      expect(drawing(name).split(`<g class="${group}">`), group).toHaveLength(2);
    }
  });
});
