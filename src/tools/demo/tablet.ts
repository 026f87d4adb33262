/** A child on a tablet of the demo school: joins a lesson, signs in, and sends what was done, as the product's pages do. */
import { randomBytes } from 'node:crypto';
import { drawingOf, DRAWING_HEIGHT, DRAWING_WIDTH } from '../../domain/agreement-drawing.ts';
import { BATCH_MAX, type ActivityId, type DeviceEvent } from '../../domain/events.ts';
import { uuidv7 } from '../../domain/identifiers.ts';
import type { SignInCards } from '../../schemas/api/classes.ts';
import type { PupilSession } from '../../schemas/api/lessons.ts';
import { openDoor, type Door } from './door.ts';
import { dice, type Played } from './play.ts';

export type ChildCard = SignInCards['cards'][number] | SignInCards['pictureCards'][number];
/** What stands in an event besides its id, its activity and its time. */
type Happening = {
  [K in DeviceEvent['kind']]: Pick<Extract<DeviceEvent, { kind: K }>, 'kind' | 'detail'>;
}[DeviceEvent['kind']];

export class ChildAtTablet {
  readonly #door: Door;
  readonly session: PupilSession;
  readonly #waiting: DeviceEvent[] = [];

  private constructor(door: Door, session: PupilSession) {
    this.#door = door;
    this.session = session;
  }

  static async signsIn(url: string, joinCode: string, card: ChildCard): Promise<ChildAtTablet> {
    const door = openDoor(url);
    await door.post('/api/join', { code: joinCode });
    const session =
      'passphrase' in card
        ? await door.post<PupilSession>('/api/pupil/sign-in', { username: card.username, passphrase: card.passphrase })
        : await door.post<PupilSession>('/api/tiles/sign-in', { pupilId: card.pupilId, pictures: card.pictures });
    return new ChildAtTablet(door, session);
  }

  /** Keeps what was done to be sent; the first at `from`, and each `apart` ms after the one before. */
  does(activity: ActivityId, played: readonly Played[], from: number, apart: number): void {
    played.forEach((one, index) => this.#keep(activity, one, from + index * apart));
  }

  lightsTheLantern(activity: ActivityId, where: { page: string; step: string }, at: number): string {
    return this.#keep(activity, { kind: 'lantern-lit', detail: where }, at);
  }

  saysOfTheLantern(lit: string, activity: ActivityId, at: number): void {
    this.#keep(activity, { kind: 'lantern-seen', detail: { lit } }, at);
    this.#keep(activity, { kind: 'lantern-note', detail: { lit, note: 'practising' } }, at + 1);
  }

  /** Every promise of the agreement that is asked for. @returns the signature's id */
  async signs(at: number, drawn = false): Promise<string> {
    const { agreement, acceptedNames } = this.session;
    if (!agreement) throw new Error(`Nothing to sign for ${this.session.displayName}`);
    const { version, promises, way } = agreement;
    const name = way === 'name' ? acceptedNames[0]! : null;
    const id = this.#keep(
      agreement.activity as ActivityId,
      { kind: 'signed', detail: { version, promises, checks: 'done', name } },
      at,
    );
    await this.sends();
    if (drawn)
      await this.#door.post('/api/pupil/drawing', { signatureId: id, path: scribble(this.session.displayName) });
    return id;
  }

  async sends(): Promise<void> {
    while (this.#waiting.length > 0) {
      const items = this.#waiting.splice(0, BATCH_MAX).map((event) => ({ token: this.session.token, event }));
      const { results } = await this.#door.post<{ results: { result: string }[] }>('/api/events', { items });
      const refused = results.find(({ result }) => result !== 'stored');
      if (refused) throw new Error(`What ${this.session.displayName} did was not stored: ${JSON.stringify(refused)}`);
    }
  }

  #keep(activity: ActivityId, happening: Happening, at: number): string {
    const id = uuidv7(at, randomBytes(10));
    this.#waiting.push({ id, activity, happenedAt: at, ...happening } as DeviceEvent);
    return id;
  }
}

/** Joined-up loops as a child writes a name, in one stroke: each letter as tall, wide and upright as it happens to be. */
function scribble(name: string): string {
  const random = dice(name.length + name.charCodeAt(0));
  let left = 30;
  const stroke = [...name].flatMap(() => {
    const [wide, tall, lean] = [12 + random() * 18, 12 + random() * random() * 62, random() * 10];
    const start = left;
    left += wide;
    return Array.from({ length: 14 }, (_, index) => {
      const turn = (index / 14) * 2 * Math.PI;
      const up = (1 - Math.cos(turn)) / 2;
      return { x: start + (index / 14) * wide + Math.sin(turn) * 8 + up * lean, y: 88 - up * tall - random() * 3 };
    });
  });
  return drawingOf([stroke], { width: DRAWING_WIDTH, height: DRAWING_HEIGHT })!;
}
