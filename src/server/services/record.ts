/** What is recorded and who acts on it: events, lanterns, signatures, the audit; bound to what it needs. */
import { witnessSignature } from './agreements/witness.ts';
import { verifyAudit } from './audit.ts';
import { bind } from './bind.ts';
import type { Deps } from './deps.ts';
import { closeLantern, comeToLantern, openLantern, uncoverLantern } from './lanterns/act-on-lantern.ts';
import { lanternMark } from './lanterns/lantern-mark.ts';
import { lanternState } from './lanterns/lantern-state.ts';
import { listLanterns } from './lanterns/list-lanterns.ts';
import { makeUncoverWithPin } from './lanterns/uncover-with-pin.ts';
import { makeRecordEvents } from './recording/record-events.ts';

export function makeRecord(deps: Deps) {
  return {
    events: { record: makeRecordEvents(deps) },
    lanterns: {
      list: bind(deps, listLanterns),
      mark: bind(deps, lanternMark),
      state: bind(deps, lanternState),
      open: bind(deps, openLantern),
      onMyWay: bind(deps, comeToLantern),
      uncoverWithPin: makeUncoverWithPin(deps),
      uncover: bind(deps, uncoverLantern),
      close: bind(deps, closeLantern),
    },
    signatures: { witness: bind(deps, witnessSignature) },
    audit: { verify: bind(deps, verifyAudit) },
  };
}
