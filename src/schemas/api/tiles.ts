/** Picture sign-in on an enrolled device: GET /api/tiles, POST /api/tiles/sign-in, /badge and /help; and its cards. */
import { z } from 'zod';
import { OWN_PICTURES, SECRET_LENGTH, SECRET_PICTURES } from '../../domain/picture-sign-in.ts';
import { id, lessonPin } from './shared.ts';

export const ownPicture = z.enum(OWN_PICTURES);
const secret = z.array(z.enum(SECRET_PICTURES)).length(SECRET_LENGTH);

/** The children of the lesson's class who sign in with pictures, by name. Never kept on the device. */
export const tiles = z.strictObject({
  /** Which tablet of the lesson this is, from 1: the teacher reads the same number. */
  tablet: z.number().int().min(1),
  children: z.array(
    z.strictObject({
      pupilId: id,
      displayName: z.string(),
      ownPicture,
      /** Has turns on this tablet. */
      signedIn: z.boolean(),
    }),
  ),
  /** Others of the class sign in with username and three words. */
  words: z.boolean(),
});
export type Tiles = z.infer<typeof tiles>;

/** All three answer with the pupil's session. */
export const pictureSignIn = z.strictObject({ pupilId: id, pictures: secret });
export const badgeSignIn = z.strictObject({ badge: z.string().min(20).max(200) });
/** A grown-up with the lesson PIN vouches for the child. */
export const helpedSignIn = z.strictObject({ pupilId: id, pin: lessonPin });

/** POST /api/pupils/:pupilId/renew: new pictures and badge, or new words; the card is to be printed again. */
export const renewAnswer = z.strictObject({ renewed: z.literal(true) });

/** A card for a child who signs in with pictures: theirs, the three in order, and the token of the badge. */
export const pictureCard = z.strictObject({
  pupilId: id,
  displayName: z.string(),
  ownPicture,
  pictures: secret,
  badge: z.string(),
});
