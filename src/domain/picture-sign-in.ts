/** How children from Nursery to Year 2 sign in: a picture of their own to be found by, and three more that only they know. */
import { bandOf, isAdultLed, type YearGroup } from './curriculum.ts';

/** What the three are chosen from, in the order of the grid; told apart without colour, too. */
export const SECRET_PICTURES = [
  'red-apple',
  'sailboat',
  'umbrella',
  'teddy-bear',
  'sun',
  'drum',
  'rocket',
  'key',
  'tulip',
] as const;
export type SecretPicture = (typeof SECRET_PICTURES)[number];
/** Three different pictures in their order: 504 ways. */
export const SECRET_LENGTH = 3;

/** A child's own picture, unlike any other in the class; none that could be turned into a nickname. */
export const OWN_PICTURES = [
  'fox',
  'rabbit-face',
  'panda',
  'tiger-face',
  'penguin',
  'butterfly',
  'hedgehog',
  'dolphin',
  'parrot',
  'lion',
  'koala',
  'honeybee',
  'tropical-fish',
  'zebra',
  'flamingo',
  'octopus',
  'lady-beetle',
  'duck',
  'kangaroo',
  'unicorn',
  'turtle',
  'peacock',
  'seal',
  'cat-face',
  'giraffe',
  'crab',
  'polar-bear',
  'sauropod',
  'swan',
  'otter',
  'camel',
  'hamster',
  'deer',
  'beaver',
  'frog',
  'rainbow',
  'strawberry',
  'tractor',
  'kite',
  'mushroom',
  'cherries',
  'helicopter',
  'snowman',
  'pineapple',
  'locomotive',
  'balloon',
  'guitar',
  'castle',
  'watermelon',
  'trumpet',
  'bus',
  'robot',
  'carrot',
  'airplane',
  'maple-leaf',
  'cactus',
  'pear',
  'tent',
  'lemon',
  'violin',
] as const;
export type OwnPicture = (typeof OWN_PICTURES)[number];

/** `grown-up`: an adult with the lesson's PIN vouched for the child at the tablet. */
export const SIGN_IN_WAYS = ['words', 'pictures', 'badge', 'grown-up'] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];

/** What a printed badge opens: the page of the tiles, with the badge's token behind it where no server sees it. */
export const BADGE_PATH = '/tiles/#badge=';

/** Children who may be signed in on one tablet and take turns. */
export const TURNS_MAX = 6;

/** Where there is no username to type, a copied picture could be anybody's: an adult confirms who signed. */
export function signsInWithPictures(year: YearGroup): boolean {
  return isAdultLed(bandOf(year));
}
