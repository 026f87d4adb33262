/** ESLint's one configuration: TypeScript with types, Svelte and Astro. */
import { resolve } from 'node:path';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

const root = resolve(import.meta.dirname, '../..');

export default tseslint.config(
  { ignores: ['dist/', '.astro/', 'data/', 'public/', 'node_modules/', 'test-results/'] },
  ...tseslint.configs.recommended,
  ...svelte.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'prefer-const': 'off',
      /** Addresses are plain strings here: there is no router. */
      'svelte/no-navigation-without-resolve': 'off',
      /** An effect that says "the script has arrived" derives from nothing. */
      'svelte/prefer-writable-derived': 'off',
    },
  },
  {
    /** A declaration file with an import would no longer declare globally. */
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  {
    /** Programs speak to the person who started them. */
    files: ['src/tools/**', 'src/server/serve.ts', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
);
