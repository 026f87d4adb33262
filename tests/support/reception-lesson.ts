/** A lesson of a class that signs in with pictures, started straight through the API, for journeys about its children. */
import { openDoor, type Door } from '../../src/tools/demo/door.ts';
import type { DemoSchool } from '../../src/tools/seed-demo.ts';
import type { SchoolServer } from './school-server.ts';

export type PictureChild = DemoSchool['classes'][number]['pictureChildren'][number];

export interface ReceptionLesson {
  id: string;
  classId: string;
  joinCode: string;
  children: PictureChild[];
  /** Their teacher's way in. */
  desk: Door;
  pin(): Promise<string>;
}

export async function startReceptionLesson(server: SchoolServer, className = 'RB'): Promise<ReceptionLesson> {
  const { email, password } = teacherOfReception(server);
  const desk = openDoor(server.url);
  await desk.post('/api/staff/sign-in', { email, password });
  const { id: classId, pictureChildren } = server.school.classes.find(({ name }) => name === className)!;
  const { lessonId, joinCode } = await desk.post<{ lessonId: string; joinCode: string }>('/api/lessons', { classId });
  return {
    id: lessonId,
    classId,
    joinCode,
    children: pictureChildren,
    desk,
    pin: async () => (await desk.post<{ pin: string }>(`/api/lessons/${lessonId}/pin`)).pin,
  };
}

export function teacherOfReception({ school }: SchoolServer): DemoSchool['staff'][number] {
  return school.staff.find(({ name }) => name === 'Grace Ilesanmi')!;
}
