/** Why each column of the record is held: events, progress, agreements, settings, audit. */
import { personal, plain, schoolId, table } from './declare.ts';

const record = { retention: 'school year + 12 months', export: 'included', erase: 'row deleted' } as const;
const signed = { retention: 'current signature + 1 year', export: 'included', erase: 'row deleted' } as const;
const school = { retention: 'while the school uses Tellwood', export: 'left out', erase: 'kept' } as const;
const audit = { retention: '12 months', export: 'left out', erase: 'kept' } as const;

export const recordColumns = {
  event: table(record, {
    school_id: schoolId,
    id: personal('names the event, so that a repeated delivery counts once'),
    pupil_id: personal('who did it'),
    device_id: personal('on which device'),
    class_id: personal('for which class it counts'),
    lesson_id: personal('in which lesson'),
    activity: personal('in which story, game or agreement'),
    kind: personal('started, chose, finished, lit the lantern, signed'),
    detail: personal('which step and choice, by opaque ids; never a name or free text'),
    misconception: personal('what a choice shows is not yet understood, so that it can be taught again'),
    body_hash: plain('tells a repeated delivery from a conflicting one'),
    happened_at: personal('when, by the clock of the device'),
    received_at: personal('when, by the clock of the server'),
  }),
  parked_event: table(
    { ...record, retention: '30 days after it was dealt with' },
    {
      school_id: schoolId,
      id: plain('names the parked item'),
      event_id: personal('the event, where it could be read'),
      pupil_id: personal('whose it is'),
      class_id: personal('which teacher is shown it'),
      reason: personal('why it could not be recorded'),
      body: personal('what arrived, so that nothing is lost'),
      received_at: personal('when it arrived'),
      resolved_at: personal('when it was dealt with'),
    },
  ),
  progress: table(record, {
    school_id: schoolId,
    pupil_id: personal('a child'),
    activity: personal('a story, game or agreement'),
    state: personal('started or done: the class grid, and where the child goes on'),
    first_at: personal('first time there'),
    last_at: personal('last time there'),
  }),
  agreement: table(school, {
    school_id: schoolId,
    id: plain('names the agreement'),
    template: plain('which text it began as'),
    created_at: plain('when it was made'),
  }),
  agreement_version: table(school, {
    school_id: schoolId,
    agreement_id: plain('an agreement'),
    version: plain('counts its published wordings'),
    body: plain('the promises as they were signed'),
    published_at: plain('since when it can be signed'),
  }),
  signature: table(signed, {
    school_id: schoolId,
    id: personal('names the signature'),
    pupil_id: personal('who signed'),
    agreement_id: personal('what was signed'),
    version: personal('in which wording'),
    school_year: personal('for which school year'),
    event_id: personal('the event that says so'),
    how: personal('how it was signed'),
    signed_at: personal('when'),
    witness_id: personal('the member of staff who confirms that it was this child'),
    witnessed_at: personal('when that was confirmed'),
    signed_in_by: personal('how the child had signed in; a copied picture could be anybody’s'),
    voided_at: personal('when an adult said that it was not this child'),
    voided_by: personal('which adult'),
    promises: personal('which promises, where only those of a new version were signed'),
    checks: personal('whether the checks were done alone or with the class'),
    helped: personal('whether an adult helped'),
  }),
  drawn_signature: table(signed, {
    school_id: schoolId,
    signature_id: personal('the signature it belongs to'),
    pupil_id: personal('who drew it'),
    path: personal('the lines as they were drawn; drawing is the child’s own wish'),
    drawn_at: personal('when it arrived'),
  }),
  setting: table(school, {
    school_id: schoolId,
    key: plain('names the setting'),
    value: plain('what the school chose'),
  }),
  audit: table(audit, {
    school_id: schoolId,
    seq: plain('counts the entries, so that a missing one is found'),
    at: plain('when'),
    actor: personal('which member of staff'),
    action: plain('did what'),
    subject: personal('to what or whom, by opaque id'),
    detail: personal('anything needed to understand it; never a name'),
    prev_hash: plain('chains the entry to the one before'),
    hash: plain('shows that the entry was not altered'),
  }),
  tombstone: table(school, {
    school_id: schoolId,
    kind: plain('what was erased'),
    id: plain('its opaque id, so that a late delivery is dropped'),
    at: plain('when it was erased'),
  }),
};
