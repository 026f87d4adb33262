/** Why each column about schools, staff, classes and children is held. */
import { personal, plain, schoolId, table } from './declare.ts';

const school = { retention: 'while the school uses Tellwood', export: 'left out', erase: 'kept' } as const;
const staff = { retention: 'until the person leaves', export: 'left out', erase: 'kept' } as const;
const child = { retention: 'until the child leaves', export: 'included', erase: 'row deleted' } as const;

export const peopleColumns = {
  school: table(school, {
    id: plain('names the school in every other row'),
    name: plain('shown to staff and on printed pages'),
    created_at: plain('when the school was set up'),
  }),
  set_up: table(school, {
    id: plain('keeps the table to one row'),
    token_hash: plain('recognises the single-use set-up link'),
    state: plain('how far setting up has come, so that it resumes after a crash'),
    school_id: plain('the school being set up'),
    staff_id: personal('who opened the link'),
    created_at: plain('when the link was made'),
    claimed_at: plain('when the link was used'),
  }),
  staff_profile: table(staff, {
    school_id: schoolId,
    id: personal('names the member of staff in lessons, cards, witnesses and the audit'),
    user_id: personal('the account this person signs in with'),
    display_name: personal('shown to colleagues'),
    email: personal('shown to the online-safety lead, to tell accounts apart'),
    role: personal('what this person may see and do'),
    created_at: personal('when the person joined'),
    ended_at: personal('when access ended'),
  }),
  staff_invite: table(
    { ...staff, retention: '12 months' },
    {
      school_id: schoolId,
      id: plain('names the invitation'),
      code_hash: plain('recognises the single-use code'),
      display_name: personal('who is invited'),
      email: personal('the address the account will have'),
      role: personal('what the invited person will be allowed to do'),
      class_ids: personal('classes the invited person will teach'),
      invited_by: personal('who invited'),
      created_at: plain('when the invitation was made'),
      expires_at: plain('when the code stops working'),
      claimed_at: personal('when the code was used'),
    },
  ),
  class: table(school, {
    school_id: schoolId,
    id: plain('names the class'),
    name: plain('shown to staff and on joined devices'),
    year_group: plain('the year group most of its children are in'),
    school_year: plain('the school year it exists in'),
    created_at: plain('when it was made'),
    archived_at: plain('when it was put away'),
  }),
  class_staff: table(staff, {
    school_id: schoolId,
    class_id: plain('a class'),
    staff_id: personal('who teaches it, and so may see it'),
  }),
  pupil: table(child, {
    school_id: schoolId,
    id: personal('names the child in every other row, so that names stand nowhere else'),
    forename: personal('shown to staff; checks a typed signature'),
    surname: personal('shown to staff; checks a typed signature'),
    display_name: personal('shown to the child and on the class page'),
    year_group: personal('decides the band and the agreement'),
    username: personal('the child signs in with it'),
    passphrase_cipher: personal('the child signs in with it; encrypted, so that a card can be printed again', {
      export: 'left out',
    }),
    created_at: personal('when the child was added'),
    left_at: personal('when the child left; starts the time to deletion'),
  }),
  pupil_picture: table(child, {
    school_id: schoolId,
    pupil_id: personal('a child from Nursery to Year 2'),
    own_picture: personal('the picture the child is found by among the class'),
    secret_cipher: personal(
      'the three pictures the child signs in with; encrypted, so that a card can be printed again',
      {
        export: 'left out',
      },
    ),
    badge_hash: personal('recognises the child’s printed badge', { export: 'left out' }),
    badge_cipher: personal('what the badge says; encrypted, so that it can be printed again', { export: 'left out' }),
    drawn_at: personal('when the pictures were drawn'),
  }),
  membership: table(child, {
    school_id: schoolId,
    pupil_id: personal('a child'),
    class_id: personal('the class the child is in'),
    school_year: personal('in which school year'),
    joined_at: personal('when the child joined the class'),
    left_at: personal('when the child left the class'),
  }),
};
