/** Who is asking: what a request's cookie turned out to stand for. */
import type { Role } from '../../domain/people.ts';

export interface Anyone {
  kind: 'anyone';
}
/** A device that joined a lesson by its code. */
export interface Device {
  kind: 'device';
  schoolId: string;
  deviceId: string;
  lessonId: string;
  classId: string;
}
export interface Pupil {
  kind: 'pupil';
  schoolId: string;
  pupilId: string;
  sessionId: string;
  deviceId: string;
  lessonId: string;
  classId: string;
}
export interface Staff {
  kind: 'staff';
  schoolId: string;
  staffId: string;
  role: Role;
  name: string;
}
export type Who = Anyone | Device | Pupil | Staff;
export type WhoKind = Who['kind'];
/** `WhoOf<'pupil'>` is `Pupil`. */
export type WhoOf<K extends WhoKind> = Extract<Who, { kind: K }>;
