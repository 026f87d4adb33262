/** Fills a server that was just set up with the demo school, through the doors that people use. */
import { randomBytes } from 'node:crypto';
import { BADGE_PATH } from '../domain/picture-sign-in.ts';
import type { RosterPreview, SignInCards } from '../schemas/api/classes.ts';
import { openDoor, type Door } from './demo/door.ts';
import { CLASSES, PEOPLE, rosterCsv, SCHOOL_NAME, type DemoPerson } from './demo/school.ts';

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
}

/** @param setUpLink the single-use link that the server printed */
export async function seedDemo(setUpLink: string): Promise<DemoSchool> {
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

  const classIds = await makeClasses(lead);
  const staff = [{ role: first.role, name: first.name, email: first.email, password }];
  for (const person of others) staff.push(await hire(origin, lead, person, classIds));

  const classes = [];
  for (const [name, id] of classIds) {
    const { cards, pictureCards } = await lead.post<SignInCards>(`/api/classes/${id}/cards`);
    const children = cards.map(({ username, passphrase, displayName }) => ({ username, passphrase, displayName }));
    const pictureChildren = pictureCards.map(({ displayName, ownPicture, pictures, badge }) => {
      return { displayName, ownPicture, pictures, badge: `${origin}${BADGE_PATH}${badge}` };
    });
    classes.push({ id, name, children, pictureChildren });
  }
  return { url: origin, school: SCHOOL_NAME, staff, classes };
}

/** Long enough for every rule, easy enough to type, and different in every demo. */
function makePassword({ role }: DemoPerson): string {
  return `larkmere-${role}-${randomBytes(4).toString('hex')}`;
}

/** @returns the ids of the classes by name */
async function makeClasses(lead: Door): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { name, yearGroup } of CLASSES) {
    const { classId } = await lead.post<{ classId: string }>('/api/classes', { name, yearGroup });
    ids.set(name, classId);
  }
  const roster = rosterCsv();
  const { fingerprint } = await lead.post<RosterPreview>('/api/roster/preview', roster);
  await lead.post(`/api/roster/accept?fingerprint=${fingerprint}`, roster);
  return ids;
}

async function hire(origin: string, lead: Door, person: DemoPerson, classIds: Map<string, string>) {
  const { role, name, email } = person;
  const { code } = await lead.post<{ code: string }>('/api/staff/invites', {
    name,
    email,
    role,
    classIds: person.classes.map((className) => classIds.get(className)),
  });
  const password = makePassword(person);
  await openDoor(origin).post('/api/invites/claim', { code, password });
  return { role, name, email, password };
}
