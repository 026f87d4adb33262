/**
 * Puts the things of a drawing where the story wants them: each place becomes a class, and a story's page carries the
 * rules of its own places. The pages' policy refuses styles written on an element.
 */
import type { Drawing, Scenario, Thing } from '../../domain/scenario.ts';

export function placeClass({ at: [x, y], size }: Thing): string {
  return `at-${[x, y, size].map((part) => String(part).replace('.', '_')).join('-')}`;
}

/** One rule for each place that a story's drawings use. */
export function placesCss(scenario: Scenario): string {
  const things = drawingsOf(scenario).flatMap((drawing) => drawing.things);
  const rules = new Map(things.map((thing) => [placeClass(thing), ruleOf(thing)]));
  return [...rules].map(([name, rule]) => `.${name}{${rule}}`).join('');
}

function ruleOf({ at: [x, y], size }: Thing): string {
  return `left:${x - size / 2}%;bottom:${100 - y}%;width:${size}%`;
}

export function drawingsOf({ steps, endings }: Scenario): Drawing[] {
  const scenes = steps.flatMap((step) => [step, ...step.choices.map(({ outcome }) => outcome)]);
  return [...scenes, ...endings].flatMap(({ drawing }) => (drawing ? [drawing] : []));
}
