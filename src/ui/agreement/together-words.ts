/** The words of a class that signs together. */
export const TOGETHER_WORDS = [
  'register.promise.heading',
  'register.promise.intro',
  'register.promise.made',
  'register.promise.press',
  'register.together.absent',
  'register.together.count',
  'register.together.finish',
  'register.together.hands',
  'register.together.has-stamped',
  'register.together.lost',
  'register.together.press',
  'register.together.stamped',
  'register.together.take-back',
  'register.together.taken-back',
] as const;
export type TogetherWords = Record<(typeof TOGETHER_WORDS)[number], string>;
