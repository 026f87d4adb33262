/** Sends one child's paw print from the teacher's screen, and takes it back; sends the promise of a whole class. */

async function post(address: string, body?: object): Promise<Response | null> {
  return fetch(address, {
    method: 'POST',
    headers: body ? { 'content-type': 'application/json' } : {},
    ...(body && { body: JSON.stringify(body) }),
    cache: 'no-store',
  }).catch(() => null);
}

/** @returns null where it did not arrive; `signatureId` is null where the child had signed already */
export async function sendStamp(
  classId: string,
  pupilId: string,
  version: number,
): Promise<{ signatureId: string | null } | null> {
  const answer = await post(`/api/classes/${classId}/stamps`, { pupilId, version });
  return answer?.ok ? ((await answer.json()) as { signatureId: string | null }) : null;
}

export async function sendPromise(classId: string, version: number): Promise<boolean> {
  const answer = await post(`/api/classes/${classId}/promise`, { version });
  return answer?.ok === true;
}

export async function takeStampBack(signatureId: string): Promise<boolean> {
  const answer = await post(`/api/signatures/${signatureId}/take-back`);
  return answer?.ok === true;
}
