/** Why each column of the lantern cards is held. */
import { plain, safeguarding, schoolId, table } from './declare.ts';

const lantern = {
  retention: '30 days after it was recorded',
  export: 'withheld until reviewed',
  erase: 'row deleted',
} as const;

export const lanternColumns = {
  lantern: table(lantern, {
    school_id: schoolId,
    id: safeguarding('names the card'),
    pupil_id: safeguarding('who asked for a grown-up'),
    device_id: safeguarding('on which device, where nobody was signed in'),
    class_id: safeguarding('which staff are told'),
    lesson_id: safeguarding('in which lesson'),
    first_press: safeguarding('the press the card shows'),
    activity: safeguarding('what was on the screen'),
    step: safeguarding('what was on the screen'),
    page: safeguarding('what was on the screen'),
    lit_at: safeguarding('when it was lit'),
    received_at: safeguarding('when it arrived; deadlines count from here'),
    opened_at: safeguarding('when a member of staff saw it: the cover then says so'),
    opened_by: safeguarding('who saw it'),
    on_my_way_at: safeguarding('when somebody said they were coming'),
    on_my_way_by: safeguarding('who is coming'),
    uncovered_at: safeguarding('when staff uncovered the screen'),
    uncovered_by: safeguarding('who uncovered it'),
    closed_at: safeguarding('when it was closed; starts the time to deletion'),
    closed_by: safeguarding('who closed it'),
    close_reason: safeguarding('how it ended'),
    close_reference: safeguarding("where it stands in the school's own safeguarding system"),
    escalated_at: safeguarding('when it was passed on because nobody had closed it'),
  }),
  lantern_press: table(lantern, {
    school_id: schoolId,
    event_id: safeguarding('a press of the lantern'),
    lantern_id: plain('the card it belongs to'),
  }),
  lantern_note: table(lantern, {
    school_id: schoolId,
    event_id: safeguarding('names the note'),
    lit: safeguarding('the press it is about'),
    note: safeguarding('what the child added: was practising, or something like this happened'),
    noted_at: safeguarding('when'),
  }),
};
