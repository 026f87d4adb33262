/** Sorting on the canvas: draws each moment of the round, and what becomes of every leaf. */
import { placesFor, type SortItem, type SortLevel, type SortPlace } from '../../../domain/game.ts';
import type { Box } from '../../scene-port.ts';
import type { Mascot } from '../../stage/mascot.ts';
import type { Container } from '../../stage/phaser.js';
import type { DreyState } from '../model/rules.ts';
import { falling } from '../model/sort.ts';
import { celebrate, gladden, rustle } from './joy.ts';
import { Leaf } from './leaf.ts';
import { makeCard, type Glow, type Paper } from './papers.ts';
import type { Person } from './person.ts';
import type { CardShape, SortLayout } from './sort-layout.ts';
import { askerOf, sorrelPose } from './sort-moment.ts';
import type { Spot } from './spot.ts';
import type { Visitor } from './visitor.ts';
import type { Wood } from './wood.ts';
import type { World } from './world.ts';

export interface Company {
  wood: Wood;
  sorrel: Mascot;
  asker: Person;
  grownUp: Person;
  magpie: Visitor;
}

/** A grown-up looks at a leaf before it goes on. Milliseconds. */
const LOOKS = 900;
/** On the board a flat card is its picture alone, which can be made out when it is small. */
const PINNED: CardShape = { row: false, tight: false, width: 112, picture: 84, hasWords: false };

export class SortAct {
  readonly leaves = new Map<string, Leaf>();
  layout: SortLayout;
  level: SortLevel;
  private readonly world: World;
  private readonly with: Company;
  private readonly air: Container;
  private readonly glow: Glow;
  private readonly papers = new Map<string, Promise<Paper>>();
  private readonly slots = new Map<string, number>();
  private placed: string[] = [];
  private showing = '';
  private isOver = false;
  private waiting: { at: number; then: () => void }[] = [];
  private clock = 0;

  constructor(world: World, level: SortLevel, layout: SortLayout, company: Company, air: Container, glow: Glow) {
    this.world = world;
    this.level = level;
    this.layout = layout;
    this.with = company;
    this.air = air;
    this.glow = glow;
    company.wood.clear(level.places.includes('pin'));
  }

  /** Draws what is new in the round. */
  follow(state: DreyState): void {
    const { place, play } = state;
    if (play.kind !== 'sort') return;
    const now = `${place.at} ${'step' in place ? place.step : ''} ${'choice' in place ? place.choice : ''}`;
    const isNew = now !== this.showing;
    const isFirst = this.showing === '';
    this.showing = now;
    if (isFirst) this.recall(play.placed);
    this.placed = play.placed;
    const air = falling(play, this.level);
    /* Behind a card that fills the page nobody stands half hidden: Sorrel is on the first one herself. */
    const isOpen = place.at !== 'intro' && place.at !== 'end';
    void this.with.grownUp.be(isOpen && this.level.places.includes('ask') ? 'woman-medium' : null);
    void this.with.asker.be(askerOf(state, this.level, air, this.world.port.chosen()));
    this.light(state, air);
    if (!isNew) return;
    this.waiting = [];
    this.with.sorrel.pose(sorrelPose(state));
    this.with.sorrel.body.setVisible(isOpen);
    if (place.at !== 'shown' || place.right) this.with.magpie.leave();
    if (place.at === 'playing') return this.play(air);
    if (place.at === 'shown') return this.show(place.step, place.choice as SortPlace, place.right, isFirst ? air : []);
    this.clearAir();
    if (place.at !== 'levelDone' || isFirst || this.world.port.calm()) return;
    this.with.sorrel.hop(44);
    const { x, y } = this.layout.sorrel;
    celebrate(this.world, this.world.port.levels.indexOf(this.level), { x, y });
  }

  /** What lay where it belongs before the level was drawn. */
  private recall(placed: readonly string[]): void {
    const items = placed.map((id) => this.item(id)).filter((item) => item !== undefined);
    items.filter(({ right }) => right === 'pin').forEach((item, number) => this.pinUp(item, number));
    this.warm(items);
  }

  private play(air: SortItem[]): void {
    for (const [id, leaf] of this.leaves) {
      if (air.some((item) => item.id === id)) leaf.comeBack(this.world.port.calm());
      else this.remove(id);
    }
    this.warm(this.placed.map((id) => this.item(id)).filter((item) => item !== undefined));
    air.forEach((item) => void this.leafOf(item));
    const next = this.level.items.filter(
      ({ id }) => !this.placed.includes(id) && !air.some((item) => item.id === id),
    )[0];
    if (next) void this.paperOf(next);
  }

  /** @param others leaves to draw beside it; none new drifts in before the child has gone on */
  private show(step: string, choice: SortPlace, right: boolean, others: SortItem[]): void {
    const item = this.item(step);
    if (!item) return;
    void this.leafOf(item).then((leaf) => leaf && this.put(leaf, item, choice, right));
    if (right) this.slots.delete(step);
    others.filter(({ id }) => id !== step).forEach((other) => void this.leafOf(other));
  }

  /** A leaf goes to a place, and the place answers. */
  private put(leaf: Leaf, item: SortItem, choice: SortPlace, right: boolean): void {
    const { wood, asker, grownUp, magpie, sorrel } = this.with;
    const calm = this.world.port.calm();
    const land = (spot: Spot, then: () => void) => () => {
      if (!calm) spot.bounce(right ? 1 : 0.6);
      then();
    };
    this.air.bringToTop(leaf.body);
    if (choice === 'tuck') {
      const at = wood.hole();
      return leaf.goTo(
        right ? at : { x: at.x, y: at.y - 6 },
        right ? 0.12 : 0.3,
        calm,
        land(wood.tuck, () => {
          if (right) leaf.body.setVisible(false);
          if (!calm) rustle(this.world, at, ['twig', 'bit-green', 'bit-amber']);
          if (right && !calm) sorrel.hop();
        }),
      );
    }
    if (choice === 'pin') {
      const number = this.placed.filter((id) => this.item(id)?.right === 'pin' && id !== item.id).length;
      const at = right ? wood.nail(number) : wood.middle();
      const scale = right ? wood.pinnedScale(leaf.paper) : wood.acrossScale(leaf.paper);
      return leaf.goTo(
        at,
        scale,
        calm,
        land(wood.pin, () => {
          if (!right) return magpie.visit(this.perch('pin'), at);
          this.pinUp(item, number);
          leaf.body.setVisible(false);
          if (!calm) rustle(this.world, { x: at.x, y: at.y - 20 }, ['bit-amber', 'bit-russet', 'spark']);
          if (!calm) sorrel.hop();
        }),
      );
    }
    const person = choice === 'hand' ? asker : grownUp;
    const at = person.hands();
    leaf.goTo(
      at,
      0.42,
      calm,
      land(person.spot, () => {
        if (!right) return magpie.visit(this.perch('hand'), at);
        person.please();
        if (!calm) gladden(this.world, { x: at.x, y: at.y - 40 });
        if (choice !== 'ask' || item.right === 'ask')
          return void (leaf.body.setVisible(calm), leaf.goTo(at, 0.3, calm, () => leaf.body.setVisible(false)));
        this.later(LOOKS, () => this.put(leaf, item, item.right, true));
      }),
    );
  }

  /** Where Magpie stands: on the roof of the board, or behind the one who was told. */
  private perch(place: 'pin' | 'hand') {
    const { targets, asker } = this.layout;
    if (place === 'hand') return { x: asker.x + asker.height * 0.5, y: asker.y - asker.height * 0.32 };
    return { x: targets.pin.x + targets.pin.width * 0.62, y: targets.pin.y + targets.pin.height * 0.16 };
  }

  /** What glows: a hint’s place, what is picked up, and where that can go. */
  private light({ place, hint }: DreyState, air: SortItem[]): void {
    const chosen = place.at === 'playing' ? air.find(({ id }) => id === this.world.port.chosen()) : undefined;
    const hinted = chosen && hint?.step === chosen.id ? chosen.right : null;
    const open = chosen ? placesFor(chosen, this.level) : [];
    for (const spot of this.level.places) this.spotOf(spot).show(hinted === spot ? 1 : 0, open.includes(spot) ? 1 : 0);
    for (const [id, leaf] of this.leaves) leaf.light(chosen?.id === id && (air.length > 1 || hinted !== null));
  }

  /** A leaf hovers over a place, or over none. */
  hover(over: SortPlace | null): void {
    const chosen = this.item(this.world.port.chosen() ?? '');
    const open = chosen ? placesFor(chosen, this.level) : [];
    for (const place of this.level.places) {
      this.spotOf(place).show(place === over ? 0.8 : 0, open.includes(place) ? (place === over ? 2.2 : 1) : 0);
    }
  }

  spotOf(place: SortPlace): Spot {
    const { wood, asker, grownUp } = this.with;
    return { tuck: wood.tuck, pin: wood.pin, hand: asker.spot, ask: grownUp.spot }[place];
  }

  private warm(items: readonly SortItem[]): void {
    const toTuck = this.level.items.filter(({ right }) => right === 'tuck').length;
    this.with.wood.warm(items.filter(({ right }) => right === 'tuck').length / Math.max(1, toTuck));
  }

  private item(id: string): SortItem | undefined {
    return this.level.items.find((item) => item.id === id);
  }

  private pinUp(item: SortItem, number: number): void {
    const paper = this.layout.card.row ? this.paperOf(item, PINNED) : this.paperOf(item);
    void paper.then((made) => !this.isOver && this.with.wood.hang(made, number));
  }

  private paperOf(item: SortItem, shape = this.layout.card): Promise<Paper> {
    const { port } = this.world;
    const key = shape === PINNED ? `${item.id}-pinned` : item.id;
    const known = this.papers.get(key);
    if (known) return known;
    const words = port.word(`levels.${this.level.id}.items.${item.id}.label`);
    const made = makeCard(this.world, `card-${this.level.id}-${key}`, item.picture, words, shape);
    this.papers.set(key, made);
    return made;
  }

  private async leafOf(item: SortItem): Promise<Leaf | null> {
    const known = this.leaves.get(item.id);
    if (known) return known;
    const slot = this.freeSlot(item.id);
    const paper = await this.paperOf(item);
    if (this.isOver) return null;
    const meanwhile = this.leaves.get(item.id);
    if (meanwhile) return meanwhile;
    const number = this.level.items.indexOf(item);
    const leaf = new Leaf(this.world, item.id, paper, this.layout.card, number, this.layout.slots[slot]!, this.glow);
    this.leaves.set(item.id, leaf);
    this.air.add(leaf.body);
    leaf.live(this.clock, 0, true);
    leaf.body.setPosition(this.layout.slots[slot]!.x, -paper.height);
    leaf.arrive(this.world.port.calm());
    this.light(this.world.port.state(), falling(this.world.port.state().play as never, this.level));
    return leaf;
  }

  private freeSlot(id: string): number {
    const taken = new Set(this.slots.values());
    const free = this.layout.slots.findIndex((_, index) => !taken.has(index));
    const slot = Math.max(0, free);
    this.slots.set(id, slot);
    return slot;
  }

  private remove(id: string): void {
    this.leaves.get(id)?.destroy();
    this.leaves.delete(id);
    this.slots.delete(id);
  }

  private clearAir(): void {
    [...this.leaves.keys()].forEach((id) => this.remove(id));
  }

  private later(passed: number, then: () => void): void {
    if (this.world.port.calm()) then();
    else this.waiting.push({ at: this.clock + passed, then });
  }

  /** Takes the room that is free now. */
  settle(layout: SortLayout): void {
    this.layout = layout;
    for (const [id, leaf] of this.leaves) leaf.moveHome(layout.slots[this.slots.get(id) ?? 0]!);
  }

  where(id: string): Box | null {
    const place = this.level.places.find((one) => one === id);
    if (place === 'hand') return this.with.asker.isThere() ? this.layout.targets.hand : null;
    if (place) return this.layout.targets[place];
    return this.leaves.get(id)?.box() ?? null;
  }

  live(time: number, passed: number, calm: boolean): void {
    this.clock = time;
    const due = this.waiting.filter(({ at }) => at <= time);
    this.waiting = this.waiting.filter(({ at }) => at > time);
    due.forEach(({ then }) => then());
    for (const leaf of this.leaves.values()) leaf.live(time, passed, calm);
  }

  destroy(): void {
    this.isOver = true;
    this.clearAir();
    this.with.wood.clear(true);
    for (const made of this.papers.values()) void made.then(({ texture }) => this.world.textures.drop(texture));
  }
}
