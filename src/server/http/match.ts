/** Finds the route or staff page that an address belongs to. */
import { UUID } from '../../domain/identifiers.ts';
import { ROUTES, type ApiRoute } from './routes.ts';

interface Part {
  text: string;
  /** The parameter's name, or null for a fixed part. */
  name: string | null;
}
const known = new Map<string, Part[]>();

function partsOf(pattern: string): Part[] {
  let parts = known.get(pattern);
  if (!parts) {
    parts = pattern.split('/').map((text) => ({ text, name: /^\[(\w+)\]$/.exec(text)?.[1] ?? null }));
    known.set(pattern, parts);
  }
  return parts;
}

function match(wanted: readonly Part[], given: readonly string[]): Record<string, string> | null {
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [i, { text, name }] of wanted.entries()) {
    const value = given[i]!;
    if (name === null) {
      if (text !== value) return null;
    } else if (value === '' || (name.endsWith('Id') && !UUID.test(value))) {
      return null;
    } else {
      params[name] = value;
    }
  }
  return params;
}

/** The path's parameters, or null where it does not fit; a parameter that ends in `Id` fits only a UUID. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  return match(partsOf(pattern), path.split('/'));
}

const isFixed = ({ path }: ApiRoute) => !path.includes('[');
/** Most requests go to addresses without parameters, which need no matching. */
const FIXED = Map.groupBy<string, ApiRoute>(ROUTES.filter(isFixed), ({ path }) => path);
const OPEN = ROUTES.filter((route) => !isFixed(route));

/** Every method listed at this path. HEAD is not offered: the API has no use for it. */
export function routesAt(path: string): readonly ApiRoute[] {
  const fixed = FIXED.get(path);
  if (fixed) return fixed;
  const given = path.split('/');
  return OPEN.filter((route) => match(partsOf(route.path), given) !== null);
}
