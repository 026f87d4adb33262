/** Reads what the catalogue of lines is made from; a file that cannot be read says nothing here and is reported elsewhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { filesIn, foldersIn } from '../content-check/read-file.ts';
import type { Spoken, VoiceContent } from './catalogue.ts';

/** The data file of each kind of folder. */
const KINDS = { scenarios: 'scenario.yaml', games: 'game.yaml', agreements: 'agreement.yaml' } as const;

/** @param root the folder that holds content/ */
export function readVoiceContent(root: string, locale: string): VoiceContent {
  return {
    locale,
    stories: foldersOf(root, 'scenarios', locale),
    games: foldersOf(root, 'games', locale),
    agreements: foldersOf(root, 'agreements', locale),
    messages: messagesOf(root, locale),
  };
}

function foldersOf(root: string, kind: keyof typeof KINDS, locale: string): Spoken[] {
  return foldersIn(join(root, 'content', kind)).map((id) => {
    const folder = join(root, 'content', kind, id);
    return { id, data: valueOf(join(folder, KINDS[kind])), words: valueOf(join(folder, `${locale}.yaml`)) };
  });
}

function messagesOf(root: string, locale: string): Record<string, string> {
  const folder = join(root, 'content/messages', locale);
  return Object.fromEntries(
    filesIn(folder, '.json').flatMap((name) =>
      Object.entries((valueOf(join(folder, name)) ?? {}) as Record<string, { text?: unknown }>).map(
        ([key, message]): [string, string] => [key, String(message?.text ?? '')],
      ),
    ),
  );
}

function valueOf(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'), { prettyErrors: false });
  } catch {
    return undefined;
  }
}
