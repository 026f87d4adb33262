/**
 * Every address of the API: who may ask and what may be sent. The front server refuses all else
 * before Astro is asked; a route file that is not listed here fails a test.
 */
import type { Permission } from '../../domain/people.ts';

/** A kind of caller (`staff`: any signed-in member of staff), or the permission a member of staff needs. */
export type Needs = 'anyone' | 'device' | 'pupil' | 'staff' | Permission;

export interface ApiRoute {
  method: 'GET' | 'POST';
  /** As Astro names it: `/api/lessons/[lessonId]/end`. A parameter that ends in `Id` must be a UUID. */
  path: `/api/${string}`;
  needs: Needs;
  body: 'none' | 'json' | 'csv';
  /** Largest body, in bytes. */
  max: number;
  /** The front server answers by itself (`direct.ts`); all others are endpoints under `src/pages/api`. */
  direct?: true;
}

const JSON_MAX = 65_536;
const CSV_MAX = 1_048_576;

const get = (path: ApiRoute['path'], needs: Needs): ApiRoute => ({ method: 'GET', path, needs, body: 'none', max: 0 });
const post = (path: ApiRoute['path'], needs: Needs): ApiRoute => ({
  method: 'POST',
  path,
  needs,
  body: 'json',
  max: JSON_MAX,
});
const csv = (path: ApiRoute['path'], needs: Needs): ApiRoute => ({
  method: 'POST',
  path,
  needs,
  body: 'csv',
  max: CSV_MAX,
});
/** POST with nothing in it; an empty body needs no content type. */
const press = (path: ApiRoute['path'], needs: Needs): ApiRoute => ({
  method: 'POST',
  path,
  needs,
  body: 'none',
  max: 0,
});

export const ROUTES: readonly ApiRoute[] = [
  get('/api/health', 'anyone'),

  post('/api/set-up/claim', 'anyone'),
  post('/api/invites/claim', 'anyone'),
  post('/api/staff/invites', 'staff:invite'),
  post('/api/staff/sign-in', 'anyone'),
  press('/api/staff/sign-out', 'staff'),

  post('/api/classes', 'class:make'),
  get('/api/classes/[classId]', 'class:see'),
  post('/api/classes/[classId]/staff', 'class:make'),
  press('/api/classes/[classId]/cards', 'cards:print'),
  press('/api/pupils/[pupilId]/renew', 'cards:print'),
  get('/api/classes/[classId]/register.csv', 'register:see'),
  csv('/api/roster/preview', 'roster:import'),
  csv('/api/roster/accept', 'roster:import'),
  post('/api/roster/leavers', 'roster:import'),
  post('/api/classes/[classId]/pupils', 'roster:import'),

  post('/api/lessons', 'lesson:run'),
  get('/api/lessons/[lessonId]', 'lesson:run'),
  press('/api/lessons/[lessonId]/end', 'lesson:run'),
  press('/api/lessons/[lessonId]/pin', 'lesson:run'),
  post('/api/lessons/[lessonId]/hush', 'lesson:run'),
  get('/api/live', 'lantern:see'),

  { ...post('/api/events', 'anyone'), direct: true },
  post('/api/lantern/state', 'anyone'),
  post('/api/lantern/uncover', 'anyone'),
  get('/api/lanterns', 'lantern:see'),
  press('/api/lanterns/[lanternId]/open', 'lantern:see'),
  press('/api/lanterns/[lanternId]/on-my-way', 'lantern:see'),
  press('/api/lanterns/[lanternId]/uncover', 'lantern:see'),
  post('/api/lanterns/[lanternId]/close', 'lantern:close'),
  get('/api/classes/[classId]/signatures', 'register:witness'),
  press('/api/signatures/[signatureId]/witness', 'register:witness'),
  press('/api/signatures/[signatureId]/not-them', 'register:witness'),
  post('/api/classes/[classId]/stamps', 'register:witness'),
  post('/api/classes/[classId]/promise', 'register:witness'),
  press('/api/signatures/[signatureId]/take-back', 'register:witness'),

  post('/api/join', 'anyone'),
  post('/api/pupil/sign-in', 'device'),
  get('/api/tiles', 'device'),
  post('/api/tiles/sign-in', 'device'),
  post('/api/tiles/badge', 'device'),
  post('/api/tiles/help', 'device'),
  press('/api/pupil/sign-out', 'pupil'),
  get('/api/pupil/me', 'pupil'),
  get('/api/pupil/progress', 'pupil'),
  post('/api/pupil/drawing', 'pupil'),
  post('/api/pupil/adults', 'pupil'),
  post('/api/pupil/witness', 'pupil'),
  get('/api/pupil/live', 'pupil'),
];
