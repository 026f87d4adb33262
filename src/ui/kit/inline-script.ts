/** A script of ours as it travels inside a page: without what only its readers need. */

/** Leaves out lines that are comments, and what each line is set in by. */
export function inlineScript(source: string): string {
  return source
    .replace(/^[ \t]*(?:\/\*(?:(?!\*\/)[^])*\*\/|\/\/.*)[ \t]*$/gm, '')
    .replace(/^\s+/gm, '')
    .trim();
}
