/** What the voice may say next from where a child stands, so that it is fetched ahead. */
import type { AgreementPlace } from '../../engine/agreement/states.ts';
import { lineOf, messageLine, type AgreementView } from './agreement-view.ts';

/** Ids of lines, a space between. */
export function nextLines(view: AgreementView, place: AgreementPlace): string {
  const { promises } = view.agreement;
  const index = 'promise' in place ? promises.findIndex(({ id }) => id === place.promise) : -1;
  switch (place.at) {
    case 'intro':
    case 'explained':
      return promiseLines(view, index + 1);
    case 'promise':
      return checkLines(view, index);
    case 'check':
      return answerLines(view, index);
    default:
      return '';
  }
}

function promiseLines(view: AgreementView, index: number): string {
  const promise = view.agreement.promises[index];
  if (!promise) return [messageLine(view, 'agreement.stamp.heading'), lineOf(view, 'sign')].join(' ');
  return ['promise', 'why'].map((part) => lineOf(view, `promises.${promise.id}.${part}`)).join(' ');
}

function checkLines(view: AgreementView, index: number): string {
  const { id, check } = view.agreement.promises[index]!;
  const options = check.options.map((option) => `options.${option.id}.label`);
  return ['question', ...options].map((part) => lineOf(view, `promises.${id}.check.${part}`)).join(' ');
}

function answerLines(view: AgreementView, index: number): string {
  const { id, check } = view.agreement.promises[index]!;
  return [
    messageLine(view, 'agreement.check.right'),
    messageLine(view, 'agreement.check.again'),
    ...check.options.map((option) => lineOf(view, `promises.${id}.check.options.${option.id}.said`)),
  ].join(' ');
}
