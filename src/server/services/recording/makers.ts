/** Finds out whose work an item is: upload tokens, looked up a batch at a time and remembered for a moment. */
import type { SignInWay } from '../../../domain/picture-sign-in.ts';
import type { SchoolDb } from '../../store/db.ts';
import { hashToken } from '../tokens.ts';

export interface Maker {
  schoolId: string;
  /** Null for the device's own token: nobody was signed in. */
  pupilId: string | null;
  deviceId: string;
  classId: string;
  lessonId: string;
  /** Null for a device's own token, and for tokens from before there was a choice. */
  signedInBy: SignInWay | null;
  /** No event of this token is older or newer, whatever the device's clock says. */
  createdAt: number;
  expiresAt: number;
}

/** How long a token is remembered, in ms. Its expiry and the child's erasure are checked every time. */
const REMEMBER_MS = 10_000;
const REMEMBER_MOST = 5_000;

export class Makers {
  readonly #known = new Map<string, { maker: Maker; until: number }>();

  /** The makers of those `tokens` of one school that exist, by token. */
  async find(school: SchoolDb, tokens: Iterable<string>, now: number): Promise<Map<string, Maker>> {
    const found = new Map<string, Maker>();
    const asked = new Map<string, string>();
    for (const token of new Set(tokens)) {
      const known = this.#known.get(token);
      if (known && known.until > now) found.set(token, known.maker);
      else asked.set(hashToken(token), token);
    }
    if (asked.size === 0) return found;
    const rows = await school
      .selectFrom('upload_token')
      .select(['school_id', 'token_hash', 'pupil_id', 'device_id', 'class_id', 'lesson_id', 'created_at', 'expires_at'])
      .select('signed_in_by')
      .where('token_hash', 'in', [...asked.keys()])
      .execute();
    if (this.#known.size + rows.length > REMEMBER_MOST) this.#known.clear();
    for (const row of rows) {
      const token = asked.get(row.token_hash)!;
      const maker: Maker = {
        schoolId: row.school_id,
        pupilId: row.pupil_id,
        deviceId: row.device_id,
        classId: row.class_id,
        lessonId: row.lesson_id,
        signedInBy: row.signed_in_by,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
      };
      this.#known.set(token, { maker, until: now + REMEMBER_MS });
      found.set(token, maker);
    }
    return found;
  }
}
