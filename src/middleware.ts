/** A staff page that fails answers through the front server, whose log never holds what the page was showing. */
import type { MiddlewareHandler } from 'astro';

export const onRequest: MiddlewareHandler = async ({ isPrerendered, locals }, next) => {
  // A page that fails in the build must stop the build.
  if (isPrerendered) return next();
  try {
    return await next();
  } catch (error) {
    const refused = locals.refuse(error);
    const { message } = (await refused.json()) as { message: string };
    return new Response(message, { status: refused.status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  }
};
