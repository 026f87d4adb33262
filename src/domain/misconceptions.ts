/** What a choice can show that a child has not understood yet; each id is named once, here. */
import type { Rule } from './curriculum.ts';

export const MISCONCEPTIONS = {
  'password-can-be-shared-with-friends': 'safe',
  'password-can-be-shared-for-a-reward': 'safe',
  'username-and-password-are-alike': 'safe',
  'full-name-is-fine-to-share': 'safe',
  'home-is-fine-to-share': 'safe',
  'school-is-fine-to-share': 'safe',
  'birthday-is-fine-to-share': 'safe',
  'where-i-am-is-fine-to-share': 'safe',
  'routine-is-fine-to-share': 'safe',
  'photos-give-nothing-away': 'safe',
  'photos-of-others-are-mine-to-share': 'safe',
  'small-details-are-harmless-together': 'safe',
  'only-my-own-posts-show-who-i-am': 'safe',
  'everything-must-be-hidden': 'safe',
  'voice-assistant-is-a-friend': 'safe',
  'devices-hear-only-when-asked': 'safe',
  'private-even-from-those-who-help': 'safe',
  'friendly-means-trustworthy': 'meet',
  'online-friend-is-known': 'meet',
  'secret-is-fine-if-harmless': 'meet',
  'free-offers-cost-nothing': 'accept',
  'official-looking-is-official': 'accept',
  'hurry-means-act-now': 'accept',
  'game-money-is-not-real-money': 'accept',
  'many-people-say-so': 'reliable',
  'blocking-is-enough-without-telling': 'tell',
  'telling-gets-me-in-trouble': 'tell',
  'too-late-to-tell': 'tell',
  'handle-it-alone': 'tell',
  'must-keep-watching': 'tell',
  'one-try-at-telling-is-enough': 'tell',
  'funny-means-harmless': 'tell',
  'muting-makes-it-stop': 'tell',
  'loyal-friends-say-nothing': 'tell',
  'it-will-blow-over': 'tell',
  'private-pictures-can-be-proof': 'tell',
} as const satisfies Record<string, Rule>;

export type Misconception = keyof typeof MISCONCEPTIONS;
export const MISCONCEPTION_IDS = Object.keys(MISCONCEPTIONS) as Misconception[];
