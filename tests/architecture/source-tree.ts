/** Reads the source tree as the architecture tests see it: its files, and the imports of .astro files as TypeScript. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Paths of all files below `root`/src, relative to `root`, with forward slashes. */
export function sourceFiles(root: string = ROOT): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** The frontmatter and the bundled scripts of an .astro file, as pieces of TypeScript. */
function scriptsOf(astro: string): string[] {
  const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(astro)?.[1] ?? '';
  const scripts = [...astro.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter((match) => !match[1]!.includes('is:inline'))
    .map((match) => match[2]!);
  return [frontmatter, ...scripts];
}

/** One import statement for each module that a piece of TypeScript names; types stay types. */
function importsOf(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const names = clause?.namedBindings;
      const typeOnly =
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (!!names &&
          !clause.name &&
          ts.isNamedImports(names) &&
          names.elements.length > 0 &&
          names.elements.every((element) => element.isTypeOnly));
      found.push(`import ${typeOnly ? 'type {} from ' : ''}${JSON.stringify(node.moduleSpecifier.text)};`);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push(`import ${node.isTypeOnly ? 'type {} from ' : ''}${JSON.stringify(node.moduleSpecifier.text)};`);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      if (target && ts.isStringLiteralLike(target)) found.push(`import ${JSON.stringify(target.text)};`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('page.ts', code, ts.ScriptTarget.Latest));
  return found;
}

/**
 * Copies `root`/src to a folder of its own in which every `x.astro` is emptied into an `x.astro.ts` holding its imports,
 * because dependency-cruiser reads .astro files badly or not at all. `remove()` deletes the copy.
 */
export function shadowTree(root: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'tellwood-law-'));
  cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
  for (const other of ['content', 'public', 'node_modules']) symlinkSync(join(ROOT, other), join(folder, other));
  for (const file of sourceFiles(root).filter((path) => path.endsWith('.astro'))) {
    const imports = scriptsOf(readFileSync(join(root, file), 'utf8')).flatMap(importsOf);
    writeFileSync(join(folder, `${file}.ts`), `${imports.join('\n')}\n`);
    /** What others import stays, empty: read by itself, its types would pass for values. */
    writeFileSync(join(folder, file), '');
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
