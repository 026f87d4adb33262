/** What a school does with classes, rosters, lessons and sign-ins, bound to what it needs. */
import { bind } from './bind.ts';
import { printCards } from './cards/print-cards.ts';
import { assignStaff } from './classes/assign-staff.ts';
import { classPage } from './classes/class-page.ts';
import { classTeam } from './classes/class-team.ts';
import { listClasses } from './classes/list-classes.ts';
import { makeClass } from './classes/make-class.ts';
import { registerCsv } from './classes/register-csv.ts';
import type { Deps } from './deps.ts';
import { deviceOf } from './lessons/device-of.ts';
import { endLesson } from './lessons/end-lesson.ts';
import { hushLesson } from './lessons/hush-lesson.ts';
import { joinLesson } from './lessons/join-lesson.ts';
import { lessonPage } from './lessons/lesson-page.ts';
import { showPin } from './lessons/show-pin.ts';
import { startLesson } from './lessons/start-lesson.ts';
import { makeLimits } from './limits.ts';
import { pupilStream } from './live/pupil-stream.ts';
import { staffStream } from './live/staff-stream.ts';
import { renewSignIn } from './pictures/renew.ts';
import { signInWithBadge, signInWithHelp, signInWithThePictures } from './pictures/sign-in.ts';
import { tiles } from './pictures/tiles.ts';
import { pupilOf } from './pupils/pupil-of.ts';
import { pupilProgress } from './pupils/progress.ts';
import { sessionPage } from './pupils/session-page.ts';
import { signIn } from './pupils/sign-in.ts';
import { signOut } from './pupils/sign-out.ts';
import { acceptRoster } from './roster/accept-roster.ts';
import { addPupil } from './roster/add-pupil.ts';
import { takeOffRoll } from './roster/leavers.ts';
import { previewRoster } from './roster/preview-roster.ts';

export function makeSchool(deps: Deps) {
  const limited = { ...deps, limits: makeLimits(deps.store) };
  return {
    classes: {
      make: bind(deps, makeClass),
      list: bind(deps, listClasses),
      assignStaff: bind(deps, assignStaff),
      page: bind(deps, classPage),
      team: bind(deps, classTeam),
      register: bind(deps, registerCsv),
    },
    roster: {
      preview: bind(deps, previewRoster),
      accept: bind(deps, acceptRoster),
      leavers: bind(deps, takeOffRoll),
      addPupil: bind(deps, addPupil),
    },
    cards: { print: bind(deps, printCards) },
    lessons: {
      start: bind(deps, startLesson),
      end: bind(deps, endLesson),
      hush: bind(deps, hushLesson),
      page: bind(deps, lessonPage),
      pin: bind(deps, showPin),
      join: bind(limited, joinLesson),
      deviceOf: bind(deps, deviceOf),
    },
    pupilSignIn: {
      signIn: bind(limited, signIn),
      signOut: bind(deps, signOut),
      me: bind(deps, sessionPage),
      pupilOf: bind(deps, pupilOf),
    },
    pupils: { progress: bind(deps, pupilProgress) },
    tiles: {
      list: bind(deps, tiles),
      signIn: bind(limited, signInWithThePictures),
      badge: bind(limited, signInWithBadge),
      help: bind(limited, signInWithHelp),
      renew: bind(deps, renewSignIn),
    },
    streams: { staff: bind(deps, staffStream), pupil: bind(deps, pupilStream) },
  };
}
