/** Builds an API endpoint: checks what was sent against its schema, runs one service, answers in JSON. */
import type { APIRoute } from 'astro';
import type { z } from 'zod';
import { fieldsOf } from '../../schemas/api/shared.ts';
import type { WhoKind, WhoOf } from '../../server/http/who.ts';

type Shape = z.ZodType | 'bytes' | undefined;
type Input<S extends Shape> = S extends z.ZodType ? z.output<S> : S extends 'bytes' ? Uint8Array : undefined;

interface Endpoint<K extends WhoKind, B extends Shape, Q extends z.ZodType | undefined> {
  /** The kind of caller; the permission needed stands in the route table. */
  who: K;
  /** JSON by its schema, or the bytes as they came (`text/csv`). */
  body?: B;
  /** The address's query, as strings. */
  query?: Q;
  /** What it returns is sent as JSON; a Response is sent as it is. */
  run(
    services: App.Locals['services'],
    input: Input<B>,
    who: WhoOf<K>,
    params: Record<string, string>,
    context: { query: Input<Q>; cookies: App.Locals['cookies']; address: string; signal: AbortSignal },
  ): Promise<object> | object;
}

export function endpoint<K extends WhoKind, B extends Shape = undefined, Q extends z.ZodType | undefined = undefined>(
  spec: Endpoint<K, B, Q>,
): APIRoute {
  return async ({ request, locals, params, url }) => {
    try {
      if (spec.who !== 'anyone' && locals.who.kind !== spec.who) return locals.refuseAs('sign-in-first');
      let input: unknown;
      if (spec.body === 'bytes') input = new Uint8Array(await request.arrayBuffer());
      else if (spec.body) {
        const parsed = spec.body.safeParse(await request.json().catch(() => undefined));
        if (!parsed.success) return locals.refuseAs('body-invalid', { fields: fieldsOf(parsed.error) });
        input = parsed.data;
      }
      const query = spec.query?.safeParse(Object.fromEntries(url.searchParams));
      if (query && !query.success) return locals.refuseAs('query-invalid', { fields: fieldsOf(query.error) });
      const answer = await spec.run(
        locals.services,
        input as Input<B>,
        locals.who as WhoOf<K>,
        params as Record<string, string>,
        { query: query?.data as Input<Q>, cookies: locals.cookies, address: locals.address, signal: request.signal },
      );
      return answer instanceof Response ? answer : Response.json(answer);
    } catch (error) {
      return locals.refuse(error);
    }
  };
}
