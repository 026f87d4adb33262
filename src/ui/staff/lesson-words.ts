/** The words of lessons and lanterns. */
import { FAILURE_WORDS } from './form.ts';
import { keys, type WordsOf } from './word-list.ts';

export const MARK_WORDS = keys('card.mark.lit', 'card.mark.none', 'card.mark.opened', 'card.mark.lost');
export type MarkWords = WordsOf<typeof MARK_WORDS>;

export const START_LESSON_WORDS = keys(
  ...FAILURE_WORDS,
  'lesson.start.title',
  'lesson.start.legend',
  'lesson.start.free',
  'lesson.start.free.about',
  'lesson.start.confirm',
  'lesson.start.cancel',
  'staff.home.start',
);
export type StartLessonWords = WordsOf<typeof START_LESSON_WORDS>;

export const LESSON_WORDS = keys(
  ...FAILURE_WORDS,
  ...MARK_WORDS,
  'lesson.join.title',
  'lesson.join.address',
  'lesson.join.code',
  'lesson.joined.title',
  'lesson.joined.count',
  'lesson.joined.devices',
  'lesson.joined.none',
  'lesson.present',
  'lesson.present.title',
  'lesson.present.close',
  'lesson.present.count',
  'lesson.present.step.address',
  'lesson.present.step.code',
  'lesson.present.step.card',
  'lesson.join.qr.label',
  'lesson.pin.title',
  'lesson.pin.about',
  'lesson.pin.show',
  'lesson.pin.hide',
  'lesson.pin.hidden',
  'lesson.end',
  'lesson.end.title',
  'lesson.end.text',
  'lesson.end.lanterns',
  'lesson.end.confirm',
  'lesson.end.cancel',
);
export type LessonWords = WordsOf<typeof LESSON_WORDS>;

export const LANTERN_WORDS = keys(
  ...FAILURE_WORDS,
  'card.closed-cover',
  'card.open',
  'card.open.note',
  'card.open.again',
  'card.hide',
  'card.child',
  'card.child.unknown',
  'card.class',
  'card.activity',
  'card.activity.none',
  'card.step',
  'card.page',
  'card.note',
  'card.note.practising',
  'card.note.something-happened',
  'card.lit',
  'card.state',
  'card.state.opened',
  'card.state.on-my-way',
  'card.state.uncovered',
  'card.state.closed',
  'card.escalated',
  'card.go',
  'card.on-my-way',
  'card.on-my-way.note',
  'card.uncover',
  'card.uncover.note',
  'card.close.title',
  'card.close.reason',
  'card.close.all-well',
  'card.close.accident',
  'card.close.recorded',
  'card.close.reference',
  'card.close.reference.hint',
  'card.close.submit',
  'card.close.error.reason',
  'card.close.error.reference',
  'card.close.done',
  'card.close.only',
  'card.steps.title',
  'card.steps.listen',
  'card.steps.dont',
  'card.steps.write',
  'card.steps.dsl',
  'card.steps.staff',
  'card.steps.head',
  'card.steps.danger',
);
export type LanternWords = WordsOf<typeof LANTERN_WORDS>;

export const OPEN_LANTERNS_WORDS = keys(
  'staff.home.lanterns.none',
  'staff.home.lanterns.none.note',
  'staff.home.lanterns.row',
  'staff.home.lanterns.new',
  'staff.home.lanterns.opened',
  'staff.home.lanterns.escalated',
  'staff.home.lanterns.open',
  'card.mark.lost',
);
export type OpenLanternsWords = WordsOf<typeof OPEN_LANTERNS_WORDS>;
