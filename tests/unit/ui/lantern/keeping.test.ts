import { afterEach, describe, expect, it, vi } from 'vitest';
import { ACTIVITY_ID } from '../../../../src/domain/events.ts';
import { coverOfNow } from '../../../../src/ui/lantern/keeping.ts';

const pressedWhile = (dataset: Record<string, string>) => {
  vi.stubGlobal('document', { documentElement: { dataset } });
  vi.stubGlobal('location', { pathname: '/branches/' });
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
  return coverOfNow();
};
afterEach(() => vi.unstubAllGlobals());

describe('a press of the lantern says where it was', () => {
  it.each(['games/drey/lks2', 'stories/free-gems', 'agreements/years-2-4', 'games/drey'])('in %s', (activity) => {
    expect(pressedWhile({ activity, step: 'windy-day' })).toMatchObject({ activity, step: 'windy-day' });
    expect(ACTIVITY_ID.test(activity)).toBe(true);
  });

  it.each(['games/drey/year-7', 'stories/free-gems/lks2', 'elsewhere/x', 'Stories/Free Gems'])(
    'and nothing where %s is no activity',
    (activity) => {
      expect(pressedWhile({ activity })).toMatchObject({ activity: null });
    },
  );
});
