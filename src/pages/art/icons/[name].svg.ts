/** Publishes each icon in use as a small file of its own; the set itself never reaches a browser. */
import type { APIRoute } from 'astro';
import { iconsInUse } from '../../../ui/kit/icons.ts';

export const prerender = true;

export function getStaticPaths() {
  return iconsInUse().map(({ name, svg }) => ({ params: { name }, props: { svg } }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['svg'] as string, { headers: { 'Content-Type': 'image/svg+xml' } });
