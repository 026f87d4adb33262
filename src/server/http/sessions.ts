/** Turns a request's session cookies into who is asking, as far as the route needs to know. */
import { may, type Permission } from '../../domain/people.ts';
import type { Services } from '../services/index.ts';
import type { SessionCookies } from './cookies.ts';
import { Problem } from './problem.ts';
import type { Needs } from './routes.ts';
import type { Who } from './who.ts';

const ANYONE: Who = { kind: 'anyone' };

/** The caller as `needs` asks: a browser may hold a device's, a pupil's and a teacher's cookie at once. */
async function resolve(needs: Needs, cookies: SessionCookies, services: Services): Promise<Who> {
  if (needs === 'anyone') return ANYONE;
  if (needs === 'device') {
    const token = cookies.read('device');
    return (token && (await services.lessons.deviceOf(token))) || ANYONE;
  }
  if (needs === 'pupil') {
    const token = cookies.read('pupil');
    return (token && (await services.pupilSignIn.pupilOf(token))) || ANYONE;
  }
  return (await services.staffAccounts.staffOf(cookies)) ?? ANYONE;
}

/** @throws Problem sign-in-first, not-allowed */
export async function admit(needs: Needs, cookies: SessionCookies, services: Services): Promise<Who> {
  const who = await resolve(needs, cookies, services);
  if (needs !== 'anyone' && who.kind === 'anyone') throw new Problem('sign-in-first');
  if (who.kind === 'staff' && needs !== 'staff' && !may(who.role, needs as Permission))
    throw new Problem('not-allowed');
  return who;
}
