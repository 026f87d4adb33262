/** What a tablet's browser hears of its deliveries: the server's answer to each thing that was sent. */
import type { BrowserContext } from '@playwright/test';

/** From now on, in every tab: answers by the id of what was sent. */
export function deliveriesOf(context: BrowserContext): Map<string, string[]> {
  const answers = new Map<string, string[]>();
  context.on('response', async (response) => {
    if (new URL(response.url()).pathname !== '/api/events' || !response.ok()) return;
    const { items } = response.request().postDataJSON() as { items: { event: { id: string } }[] };
    const { results } = (await response.json()) as { results: { result: string }[] };
    for (const [n, { event }] of items.entries()) {
      answers.set(event.id, [...(answers.get(event.id) ?? []), results[n]!.result]);
    }
  });
  return answers;
}
