/** What a text for parents must keep to: short sentences, plain words, no brands, ages and addresses only from the facts. */
import { daleChallOf, sentencesOf, wordsOf, type ReadText } from './reading-level.ts';
import type { Report } from './problem.ts';

/** A parent reads at night, and many read English as their second language: an eleven-year-old’s level. */
export const PARENTS_LIMITS = { sentenceWords: 20, daleChall: 6.5 };

/** Words every parent has heard from school or on a phone, though the list of 1995 has not. */
const PHONE_WORDS = [
  ...['settings', 'setting', 'account', 'console', 'filter', 'autoplay', 'chatbot', 'ai', 'privacy', 'private'],
  ...[
    'parent',
    'safeguarding',
    'pin',
    'download',
    'delete',
    'teenager',
    'lego',
    'wifi',
    'contact',
    'device',
    'browser',
  ],
  ...['ceop', 'nspcc', 'childline', 'iwf', 'tellwood', 'childnet', 'mute', 'selfie', 'profile', 'camera', 'adult'],
];

/** Makers and products. Advice names the kind of thing, so that it holds whatever a family owns. */
const BRANDS =
  /\b(youtube|tiktok|roblox|minecraft|fortnite|whatsapp|snapchat|instagram|facebook|discord|twitch|netflix|xbox|playstation|nintendo|alexa|siri|google|ipad|iphone|android|microsoft|amazon|chatgpt|disney|talktalk)\b/i;
/** From thirteen to eighteen years a number is a minimum age, whatever it is called. */
const AGE = /(?<![\d,.:/])\b1[3-8]\b(?![\d:]|[.,]\d)/;
const ADDRESS = /https?:\/\/|\bwww\.|[a-z0-9]+\.(?:org|co|gov|police)\.uk\b|\b[a-z0-9-]+\.(?:com|org)\b/i;

export function checkParentsText(texts: ReadText[], report: Report): void {
  for (const { path, text } of texts) {
    for (const sentence of sentencesOf(text)) {
      const length = wordsOf(sentence).length;
      if (length <= PARENTS_LIMITS.sentenceWords) continue;
      const expected = `sentences of at most ${PARENTS_LIMITS.sentenceWords} words`;
      report({ path, expected, found: `${length} words: "${sentence}"`, todo: 'make two sentences of it' });
    }
    refuse(BRANDS, text, path, 'no brand of a product', 'name the kind of thing: "games console", "video app"', report);
    refuse(AGE, text, path, 'no minimum age', 'enter it in content/facts/minimum-ages.yaml and name its id', report);
    refuse(ADDRESS, text, path, 'no address', 'enter it in content/facts and link to help:<id> or guide:<id>', report);
  }
  const { score, hard } = daleChallOf(texts.map(({ text }) => text).join('\n'), PHONE_WORDS);
  if (score > PARENTS_LIMITS.daleChall) {
    report({
      path: '',
      expected: `a Dale–Chall score of at most ${PARENTS_LIMITS.daleChall}`,
      found: `${score.toFixed(2)}; less known words: ${hard.slice(0, 20).join(', ')}`,
      todo: 'choose words that an eleven-year-old knows',
    });
  }
}

function refuse(what: RegExp, text: string, path: string, expected: string, todo: string, report: Report): void {
  const found = what.exec(text)?.[0];
  if (found !== undefined) report({ path, expected, found, todo });
}
