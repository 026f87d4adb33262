/** Keeps the list of lit lanterns up to date within five seconds, and knows when it cannot. */
import type { z } from 'zod';
import type { lanternMark, lanternMarks } from '../../schemas/api/lantern.ts';
import { read } from './ask-server.ts';
import { listen } from './live.ts';

export type LanternMarkView = z.infer<typeof lanternMark>;

export interface LanternNews {
  lanterns: LanternMarkView[];
  /** The server was reached; when false, lanterns may not reach this page. */
  reached: boolean;
}

/** With the stream open this only guards against a silent break; without it, it keeps the five seconds. Milliseconds. */
const POLL_WITH_STREAM_MS = 15_000;
const POLL_ALONE_MS = 4_000;
/** A server that takes longer than this is not reached. Milliseconds. */
const ANSWERS_WITHIN_MS = 10_000;

const watchers = new Set<(news: LanternNews) => void>();
/** Null until the server has answered once. */
let news: LanternNews | null = null;
let streaming = false;
let timer: ReturnType<typeof setTimeout> | undefined;
/** How often was asked, and of which asking the last news came: what arrives later but was asked earlier is not news. */
let asked = 0;
let heard = 0;
let stop: (() => void) | undefined;

/** Begins to watch; `say` is called at once with what is known, if anything is, and on every change. The answer ends it. */
export function watchLanterns(say: (news: LanternNews) => void): () => void {
  watchers.add(say);
  if (news) say(news);
  stop ??= begin();
  return () => {
    watchers.delete(say);
    if (watchers.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

function begin(): () => void {
  const onVisible = () => document.visibilityState === 'visible' && void ask();
  const unlisten = listen({
    message: (message) => message.kind === 'lantern' && void ask(),
    open: (open) => {
      streaming = open;
      void ask();
    },
  });
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('online', onVisible);
  window.addEventListener('offline', lost);
  void ask();
  return () => {
    unlisten();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('online', onVisible);
    window.removeEventListener('offline', lost);
  };
}

async function ask(): Promise<void> {
  clearTimeout(timer);
  timer = setTimeout(() => void ask(), streaming ? POLL_WITH_STREAM_MS : POLL_ALONE_MS);
  const mine = ++asked;
  const answer = await read<z.infer<typeof lanternMarks>>('/api/lanterns', ANSWERS_WITHIN_MS);
  if (mine <= heard) return;
  heard = mine;
  tell(answer.ok ? { lanterns: answer.value.lanterns, reached: true } : unreached());
}

/** What was known last, which may not be so any more. */
function unreached(): LanternNews {
  return { lanterns: news?.lanterns ?? [], reached: false };
}

function lost(): void {
  /* An answer still under way says nothing of what is now. */
  heard = asked;
  tell(unreached());
}

function tell(fresh: LanternNews): void {
  news = fresh;
  for (const say of watchers) say(fresh);
}
