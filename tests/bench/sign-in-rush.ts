/** S10: a class that signs in within one second, and ten classes that do so at the same moment. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type BenchSchool, signIn, type Tablet } from './bench-school.ts';
import { median, percentile, type Row } from './report.ts';

interface Rush {
  refused: number;
  p95: number;
}

/** @param overMs the children come evenly spread over so many milliseconds */
async function rush(tablets: readonly Tablet[], overMs: number): Promise<Rush> {
  const tries = await Promise.all(
    tablets.map(async (tablet, place) => {
      await sleep((overMs * place) / tablets.length);
      const began = performance.now();
      const session = await signIn(tablet);
      return { ms: performance.now() - began, refused: session === null };
    }),
  );
  return {
    refused: tries.filter(({ refused }) => refused).length,
    p95: percentile(
      tries.map(({ ms }) => ms),
      0.95,
    ),
  };
}

function rowsOf(who: string, rushes: readonly Rush[], most: number): Row[] {
  const p95s = rushes.map(({ p95 }) => p95);
  const refused = rushes.reduce((sum, one) => sum + one.refused, 0);
  const note = `median of ${rushes.length} rounds, worst ${Math.round(Math.max(...p95s))} ms`;
  return [
    { measure: 'S10', what: `${who}: p95`, value: median(p95s), unit: 'ms', most, note },
    { measure: 'S10', what: `${who}: refused`, value: refused, unit: '', most: 0 },
  ];
}

export async function measureSignInRush({ classes }: BenchSchool, rounds: number): Promise<Row[]> {
  const oneClass: Rush[] = [];
  const allClasses: Rush[] = [];
  for (let round = 0; round < rounds; round++) {
    oneClass.push(await rush(classes[round % classes.length]!, 1_000));
    allClasses.push(await rush(classes.flat(), 0));
  }
  const children = classes.flat().length;
  return [
    ...rowsOf(`${classes[0]!.length} children sign in within a second`, oneClass, 500),
    ...rowsOf(`${classes.length} classes (${children} children) at once`, allClasses, 1_000),
  ];
}
