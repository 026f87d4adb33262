/** Children who share a tablet: up to six are signed in side by side, and each begins a turn with pictures, badge or grown-up. */
import { TURNS_MAX, type SignInWay } from '../../../domain/picture-sign-in.ts';
import type { PupilSession } from '../../../schemas/api/lessons.ts';
import type { SessionCookies } from '../../http/cookies.ts';
import { Problem } from '../../http/problem.ts';
import type { Device } from '../../http/who.ts';
import type { SchoolDb } from '../../store/db.ts';
import type { Deps } from '../deps.ts';
import { PUPIL_IDLE } from '../lessons/durations.ts';
import { openSession } from '../pupils/open-session.ts';

/** Sessions that are open on a device, whoever has not had a turn for longest first. */
export function openTurns(school: SchoolDb, deviceId: string, now: number) {
  return school
    .selectFrom('pupil_session')
    .select(['id', 'pupil_id as pupilId', 'signed_in_by as signedInBy'])
    .where('device_id', '=', deviceId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where('last_used_at', '>', now - PUPIL_IDLE)
    .orderBy('last_used_at')
    .orderBy('id')
    .execute();
}

/**
 * The child's own session on this tablet begins anew, so that each turn says how it began.
 * @throws Problem tablet-full for a seventh child; a grown-up ends the turn of whoever has waited longest
 */
export function beginTurn(
  deps: Deps,
  device: Device,
  pupilId: string,
  way: Exclude<SignInWay, 'words'>,
  cookies: SessionCookies,
): Promise<PupilSession> {
  const makeRoom = async (school: SchoolDb, now: number) => {
    await holdDevice(school, device.deviceId);
    const open = await openTurns(school, device.deviceId, now);
    const others = open.filter((turn) => turn.pupilId !== pupilId && (turn.signedInBy ?? 'words') !== 'words');
    const full = others.length >= TURNS_MAX;
    if (full && way !== 'grown-up') throw new Problem('tablet-full');
    const staying = new Set(others.slice(full ? others.length - TURNS_MAX + 1 : 0));
    const ending = open.filter((turn) => !staying.has(turn)).map((turn) => turn.id);
    if (ending.length === 0) return;
    await school.updateTable('pupil_session').set({ ended_at: now }).where('id', 'in', ending).execute();
  };
  return openSession(deps, device, { pupilId, way, makeRoom }, cookies);
}

/** Two children who tap at once on one tablet are counted one after the other. */
async function holdDevice(school: SchoolDb, deviceId: string): Promise<void> {
  await school
    .updateTable('device')
    .set((e) => ({ class_id: e.ref('class_id') }))
    .where('id', '=', deviceId)
    .execute();
}
