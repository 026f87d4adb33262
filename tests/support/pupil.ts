/** A child who is signed in, and the lesson's device, as the server describes them. */
import type { PupilSession } from '../../src/schemas/api/lessons.ts';
import type { StoredDevice } from '../../src/ui/session/stored.ts';

/** A name no storage may ever hold. */
export const NAME = 'Ada Marker L';

export const ada: PupilSession = {
  pupilId: '0199e2f0-0000-7000-8000-0000000000ad',
  displayName: NAME,
  ownPicture: null,
  signedInBy: 'words',
  band: 'lks2',
  lessonId: '0199e2f0-0000-7000-8000-000000000001',
  activity: 'stories/free-gems',
  token: 'school.upload-token-of-ada',
  hushed: false,
  acceptedNames: ['a'.repeat(64)],
  progress: [{ activity: 'stories/free-gems', state: 'started', at: 100 }],
  agreement: {
    activity: 'agreements/years-2-4',
    version: 1,
    signed: false,
    promises: ['private', 'password'],
    way: 'name',
    mayDraw: true,
  },
};

export const ben: PupilSession = {
  ...ada,
  pupilId: '0199e2f0-0000-7000-8000-0000000000be',
  displayName: 'Ben Marker M',
  token: 'school.upload-token-of-ben',
  progress: [],
};

export const joined: Omit<StoredDevice, 'joinedAt'> = {
  lessonId: ada.lessonId,
  className: '3H',
  activity: 'stories/free-gems',
  token: 'school.upload-token-of-the-device',
  signIn: { first: 'words', both: false },
  pin: { salt: 'c2FsdA==', hash: 'aGFzaA==', iterations: 1 },
};
