/** The licence that travels with the icons. */
import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';

export const prerender = true;

const NOTICE = `The pictures in this folder are taken unchanged from Fluent Emoji (flat) by Microsoft,
https://github.com/microsoft/fluentui-emoji, by way of @iconify-json/fluent-emoji-flat.

MIT License. Copyright (c) Microsoft Corporation.
`;

export const GET: APIRoute = () =>
  new Response(NOTICE + mitTerms(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

/** The wording of the licence, from our own copy of it. */
function mitTerms(): string {
  const text = readFileSync('LICENSE', 'utf8');
  return text.slice(text.indexOf('Permission is hereby granted'));
}
