/** All use cases of the server, made once at start and given to every page as `locals.services`. */
import { makeStaffAccounts } from './accounts/index.ts';
import type { Deps } from './deps.ts';
import { makeHealth } from './health.ts';
import { makeInvites } from './invites.ts';
import { makeRecord } from './record.ts';
import { makeSchool } from './school.ts';
import { makeSetUp } from './set-up.ts';

export function makeServices(deps: Deps) {
  const staffAccounts = makeStaffAccounts(deps);
  return {
    ...makeSchool(deps),
    ...makeRecord(deps),
    staffAccounts,
    setUp: makeSetUp(deps, staffAccounts),
    invites: makeInvites(deps, staffAccounts),
    health: makeHealth(deps),
  };
}

export type Services = ReturnType<typeof makeServices>;
