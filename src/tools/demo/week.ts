/** The days the demo school has lived: lessons on two of them, work left half-way, promises signed, and one lantern. */
import type { SeededSchool } from '../seed-demo.ts';
import type { DemoClock } from './clock.ts';
import { openDoor, type Door } from './door.ts';
import { STORY_OF, teach, type Plan } from './lesson.ts';
import type { ChildAtTablet } from './tablet.ts';

const SECOND = 1_000;
/** More choices or levels than anything has. */
const TO_THE_END = 99;
/** The child of 3H, by their place, who lights the lantern in the middle of the story. */
const WHO_TELLS = 15;
/** Children of Reception who stamp beside their teacher; two more have stamped on a tablet. */
const STAMPS = 11;

const away = (index: number): boolean => index % 13 === 5;

const thirdYearPromises = (index: number): Plan | null => {
  if (away(index)) return null;
  if (index % 4 === 3) return {};
  return { signs: index % 6 === 0 ? 'with-a-drawing' : 'plainly' };
};
const thirdYearStory = (index: number): Plan | null => {
  if (away(index + 2)) return null;
  if (index < 12) return { story: TO_THE_END, ...(index % 3 === 0 && { game: index === 0 ? TO_THE_END : 1 }) };
  return { story: index < 22 ? 1 + (index % 3) : 0 };
};
const sixthYearStory = (index: number): Plan | null => {
  if (away(index)) return null;
  return { story: index < 14 ? TO_THE_END : index % 3, ...(index < 3 && { game: index }) };
};
const sixthYearPromises = (index: number): Plan | null => {
  if (away(index + 4)) return null;
  return index < 15 ? { signs: index % 5 === 0 ? 'with-a-drawing' : 'plainly' } : {};
};
/** Six Year 1 children come first or last by name among twenty of Reception: all share a few tablets. */
const youngestPlay = (index: number): Plan | null => {
  if (away(index) || index > 21) return null;
  if (index < 4) return { story: TO_THE_END, game: index < 2 ? TO_THE_END : 1, signs: 'plainly' };
  return { story: index < 13 ? TO_THE_END : index % 2 };
};

export async function liveTheWeek({ school: { url, staff }, cards }: SeededSchool, clock: DemoClock): Promise<void> {
  const desk = async (who: string): Promise<Door> => {
    const { email, password } = staff.find((one) => one.email === `${who}@larkmere.example`)!;
    const door = openDoor(url);
    await door.post('/api/staff/sign-in', { email, password });
    return door;
  };
  const [third, young, sixth] = [cards.get('3H')!, cards.get('RB')!, cards.get('6C')!];
  const [maya, grace, tom, owen] = [
    await desk('teacher'),
    await desk('reception'),
    await desk('year6'),
    await desk('dsl'),
  ];

  await teach(url, clock, {
    teacher: tom,
    cards: sixth,
    starts: clock.schoolDay(2, 9, 50),
    minutes: 40,
    activity: `stories/${STORY_OF.uks2}`,
    plan: sixthYearStory,
  });
  const [witnessed] = await teach(url, clock, {
    teacher: maya,
    cards: third,
    starts: clock.schoolDay(2, 13, 20),
    minutes: 30,
    activity: 'agreements/years-2-4',
    plan: thirdYearPromises,
  });
  await maya.post(`/api/signatures/${witnessed}/witness`);

  await teach(url, clock, {
    teacher: grace,
    cards: young,
    starts: clock.schoolDay(1, 9, 15),
    minutes: 35,
    activity: null,
    plan: youngestPlay,
  });
  await teach(url, clock, {
    teacher: maya,
    cards: third,
    starts: clock.schoolDay(1, 10, 5),
    minutes: 40,
    activity: `stories/${STORY_OF.lks2}`,
    plan: thirdYearStory,
    during: (children) => tells(children.get(WHO_TELLS)!, { teacher: maya, dsl: owen }, clock),
  });
  await teach(url, clock, {
    teacher: tom,
    cards: sixth,
    starts: clock.schoolDay(1, 13, 20),
    minutes: 30,
    activity: 'agreements/years-5-6',
    plan: sixthYearPromises,
  });
  clock.goTo(clock.schoolDay(1, 14));
  for (const { pupilId } of young.pictureCards.slice(-STAMPS)) {
    await grace.post(`/api/classes/${young.classId}/stamps`, { pupilId, version: 1 });
  }
}

/** Sixteen minutes into the lesson; the teacher is there within two, and the safeguarding lead closes within ten. */
async function tells(child: ChildAtTablet, { teacher, dsl }: { teacher: Door; dsl: Door }, clock: DemoClock) {
  const activity = `stories/${STORY_OF.lks2}` as const;
  clock.goTo(clock.schoolDay(1, 10, 21));
  const lit = child.lightsTheLantern(activity, { page: `/branches/${activity}/`, step: 'pressure' }, clock.now());
  await child.sends();
  for (const [act, after] of [
    ['open', 35 * SECOND],
    ['on-my-way', 10 * SECOND],
    ['uncover', 80 * SECOND],
  ] as const) {
    clock.goTo(clock.now() + after);
    await teacher.post(`/api/lanterns/${lit}/${act}`);
  }
  clock.goTo(clock.now() + 60 * SECOND);
  child.saysOfTheLantern(lit, activity, clock.now());
  await child.sends();
  clock.goTo(clock.schoolDay(1, 10, 28));
  await dsl.post(`/api/lanterns/${lit}/close`, { reason: 'all-well' });
}
