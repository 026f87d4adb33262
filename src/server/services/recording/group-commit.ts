/** Commits together what arrives together: callers are answered only after the commit they share. */

interface Waiting<In, Out> {
  items: In[];
  answer: (results: Out[]) => void;
  fail: (error: unknown) => void;
}

/**
 * @param commit stores all items at once, or none, and gives one result for each, in order
 * @param most   largest number of items in one commit; a single caller's items are never split
 */
export function groupCommit<In, Out>(commit: (items: In[]) => Promise<Out[]>, most: number) {
  let queue: Waiting<In, Out>[] = [];
  let running = false;

  function take(): Waiting<In, Out>[] {
    let count = 0;
    const end = queue.findIndex((waiting) => (count += waiting.items.length) > most);
    const taken = end === -1 ? queue : queue.slice(0, Math.max(end, 1));
    queue = queue.slice(taken.length);
    return taken;
  }

  async function settle(group: Waiting<In, Out>[]): Promise<void> {
    try {
      const results = await commit(group.flatMap((waiting) => waiting.items));
      let from = 0;
      for (const { items, answer } of group) answer(results.slice(from, (from += items.length)));
    } catch (error) {
      // One caller's items must not cost the others theirs, so each is tried alone.
      if (group.length === 1) group[0]!.fail(error);
      else for (const one of group) await settle([one]);
    }
  }

  /** Waits for the other requests of this turn of the event loop, and for as long as each turn brings more. */
  function gather(had: number): void {
    setImmediate(() => {
      if (queue.length > had && queue.length < most) gather(queue.length);
      else void run();
    });
  }

  async function run(): Promise<void> {
    while (queue.length > 0) await settle(take());
    running = false;
  }

  return (items: In[]): Promise<Out[]> =>
    new Promise((answer, fail) => {
      queue.push({ items, answer, fail });
      if (!running) {
        running = true;
        gather(0);
      }
    });
}
