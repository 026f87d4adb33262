/** A script inside a page does what its source says, and carries no comments. */
import { expect, test } from 'vitest';
import { inlineScript } from '../../../../src/ui/kit/inline-script.ts';

test('comments and indentation stay behind, code and addresses come along', () => {
  const source =
    '/* What it is for,\n   in two lines. */\n(function () {\n  // Why.\n  var at = "https://x/"; // late\n})();\n';
  expect(inlineScript(source)).toBe('(function () {\nvar at = "https://x/"; // late\n})();');
});
