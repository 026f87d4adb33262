/** A bad setting stops the start with one sentence that says what is wrong and what to do. */
// cspell:ignore postgrs
import { describe, expect, it } from 'vitest';
import { BadSetting, linksStayHere, readConfig, withPort } from '../../../src/server/config.ts';

function sentence(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof BadSetting) return error.message;
  }
  return 'accepted';
}

describe('settings', () => {
  it('need nothing: SQLite in ./data, at port 4321 of this machine alone', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
      port: 4321,
      host: '127.0.0.1',
      databaseUrl: null,
      publicUrl: 'http://localhost:4321',
      trustedProxies: 0,
    });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, but is "http".'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, but is "70000".'],
    [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535, but is "-1".'],
    [{ OFFLINE: 'no' }, 'OFFLINE must be on or off, but is "no".'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be a whole number from 0 to 5, but is "yes".'],
  ])('%j', (env, said) => {
    expect(sentence(env as Record<string, string>)).toBe(said);
  });

  it.each(['mysql://root@localhost/x', 'postgres:/host', 'postgres://', 'localhost:5432', 'postgres://host'])(
    'DATABASE_URL %s is explained and not repeated',
    (url) => {
      expect(sentence({ DATABASE_URL: url })).toMatch(/^DATABASE_URL must look like postgres:\/\//);
    },
  );
  it('never repeats the password of a DATABASE_URL', () => {
    expect(sentence({ DATABASE_URL: 'postgrs://admin:SECRET@host/db' })).not.toContain('SECRET');
  });

  it.each([
    'safety.example.org',
    'ftp://example.org',
    'https://example.org/tellwood',
    'https://example.org/?a',
    'https://a@example.org',
  ])('PUBLIC_URL %s is refused', (url) => {
    expect(sentence({ PUBLIC_URL: url })).toMatch(/^PUBLIC_URL must be the site's own address/);
  });
  it('takes PUBLIC_URL with or without a slash at its end', () => {
    expect(readConfig({ PUBLIC_URL: 'https://Safety.example.org/' }).publicUrl).toBe('https://safety.example.org');
  });

  it('names the machine as a browser would', () => {
    const urlAt = (HOST: string) => readConfig({ HOST, PORT: '80' }).publicUrl;
    expect(['0.0.0.0', '::1', '192.168.4.2', 'fd00::2'].map(urlAt)).toEqual([
      'http://localhost:80',
      'http://localhost:80',
      'http://192.168.4.2:80',
      'http://[fd00::2]:80',
    ]);
    expect(linksStayHere(readConfig({ HOST: '0.0.0.0' }))).toBe(true);
    expect(linksStayHere(readConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'https://a.example' }))).toBe(false);
  });

  it('makes links with the port that was really opened, unless PUBLIC_URL says otherwise', () => {
    expect(withPort(readConfig({ PORT: '0' }), 5123).publicUrl).toBe('http://localhost:5123');
    expect(withPort(readConfig({ PORT: '0', PUBLIC_URL: 'https://a.example' }), 5123).publicUrl).toBe(
      'https://a.example',
    );
  });
});
