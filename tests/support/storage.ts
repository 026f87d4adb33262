/** A browser's localStorage for tests without a browser: keys are own properties, as they are there. */
export function fakeStorage(): Storage {
  const methods = {
    getItem: (key: string) => (Object.hasOwn(storage, key) ? String(storage[key]) : null),
    setItem: (key: string, value: string) => void (storage[key] = String(value)),
    removeItem: (key: string) => void delete storage[key],
  };
  const storage = Object.create(methods) as Record<string, unknown>;
  return storage as unknown as Storage;
}

/** Storage that a browser has closed: every touch throws. */
export function closedStorage(): Storage {
  const refuse = () => {
    throw new DOMException('closed', 'SecurityError');
  };
  return new Proxy({} as Storage, { get: refuse, set: refuse, ownKeys: refuse });
}
