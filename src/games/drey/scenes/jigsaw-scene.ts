/** Magpie's jigsaw beside the posts: each detail is a piece that can be tapped into the fog, and Magpie joins what is clear. */
import type { JigsawLevel } from '../../../domain/game.ts';
import { allDetails, detailsOf } from '../../../domain/jigsaw.ts';
import type { Mascot } from '../../stage/mascot.ts';
import { gathered, type Point } from '../../stage/motion.ts';
import { Container, Image } from '../../stage/phaser.js';
import type { DreyState } from '../model/rules.ts';
import { celebrate, touched } from './joy.ts';
import { joined, scattered } from './jigsaw-layout.ts';
import { makeBubble, makePicture } from './papers.ts';
import { Piece } from './piece.ts';
import { callMagpie } from './visitor.ts';
import { isIn, type Act, type World } from './world.ts';

/** How long a piece’s words stay. Milliseconds. */
const READS = 3_200;
/** Milliseconds between two looks at where the page leaves room. */
const SPACES_EVERY = 150;
/** Where the page has room for a tray of pieces (ui/games/stage.css); on a narrower one its own cards show all there is. */
const ROOMY = '(min-width: 60.01rem)';
/** Pixels from Magpie’s head to his feet, when he stands on nothing in particular. */
const STATURE = 190;

export async function openJigsaw(world: World): Promise<Act> {
  const { stage, port } = world;
  const { scene, root } = stage;
  const levelOf = ({ place }: DreyState) =>
    (place.at === 'end' ? port.levels.at(-1) : port.levels.find(({ id }) => id === place.level)) as JigsawLevel;
  const magpie: Mascot = await callMagpie(world, STATURE);
  const sky = new Container(scene, 0, 0);
  const board = new Container(scene, 0, 0);
  const said = new Container(scene, 0, 0);
  const moon = moonOf(world);
  sky.add([moon, magpie.body]);
  [sky, board, said].forEach((box, index) => root.addAt(box, index));
  magpie.pose('curious');

  let level = levelOf(port.state());
  let pieces: Piece[] = [];
  let showing = '';
  let shown: string | null = null;
  let spaces = '';
  const arranging = gathered();
  let isGone = false;
  let isTouchable = false;
  let reading: { until: number; id: string } | null = null;
  let seen: { at: Point; since: number } | null = null;
  let clock = 0;

  function layPieces(state: DreyState): void {
    pieces.forEach(({ body }) => body.destroy());
    const blurred = state.play.kind === 'jigsaw' ? state.play.blurred : [];
    pieces = level.posts.flatMap((post, index) =>
      detailsOf(post).map((id) => new Piece(world, id, index, allDetails(level).indexOf(id), blurred.includes(id))),
    );
    for (const piece of pieces) {
      board.add(piece.body);
      const seenInPhoto = level.posts[piece.post]!.parts.find(({ id }) => id === piece.id)?.picture;
      if (seenInPhoto) void showPicture(piece, seenInPhoto);
    }
    arrange();
  }

  async function showPicture(piece: Piece, name: string): Promise<void> {
    const paper = await makePicture(world, `seen-${piece.id}`, name, 46);
    if (!isGone && pieces.includes(piece)) {
      piece.picture(new Image(scene, 0, 0, paper.texture).setScale(1 / stage.density()) as Image);
    }
  }

  /** Everything to where the page leaves room for it. */
  function arrange(): void {
    const perch = port.perch('magpie');
    const tray = port.perch('pieces');
    const laid = tray && scattered(tray, pieces.length);
    isTouchable = laid !== null && port.state().place.at === 'playing';
    const free = port.room();
    pieces.forEach((piece, index) => {
      const from = laid ?? { size: 72, middles: [] };
      piece.lieAt(from.middles[index] ?? { x: free.x + free.width / 2, y: -90 }, from.size);
      piece.body.setVisible(laid !== null);
    });
    const isPerched = perch !== null && port.state().place.at === 'playing';
    if (isPerched)
      stand({ x: perch.x + perch.width / 2, y: perch.y + perch.height * 0.94 }, (perch.height * 0.96) / STATURE);
    else riseMoon();
    magpie.body.setVisible(isPerched);
    moon.setVisible(isPerched || port.state().place.at !== 'playing');
    mark();
  }

  function stand({ x, y }: Point, scale: number): void {
    magpie.body.setPosition(x, y).setScale(scale);
    moon.setPosition(x, y - STATURE * scale * 0.48).setScale((STATURE * scale * 0.54) / 78 / moonDensity(world));
  }

  /** Between levels the moon stands alone in the sky. */
  function riseMoon(): void {
    const { width, height } = stage.size();
    moon.setPosition(width * 0.6, height * 0.2).setScale((Math.min(width, height) * 0.085) / 78 / moonDensity(world));
  }

  /** Where each piece can be touched, for whoever tests by touch; nobody sees or hears it. */
  function mark(): void {
    const host = stage.canvas.parentElement!;
    host.querySelectorAll('[data-piece]').forEach((old) => old.remove());
    if (!isTouchable) return;
    for (const piece of pieces) {
      const { width, height } = piece.box();
      /* Where it comes to rest: it may still be on its way back from Magpie. */
      const [x, y] = [piece.home.x - width / 2, piece.home.y - height / 2];
      const spot = document.createElement('i');
      spot.dataset['piece'] = piece.id;
      const style = { position: 'absolute', left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
      Object.assign(spot.style, style, { pointerEvents: 'none' });
      host.append(spot);
    }
  }

  /** The words of a piece, while it is touched. */
  async function read(piece: Piece): Promise<void> {
    const words = port.word(`levels.${level.id}.posts.${level.posts[piece.post]!.id}.parts.${piece.id}`);
    reading = { until: clock + READS, id: piece.id };
    const box = piece.box();
    const tray = port.perch('pieces') ?? { x: 0, y: 0, width: stage.size().width };
    /* Below the upper pieces: above them stand the page's ways on. */
    const isBelow = box.y < tray.y + box.height / 2;
    const paper = await makeBubble(world, 'detail', words, tray.width - 12, 0, isBelow);
    takeDown();
    if (isGone || reading?.id !== piece.id) return world.textures.drop(paper.texture);
    const half = paper.width / 2 + 10;
    const bubble = new Image(scene, 0, 0, paper.texture).setScale(1 / stage.density()) as Image;
    const x = Math.max(tray.x + half, Math.min(tray.x + tray.width - half, box.x + box.width / 2));
    const y = isBelow ? box.y + box.height + paper.height / 2 - 6 : box.y - paper.height / 2 + 6;
    said.add(bubble.setPosition(x, y));
  }

  function takeDown(): void {
    for (const bubble of [...said.list] as Image[]) {
      const { key } = bubble.texture;
      bubble.destroy();
      world.textures.drop(key);
    }
  }

  /** What came of letting Magpie look: he joins pieces, yawns at fog, or is left with odd ones. */
  function show(choice: string, isFirst: boolean): void {
    const free = port.room();
    const calm = port.calm();
    const isGlad = choice === 'posted' && !calm && isFirst;
    if (!matchMedia(ROOMY).matches) {
      standBack();
      if (isGlad) celebrate(world, 1, { x: stage.size().width / 2, y: stage.size().height * 0.3 });
      return;
    }
    const at = { x: free.x + free.width * 0.5, y: free.y + Math.max(70, free.height * 0.56) };
    const small = Math.min(1, Math.max(0.5, free.height / 260));
    const combination = level.combinations.find(({ id }) => choice === `pieced-${id}`);
    const side = Math.min(free.width * 0.36, 250);
    stand({ x: at.x - side, y: at.y + STATURE * small * 0.42 }, small);
    const isRoomy = free.height > 130;
    magpie.body.setVisible(isRoomy);
    moon.setVisible(isRoomy);
    magpie.pose(combination ? 'pleased' : choice === 'posted' ? 'puzzled' : 'bored');
    if (!calm && isFirst) magpie.hop(combination ? 30 : 8);
    const taken = pieces.filter(({ id }) => combination?.details.includes(id));
    const places = joined(at, taken.length, Math.min(100, free.height * 0.5));
    pieces.forEach((piece) => piece.body.setVisible(taken.includes(piece) && free.height > 110));
    taken.forEach((piece, index) => {
      board.bringToTop(piece.body);
      piece.goTo(places[index]!, calm, () => !calm && isFirst && touched(world, places[index]!));
    });
    if (isGlad) celebrate(world, 1, at);
  }

  /** The card tells all of it, Magpie included: only the moon is up. */
  function standBack(): void {
    pieces.forEach((piece) => piece.body.setVisible(false));
    magpie.body.setVisible(false);
    moon.setVisible(true);
    riseMoon();
  }

  function pieceAt(at: Point): Piece | null {
    return isTouchable ? (pieces.find((piece) => isIn(piece.box(), at)) ?? null) : null;
  }

  /** The page’s own things move, too: posts scroll, cards come and go. */
  function arrangeAgain(): void {
    const now = JSON.stringify([port.room(), port.perch('magpie'), port.perch('pieces')]);
    if (now === spaces) return;
    spaces = now;
    if (shown !== null) show(shown, false);
    else arrange();
  }

  layPieces(port.state());
  return {
    follow(state) {
      const { place, play } = state;
      const next = levelOf(state);
      const now = `${place.at} ${'choice' in place ? place.choice : ''}`;
      const isNew = now !== showing || next !== level;
      showing = now;
      if (next !== level || (isNew && place.at === 'intro')) {
        level = next;
        layPieces(state);
      }
      if (play.kind === 'jigsaw') {
        for (const piece of pieces) piece.blur(play.blurred.includes(piece.id), port.calm());
      }
      if (!isNew) return;
      takeDown();
      if (place.at === 'shown') {
        isTouchable = false;
        shown = place.choice;
        return show(place.choice, true);
      }
      shown = null;
      magpie.pose(place.at === 'levelDone' || place.at === 'end' ? 'puzzled' : 'curious');
      pieces.forEach((piece) => piece.comeBack(port.calm()));
      arrange();
      if (place.at === 'levelDone' && !port.calm()) {
        celebrate(world, port.levels.indexOf(level) + 1, { x: stage.size().width / 2, y: stage.size().height * 0.5 });
      }
    },
    settle: arrangeAgain,
    where: () => null,
    press(at) {
      seen = { at, since: clock };
      const piece = pieceAt(at);
      if (piece) {
        piece.press();
        void read(piece);
        return port.send({ type: 'play', move: { kind: 'blur', detail: piece.id } });
      }
      const { x, y } = magpie.body;
      const tall = STATURE * magpie.body.scale;
      if (isTouchable && magpie.body.visible && isIn({ x: x - tall / 2, y: y - tall, width: tall, height: tall }, at)) {
        return port.send({ type: 'play', move: { kind: 'post' } });
      }
      if (!port.calm()) touched(world, at);
    },
    move(at) {
      seen = { at, since: clock };
      const piece = pieceAt(at);
      if (piece && reading?.id !== piece.id) void read(piece);
    },
    release() {},
    live(time, passed, calm) {
      clock = time;
      if (reading && time > reading.until) {
        reading = null;
        takeDown();
      }
      if (arranging(passed, SPACES_EVERY) !== null) arrangeAgain();
      const pointed = pieces.find(({ id }) => id === port.pointed());
      magpie.lookAt(seen && time - seen.since < READS ? seen.at : pointed ? pointed.body : null);
      magpie.live(time, passed, calm);
      for (const piece of pieces) piece.live(time, passed, calm);
    },
    lean: () => {},
    speak: (by, on) => by === 'magpie' && magpie.speak(on),
    destroy() {
      isGone = true;
      stage.canvas.parentElement?.querySelectorAll('[data-piece]').forEach((spot) => spot.remove());
      [sky, board, said].forEach((box) => box.destroy());
    },
  };
}

function moonOf({ stage, things }: World): Image {
  const { texture, frame, density } = things.get('moon')!;
  return new Image(stage.scene, 0, 0, texture, frame).setScale(1 / density) as Image;
}

function moonDensity({ things }: World): number {
  return things.get('moon')!.density;
}
