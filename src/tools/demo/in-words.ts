/** What `npm run demo` prints: the doors of the school, a sign-in for every role, and a child of each band. */
import type { DemoSchool } from '../seed-demo.ts';

export function inWords({ url, school, staff, children }: DemoSchool): string {
  const width = Math.max(...staff.map(({ email }) => email.length));
  return [
    '',
    `${school} (invented, and gone when you stop this with Ctrl+C)`,
    '',
    `  Start here ${url}/`,
    `  Staff      ${url}/staff/`,
    `  Children   ${url}/join/   (a member of staff starts a lesson of their class first and shows its code)`,
    `  Parents    ${url}/parents/`,
    `  Anyone     ${url}/branches/`,
    '',
    'Staff sign in with',
    ...staff.map(({ role, email, password }) => `  ${role.padEnd(8)} ${email.padEnd(width)}  ${password}`),
    '',
    'A child of each band signs in with',
    ...children.map(
      ({ band, className, displayName, how }) => `  ${band.padEnd(9)} ${className}  ${displayName.padEnd(12)} ${how}`,
    ),
    '',
    'Every other child stands on the cards of their class, and in --json.',
    '',
    '',
  ].join('\n');
}
