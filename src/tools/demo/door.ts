/** A person's way into a running server: the same requests that a browser makes, with its cookies. */

export interface Door {
  /** Sends JSON, a roster as text, or nothing; throws unless the server agrees. */
  post<T>(path: string, body?: object | string): Promise<T>;
}

export function openDoor(url: string): Door {
  const cookies = new Map<string, string>();
  return {
    async post<T>(path: string, body?: object | string): Promise<T> {
      const csv = typeof body === 'string';
      const response = await fetch(new URL(path, url), {
        method: 'POST',
        body: csv || body === undefined ? (body ?? null) : JSON.stringify(body),
        headers: {
          Origin: new URL(url).origin,
          ...(body !== undefined && { 'Content-Type': csv ? 'text/csv' : 'application/json' }),
          ...(cookies.size > 0 && { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        },
      });
      for (const header of response.headers.getSetCookie()) {
        const [pair = ''] = header.split(';');
        const [name = '', ...value] = pair.split('=');
        cookies.set(name, value.join('='));
      }
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
      return (await response.json()) as T;
    },
  };
}
