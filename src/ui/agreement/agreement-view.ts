/** What every part of a drawn agreement is given, and the words of the interface it uses. */
import type { Agreement, AgreementWords } from '../../domain/agreement.ts';
import type { AgreementEvent } from '../../engine/agreement/states.ts';

export const AGREEMENT_KEYS = [
  'agreement.all',
  'agreement.check',
  'agreement.check.again',
  'agreement.check.right',
  'agreement.count',
  'agreement.next',
  'agreement.not-yet.back',
  'agreement.not-yet.heading',
  'agreement.practised',
  'agreement.said.look-again',
  'agreement.said.name-missed',
  'agreement.said.right',
  'agreement.said.signed',
  'agreement.sign.heading',
  'agreement.sign.help',
  'agreement.sign.hint',
  'agreement.sign.home',
  'agreement.sign.home.how',
  'agreement.sign.later',
  'agreement.sign.later.said',
  'agreement.sign.mismatch',
  'agreement.sign.name',
  'agreement.sign.submit',
  'agreement.signed',
  'agreement.signed.before',
  'agreement.signed.heading',
  'agreement.signed.stamp',
  'agreement.signed.waiting',
  'agreement.start',
  'agreement.try-check',
  'agreement.why',
  'common.back',
  'common.continue',
  'common.map',
  'common.recorded',
  'common.recorded.home',
  'common.try-again',
] as const;

export interface AgreementView {
  agreement: Agreement;
  /** What the promises say. */
  words: AgreementWords;
  /** What the interface says. */
  says: Record<(typeof AGREEMENT_KEYS)[number], string>;
  mapHref: string;
}

/** What every card is given besides its own place. */
export interface CardProps {
  view: AgreementView;
  tell: (event: AgreementEvent) => void;
}

/** The animals take turns to stand by; Tansy keeps her lantern for the Tell button. */
const ANIMALS = ['sorrel', 'moss', 'ash', 'rowan'] as const;

export function guideOf(index: number, pose: 'happy' | 'thinking' | 'listening' | 'proud' | 'speaking'): string {
  return `art:mascots/${ANIMALS[index % ANIMALS.length]}-${pose}`;
}
