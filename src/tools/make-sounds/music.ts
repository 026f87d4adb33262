/** A quiet piece that goes round and round: a slow wooden walk, and now and then a bell, as in a wood at dusk. */
import { pentatonic, RATE, seeded, strike } from './notes.ts';

const BEAT = 0.9;
const BARS = 12;
const BEATS = 4;
/** The walk's lowest step in each bar. */
const GROUND = [-5, -5, -3, -2, -5, -4, -3, -2, -5, -5, -3, -5];

export function music(): Float64Array {
  const random = seeded(12);
  const samples = new Float64Array(Math.round(BARS * BEATS * BEAT * RATE));
  let melody = 4;
  for (let bar = 0; bar < BARS; bar++) {
    for (let beat = 0; beat < BEATS; beat++) {
      const at = (bar * BEATS + beat) * BEAT;
      if (beat % 2 === 0)
        strike(samples, {
          body: 'marimba',
          pitch: pentatonic(GROUND[bar]! + (beat ? 2 : 0)),
          at,
          rings: 1.8,
          loud: 0.7,
        });
      if (random() < 0.55) {
        melody = Math.min(9, Math.max(1, melody + Math.round(random() * 4 - 2)));
        strike(samples, {
          body: 'marimba',
          pitch: pentatonic(melody),
          at: at + (random() < 0.3 ? BEAT / 2 : 0),
          rings: 1.1,
          loud: 0.45,
        });
      }
    }
    if (bar % 3 === 2)
      strike(samples, {
        body: 'bell',
        pitch: pentatonic(7 + (bar % 2)),
        at: (bar * BEATS + 1) * BEAT,
        rings: 3.2,
        loud: 0.22,
      });
  }
  return samples;
}
