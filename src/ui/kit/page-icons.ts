/** The icons that pages name in code; those named in content are found by themselves. */
export const PAGE_ICONS = [
  'writing-hand',
  'grinning-face-with-big-eyes',
  'star-struck',
  'slightly-smiling-face',
  'beaming-face-with-smiling-eyes',
  'relieved-face',
  'confused-face',
  'worried-face',
  'frowning-face',
  'crying-face',
  'angry-face',
  'speech-balloon',
  'house-with-garden',
  'gem-stone',
  'wrapped-gift',
] as const;
