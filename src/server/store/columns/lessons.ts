/** Why each column about lessons, devices and sign-ins is held. */
import { personal, plain, schoolId, table } from './declare.ts';

const lesson = { retention: 'school year + 12 months', export: 'left out', erase: 'kept' } as const;
const attended = { retention: 'school year + 12 months', export: 'included', erase: 'row deleted' } as const;
const signedIn = { retention: '14 days', export: 'left out', erase: 'row deleted' } as const;

export const lessonColumns = {
  device: table(
    { ...lesson, retention: '14 days' },
    {
      school_id: schoolId,
      id: plain('names a device while it is in a lesson; says nothing about the machine'),
      token_hash: plain('recognises the enrolled device'),
      lesson_id: plain('the lesson it joined'),
      class_id: plain('the class of that lesson'),
      enrolled_at: plain('when it joined'),
      expires_at: plain('when it is forgotten'),
    },
  ),
  lesson: table(lesson, {
    school_id: schoolId,
    id: plain('names the lesson'),
    class_id: plain('which class it is for'),
    activity: plain('what is played'),
    started_by: personal('who runs it'),
    started_at: plain('when it began'),
    ended_at: plain('when it ended; signs every device out'),
    join_code: plain('devices join with it'),
    pin_cipher: plain('the PIN staff uncover a screen with; encrypted'),
    pin_salt: plain('lets a device check the PIN without a network'),
    pin_hash: plain('lets a device check the PIN without a network'),
    hushed_at: plain('since when its tablets are to be quiet'),
  }),
  join_code: table(
    { ...lesson, retention: 'end of the lesson' },
    {
      code: plain('what is typed to join'),
      school_id: schoolId,
      lesson_id: plain('the lesson it leads to'),
      expires_at: plain('when it stops working'),
    },
  ),
  attendance: table(attended, {
    school_id: schoolId,
    lesson_id: personal('a lesson'),
    pupil_id: personal('a child who was there'),
    device_id: personal('on which device'),
    first_at: personal('since when'),
  }),
  pupil_session: table(signedIn, {
    school_id: schoolId,
    id: plain('names the session'),
    token_hash: plain('recognises the signed-in child'),
    pupil_id: personal('who is signed in'),
    device_id: personal('on which device'),
    lesson_id: personal('in which lesson'),
    created_at: personal('since when'),
    last_used_at: personal('ends a session nobody uses'),
    expires_at: personal('ends a session in any case'),
    ended_at: personal('when the child or the lesson ended it'),
    signed_in_by: personal('with three words, with pictures, with a badge or through a grown-up'),
  }),
  upload_token: table(signedIn, {
    school_id: schoolId,
    id: plain('names the token'),
    token_hash: plain('recognises who made an event that arrives late'),
    pupil_id: personal('the child whose work it is'),
    device_id: personal('the device it was made on'),
    class_id: personal('the class it counts for'),
    lesson_id: personal('the lesson it was made in'),
    created_at: personal('no event is older'),
    expires_at: personal('no event is newer'),
    signed_in_by: personal('whether a grown-up must confirm who signed'),
  }),
};
