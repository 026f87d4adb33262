/** A script inside a page does what its source says, and carries no comments. */
import { expect, test } from 'vitest';
import { inlineScript } from '../../../../src/ui/kit/inline-script.ts';

test('comments and indentation stay behind, code and addresses come along', () => {
  const source =
    '/* What it is for,\n   in two lines. */\n(function () {\n  // Why.\n  var at = "https://x/"; // late\n})();\n';
  expect(inlineScript(source)).toBe('(function () {\nvar at = "https://x/"; // late\n})();');
});

test('a comment before code on its own line stays, with all that follows it', () => {
  const source = '/* a */ one();\ntwo(); /* b */\n/* c */\n';
  expect(inlineScript(source)).toBe('/* a */ one();\ntwo(); /* b */');
});
