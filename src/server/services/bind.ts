/** Gives a use case what it needs once, and leaves the rest of its arguments to the caller. */
export function bind<D, A extends unknown[], R>(deps: D, useCase: (deps: D, ...args: A) => R): (...args: A) => R {
  return (...args) => useCase(deps, ...args);
}
