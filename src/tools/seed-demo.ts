/** Sets a school up on a server that has none, through the doors that people use: its classes, roster and staff. */
import { randomBytes } from 'node:crypto';
import { BADGE_PATH } from '../domain/picture-sign-in.ts';
import type { BandSlug } from '../domain/curriculum.ts';
import type { RosterPreview, SignInCards } from '../schemas/api/classes.ts';
import { openDoor, type Door } from './demo/door.ts';
import { CLASSES, FIRST_LOOK, PEOPLE, rosterCsv, SCHOOL_NAME, type DemoClass, type DemoPerson } from './demo/school.ts';

/** What `npm run demo -- --json` prints. */
export interface DemoSchool {
  url: string;
  school: string;
  staff: { role: string; name: string; email: string; password: string }[];
  classes: {
    id: string;
    name: string;
    /** Those who type a username and three words. */
    children: { username: string; passphrase: string; displayName: string }[];
    /** Those who tap their own picture and then three, in order; `badge` is what the printed badge opens. */
    pictureChildren: { displayName: string; ownPicture: string; pictures: string[]; badge: string }[];
  }[];
  /** One child of each band, for a first look; `how` says in words what they type or tap. */
  children: { band: BandSlug; className: string; displayName: string; how: string }[];
}

export interface SeededSchool {
  school: DemoSchool;
  /** What stands on the children's cards, by the name of their class. */
  cards: ReadonlyMap<string, SignInCards>;
}

/** @param setUpLink the single-use link that the server printed */
export async function seedSchool(setUpLink: string, classes: readonly DemoClass[] = CLASSES): Promise<SeededSchool> {
  const { origin, searchParams } = new URL(setUpLink);
  const lead = openDoor(origin);
  const [first, ...others] = PEOPLE;
  const password = makePassword(first);
  await lead.post('/api/set-up/claim', {
    token: searchParams.get('token'),
    schoolName: SCHOOL_NAME,
    name: first.name,
    email: first.email,
    password,
  });
  await lead.post('/api/staff/sign-in', { email: first.email, password });

  const classIds = await makeClasses(lead, classes);
  const classesOf = ({ email }: DemoPerson) =>
    classes.filter(({ taughtBy }) => taughtBy.includes(email)).map(({ name }) => classIds.get(name)!);
  const staff = [{ role: first.role, name: first.name, email: first.email, password }];
  for (const person of others) staff.push(await hire(origin, lead, person, classesOf(person)));

  const cards = new Map<string, SignInCards>();
  for (const [name, id] of classIds) cards.set(name, await lead.post<SignInCards>(`/api/classes/${id}/cards`));
  return {
    school: {
      url: origin,
      school: SCHOOL_NAME,
      staff,
      classes: [...cards].map(([name, one]) => ({ id: one.classId, name, ...printed(one, origin) })),
      children: FIRST_LOOK.flatMap((child) => firstLook(child, cards.get(child.className)) ?? []),
    },
    cards,
  };
}

function printed({ cards, pictureCards }: SignInCards, origin: string) {
  return {
    children: cards.map(({ username, passphrase, displayName }) => ({ username, passphrase, displayName })),
    pictureChildren: pictureCards.map(({ displayName, ownPicture, pictures, badge }) => {
      return { displayName, ownPicture, pictures, badge: `${origin}${BADGE_PATH}${badge}` };
    }),
  };
}

function firstLook(
  { band, className, displayName }: (typeof FIRST_LOOK)[number],
  cards?: SignInCards,
): DemoSchool['children'][number] | null {
  const named = (card: { displayName: string }) => card.displayName === displayName;
  const words = cards?.cards.find(named);
  const tiles = cards?.pictureCards.find(named);
  const how = words
    ? `${words.username}, ${words.passphrase}`
    : tiles && `${tiles.ownPicture}, then ${tiles.pictures.join(', ')}`;
  return how === undefined ? null : { band, className, displayName, how };
}

/** Long enough for every rule, easy enough to type, and different in every demo. */
function makePassword({ role }: DemoPerson): string {
  return `larkmere-${role}-${randomBytes(4).toString('hex')}`;
}

/** @returns the ids of the classes by name */
async function makeClasses(lead: Door, classes: readonly DemoClass[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { name, yearGroup } of classes) {
    const { classId } = await lead.post<{ classId: string }>('/api/classes', { name, yearGroup });
    ids.set(name, classId);
  }
  const roster = rosterCsv(classes);
  const { fingerprint } = await lead.post<RosterPreview>('/api/roster/preview', roster);
  await lead.post(`/api/roster/accept?fingerprint=${fingerprint}`, roster);
  return ids;
}

async function hire(origin: string, lead: Door, person: DemoPerson, classIds: string[]) {
  const { role, name, email } = person;
  const { code } = await lead.post<{ code: string }>('/api/staff/invites', {
    name,
    email,
    role,
    classIds,
  });
  const password = makePassword(person);
  await openDoor(origin).post('/api/invites/claim', { code, password });
  return { role, name, email, password };
}
