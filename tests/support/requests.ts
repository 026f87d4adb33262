/** A browser's requests in tests: same-origin JSON, with the cookies it was given. */

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

export interface TestBrowser {
  get(path: string): Promise<Answer>;
  /** A string is sent as it is, anything else as JSON. */
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Any request, with this browser's cookies. */
  send(path: string, init: RequestInit): Promise<Answer>;
  cookies: Map<string, string>;
}

export async function answerOf(response: Response): Promise<Answer> {
  // A stream never ends by itself; that it was opened is what there is to know.
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return { status: response.status, headers: response.headers, body: 'stream' };
  }
  const text = await response.text();
  const json = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
}

export function testBrowser(url: string): TestBrowser {
  const cookies = new Map<string, string>();
  async function send(path: string, init: RequestInit): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url + path, {
      redirect: 'manual',
      ...init,
      headers: { ...(cookie && { cookie }), ...(init.headers as Record<string, string>) },
    });
    for (const header of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = header.split('; ');
      const name = pair.slice(0, pair.indexOf('='));
      if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) cookies.delete(name);
      else cookies.set(name, pair.slice(pair.indexOf('=') + 1));
    }
    return answerOf(response);
  }
  return {
    cookies,
    send,
    get: (path) => send(path, {}),
    post: (path, body, headers = {}) =>
      send(path, {
        method: 'POST',
        body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
        headers: { Origin: url, ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      }),
  };
}
