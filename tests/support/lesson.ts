/** A lesson started and ended straight through the API, for journeys that are not about the teacher. */
import { openDoor } from '../../src/tools/demo/door.ts';
import type { SchoolServer } from './school-server.ts';

export interface Card {
  username: string;
  passphrase: string;
  displayName: string;
}

export interface Lesson {
  id: string;
  joinCode: string;
  /** Sign-in cards of the class's children. */
  cards: Card[];
  end(): Promise<void>;
  /** The six digits that uncover a screen. */
  pin(): Promise<string>;
}

export async function startLesson(server: SchoolServer, activity: string | null = null): Promise<Lesson> {
  const teacher = server.school.staff.find(({ role }) => role === 'teacher')!;
  const desk = openDoor(server.url);
  await desk.post('/api/staff/sign-in', { email: teacher.email, password: teacher.password });
  const { id: classId, children } = server.school.classes.find(({ name }) => name === '3H')!;
  const { lessonId, joinCode } = await desk.post<{ lessonId: string; joinCode: string }>('/api/lessons', {
    classId,
    activity,
  });
  return {
    id: lessonId,
    joinCode,
    cards: children,
    end: async () => void (await desk.post(`/api/lessons/${lessonId}/end`)),
    pin: async () => (await desk.post<{ pin: string }>(`/api/lessons/${lessonId}/pin`)).pin,
  };
}
