/** A scene is drawn in the order in which it happens, with the mock app where it belongs. */
import { describe, expect, test } from 'vitest';
import type { Line } from '../../../../src/domain/scenario.ts';
import { partsOf, type SpokenLine } from '../../../../src/ui/story/story-view.ts';

const line = (as: Line['as']): SpokenLine => ({ id: as, by: 'somebody', as, text: as, speaker: null });
const kinds = (lines: SpokenLine[]) => lines.map(({ as }) => as);

describe('the parts of a scene', () => {
  test('what is told between two lines of the app stays between them', () => {
    const parts = partsOf([line('narration'), line('chat'), line('narration'), line('offer'), line('thought')]);
    expect(kinds(parts.before)).toEqual(['narration']);
    expect(kinds(parts.inApp)).toEqual(['chat', 'narration', 'offer']);
    expect(kinds(parts.after)).toEqual(['thought']);
  });

  test('where the app says nothing, everything stands together', () => {
    const parts = partsOf([line('speech'), line('narration')]);
    expect(kinds(parts.before)).toEqual(['speech', 'narration']);
    expect([...parts.inApp, ...parts.after]).toEqual([]);
  });
});
