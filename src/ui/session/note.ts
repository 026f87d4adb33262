/** The note on every child's page that says how much of their work still waits for the network, and what keeps nothing. */
import { plural, type PluralForms } from '../../i18n/browser.ts';
import type { OutboxCounts } from '../../outbox/item.ts';
import type { Refusal } from '../../outbox/overflow.ts';

/** Work that is sent within this long is not worth a note. Milliseconds. */
const PATIENCE_MS = 1_500;

/** Returns what to call with each count; it writes into the page's `[data-unsent]` element. */
export function unsentNote(element: HTMLElement): (counts: OutboxCounts, refusal: Refusal | null) => void {
  const forms = JSON.parse(element.dataset['forms'] ?? '{"other":""}') as PluralForms;
  const { explain = '', full = '', forgets = '' } = element.dataset;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = '';

  function show(text: string, more: string): void {
    shown = text;
    const heard = document.createElement('span');
    heard.className = 'only-heard';
    heard.textContent = ` ${more}`;
    element.replaceChildren(...(text === '' ? [] : [text, heard]));
  }

  return ({ waiting }, refusal) => {
    clearTimeout(timer);
    const text = waiting === 0 ? '' : plural(forms, waiting, document.documentElement.lang);
    // A window that forgets says so for as long as it is open: the child need not wait for the network to go.
    if (refusal === 'private-mode') show(`${text} ${forgets}`.trim(), '');
    else if (refusal === 'storage-full' && text !== '') show(`${text} ${full}`, '');
    else if (text === '' || shown !== '') show(text, explain);
    else timer = setTimeout(() => show(text, explain), PATIENCE_MS);
  };
}
