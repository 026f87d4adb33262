/** What is recorded and who acts on it: events, lanterns, signatures, the audit; bound to what it needs. */
import { promiseAsClass } from './agreements/class-promise.ts';
import { keepDrawing } from './agreements/keep-drawing.ts';
import { classTogether, stampTogether, takeBackStamp } from './agreements/sign-together.ts';
import { signaturesToConfirm } from './agreements/to-confirm.ts';
import { voidSignature } from './agreements/void-signature.ts';
import { makeWitnessOnTablet } from './agreements/witness-on-tablet.ts';
import { witnessSignature } from './agreements/witness.ts';
import { verifyAudit } from './audit.ts';
import { bind } from './bind.ts';
import type { Deps } from './deps.ts';
import { closeLantern, comeToLantern, openLantern, uncoverLantern } from './lanterns/act-on-lantern.ts';
import { closedLanterns } from './lanterns/closed-lanterns.ts';
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
      closed: bind(deps, closedLanterns),
      mark: bind(deps, lanternMark),
      state: bind(deps, lanternState),
      open: bind(deps, openLantern),
      onMyWay: bind(deps, comeToLantern),
      uncoverWithPin: makeUncoverWithPin(deps),
      uncover: bind(deps, uncoverLantern),
      close: bind(deps, closeLantern),
    },
    signatures: {
      toConfirm: bind(deps, signaturesToConfirm),
      witness: bind(deps, witnessSignature),
      notThem: bind(deps, voidSignature),
      draw: bind(deps, keepDrawing),
      together: bind(deps, classTogether),
      stamp: bind(deps, stampTogether),
      takeBack: bind(deps, takeBackStamp),
      promise: bind(deps, promiseAsClass),
      ...makeWitnessOnTablet(deps),
    },
    audit: { verify: bind(deps, verifyAudit) },
  };
}
