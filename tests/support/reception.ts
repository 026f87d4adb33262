/** A Reception class in being: its children, their cards, and a lesson with tablets in it. */
import type { PupilSession } from '../../src/schemas/api/lessons.ts';
import type { SignInCards } from '../../src/schemas/api/classes.ts';
import { tiles as tilesShape, type Tiles } from '../../src/schemas/api/tiles.ts';
import type { Answer, TestBrowser } from './requests.ts';
import type { SchoolDay } from './school-day.ts';

export type PictureCard = SignInCards['pictureCards'][number];

export interface Reception {
  classId: string;
  cards(only?: SchoolDay['lead']): Promise<SignInCards>;
  startLesson(): Promise<{ lessonId: string; joinCode: string }>;
}

const FORENAMES = ['Ana', 'Bo', 'Cai', 'Dot', 'Edi', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon'];

/** @param older how many children of Year 3 are in the class, too */
export async function openReception(day: SchoolDay, name: string, young: number, older = 0): Promise<Reception> {
  const made = await day.lead.post('/api/classes', { name, yearGroup: 'R' });
  const { classId } = made.body as { classId: string };
  /** Names hold letters alone, and no two children of the school have the same. */
  const family = `Ash${name.toLowerCase().replaceAll(/\d/gu, (digit) => String.fromCharCode(98 + Number(digit)))}`;
  const line = (i: number, year: string) =>
    `${FORENAMES[i % FORENAMES.length]},${family}${'a'.repeat(Math.floor(i / FORENAMES.length))},${year},${name}`;
  const lines = Array.from({ length: young + older }, (_, i) => line(i, i < young ? 'Reception' : 'Year 3'));
  const csv = `Forename,Surname,Year Group,Class\r\n${lines.join('\r\n')}\r\n`;
  const { fingerprint } = (await day.sendRoster(csv)).body as { fingerprint: string };
  const accepted = await day.acceptRoster(csv, fingerprint);
  if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body));
  return {
    classId,
    cards: async (who = day.lead) => (await who.post(`/api/classes/${classId}/cards`)).body as SignInCards,
    startLesson: async () =>
      (await day.lead.post('/api/lessons', { classId })).body as { lessonId: string; joinCode: string },
  };
}

export async function tilesOn(tablet: TestBrowser): Promise<Tiles> {
  return tilesShape.parse((await tablet.get('/api/tiles')).body);
}

export function taps(tablet: TestBrowser, { pupilId, pictures }: Pick<PictureCard, 'pupilId' | 'pictures'>) {
  return tablet.post('/api/tiles/sign-in', { pupilId, pictures });
}

/** The same three pictures in another order: as wrong as any. */
export const mixedUp = (card: PictureCard): PictureCard => ({ ...card, pictures: card.pictures.toReversed() });

export const sessionOf = (answer: Answer): PupilSession => answer.body as PupilSession;
