/** Reads the default agreements from the content folder, as the schema wants them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { agreement, agreementWords } from '../../../schemas/content/agreement.ts';
import type { PublishedAgreement } from './published.ts';

function read<S extends z.ZodType>(schema: S, file: string): z.output<S> {
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  throw new Error(`${file} is not as expected:\n${z.prettifyError(result.error)}`);
}

/**
 * @param folder `content/agreements`: one folder for each, with `agreement.yaml` and its words by locale
 * @throws Error naming the file and what is wrong with it
 */
export function readDefaultAgreements(folder: string): PublishedAgreement[] {
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return ids.sort().map((id) => {
    const files = readdirSync(join(folder, id)).filter((name) => name.endsWith('.yaml') && name !== 'agreement.yaml');
    const words = files.map(
      (name) => [name.replace('.yaml', ''), read(agreementWords, join(folder, id, name))] as const,
    );
    return { agreement: read(agreement, join(folder, id, 'agreement.yaml')), words: Object.fromEntries(words) };
  });
}
