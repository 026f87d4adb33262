/** Which names a child may type to sign an agreement. */

/** The whole name of the roster, the name the child is shown by, and the first name alone. */
export function signingNames(pupil: { forename: string; surname: string; displayName: string }): string[] {
  return [`${pupil.forename} ${pupil.surname}`, pupil.displayName, pupil.forename];
}
