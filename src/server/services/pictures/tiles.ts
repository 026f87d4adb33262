/** What an enrolled tablet shows a class to sign in with: each young child's picture and name, and who has turns here. */
import type { Tiles } from '../../../schemas/api/tiles.ts';
import type { Device } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import { classPupils } from '../classes/class-pupils.ts';
import type { Deps } from '../deps.ts';
import { tabletNumbers } from '../lessons/tablets.ts';
import { classPictures } from './class-pictures.ts';
import { openTurns } from './turns.ts';

export async function tiles(deps: Deps, { schoolId, classId, deviceId, lessonId }: Device): Promise<Tiles> {
  const school = scoped(deps.db, schoolId);
  const children = await classPictures(deps, schoolId, classId);
  const [all, open, tablets] = await Promise.all([
    classPupils(school, classId),
    openTurns(school, deviceId, deps.clock()),
    tabletNumbers(school, [lessonId]),
  ]);
  const here = new Set(open.map((turn) => turn.pupilId));
  return {
    tablet: tablets.get(deviceId) ?? 1,
    children: children.map(({ id, displayName, ownPicture }) => ({
      pupilId: id,
      displayName,
      ownPicture,
      signedIn: here.has(id),
    })),
    words: all.length > children.length,
  };
}
