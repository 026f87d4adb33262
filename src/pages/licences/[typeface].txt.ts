/** The licence of each typeface we serve, from the package it came in. */
import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';

export const prerender = true;

export function getStaticPaths() {
  return ['andika', 'lexend'].map((typeface) => ({ params: { typeface } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(`node_modules/@fontsource/${params['typeface']}/LICENSE`, 'utf8'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
