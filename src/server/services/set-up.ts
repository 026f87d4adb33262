/** Sets a new installation up: one link, one school, one online-safety lead, however often and however broken it is tried. */
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { z } from 'zod';
import { uuidv7 } from '../../domain/identifiers.ts';
import { cleanName } from '../../domain/people.ts';
import type { claimSetUp } from '../../schemas/api/set-up.ts';
import { BadSetting } from '../config.ts';
import { notFound, Problem } from '../http/problem.ts';
import { SECRETS_FILE } from '../store/data-folder.ts';
import { scoped } from '../store/scoped.ts';
import type { StaffAccounts } from './accounts/index.ts';
import { publishDefaults } from './agreements/publish-defaults.ts';
import { auditWithin } from './audit.ts';
import type { Deps } from './deps.ts';
import { hashToken } from './tokens.ts';

/** A claim that has not ended after this long was interrupted, and another may take its place: milliseconds. */
export const CLAIM_STALE_MS = 60_000;
const ROW = 1;

export function makeSetUp(deps: Deps, accounts: StaffAccounts) {
  const { db, clock, random, config, secrets } = deps;

  /** The same link at every start until it is used: only the key of the secrets file can make it. */
  function tokenFor(schoolId: string): string {
    return `${schoolId}.${createHmac('sha256', secrets.marks).update(`set-up\n${schoolId}`).digest('base64url')}`;
  }

  return {
    /**
     * With the keys of another database no passphrase could be read and the link would open nothing.
     * @throws BadSetting
     */
    async checkKeys(): Promise<void> {
      const row = await db.selectFrom('set_up').select(['school_id', 'token_hash']).executeTakeFirst();
      if (!row?.school_id || row.token_hash === hashToken(tokenFor(row.school_id))) return;
      throw new BadSetting(
        `${join(config.dataDir, SECRETS_FILE)} is not the one this database was made with: put that back, because without it passphrases cannot be read.`,
      );
    },

    /** The link that sets the school up, or null where that is done. */
    async link(): Promise<string | null> {
      const now = clock();
      const school = await db.selectFrom('school').select('id').limit(1).executeTakeFirst();
      if (school) return null;
      const fresh = uuidv7(now, random(10));
      await db
        .insertInto('set_up')
        .values({
          id: ROW,
          token_hash: hashToken(tokenFor(fresh)),
          state: 'open',
          school_id: fresh,
          staff_id: uuidv7(now, random(10)),
          created_at: now,
          claimed_at: null,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      const row = await db.selectFrom('set_up').selectAll().where('id', '=', ROW).executeTakeFirstOrThrow();
      return `${config.publicUrl}/staff/set-up/?token=${tokenFor(row.school_id!)}`;
    },

    /** Whether this link still opens anything; for the page it leads to. */
    async isOpen(token: string): Promise<boolean> {
      const row = await db
        .selectFrom('set_up')
        .select(['state', 'token_hash'])
        .where('id', '=', ROW)
        .executeTakeFirst();
      return row !== undefined && row.state !== 'done' && row.token_hash === hashToken(token);
    },

    /** @throws Problem not-found, conflict, name-invalid, password-common, email-in-use */
    async claim(input: z.output<typeof claimSetUp>): Promise<{ schoolId: string; staffId: string }> {
      const row = await db.selectFrom('set_up').selectAll().where('id', '=', ROW).executeTakeFirst();
      if (!row || row.token_hash !== hashToken(input.token) || row.state === 'done') throw notFound();
      const name = cleanName(input.name);
      if (name === null) throw new Problem('name-invalid', { fields: { name: 'name-invalid' } });
      accounts.checkPassword(input.password, [input.schoolName, input.email.split('@')[0]!, name]);

      const now = clock();
      const taken = await db
        .updateTable('set_up')
        .set({ state: 'claimed', claimed_at: now })
        .where('id', '=', ROW)
        .where((e) =>
          e.or([
            e('state', '=', 'open'),
            e.and([e('state', '=', 'claimed'), e('claimed_at', '<', now - CLAIM_STALE_MS)]),
          ]),
        )
        .executeTakeFirst();
      if (taken.numUpdatedRows !== 1n) throw new Problem('conflict');
      const schoolId = row.school_id!;
      const staffId = row.staff_id!;
      try {
        const email = input.email.toLowerCase();
        const { userId } = await accounts.create({ schoolId, email, name, password: input.password });
        await db.transaction().execute(async (trx) => {
          const done = await trx
            .updateTable('set_up')
            .set({ state: 'done' })
            .where('id', '=', ROW)
            .where('state', '=', 'claimed')
            .where('claimed_at', '=', now)
            .executeTakeFirst();
          if (done.numUpdatedRows !== 1n) throw new Problem('conflict');
          await trx.insertInto('school').values({ id: schoolId, name: input.schoolName, created_at: now }).execute();
          await publishDefaults(trx, deps, schoolId, deps.agreements);
          await scoped(trx, schoolId)
            .insertInto('staff_profile')
            .values({
              id: staffId,
              user_id: userId,
              display_name: name,
              email,
              role: 'lead',
              created_at: now,
              ended_at: null,
            })
            .execute();
          await auditWithin(trx, { schoolId, staffId }, now, 'school-set-up', schoolId);
        });
        return { schoolId, staffId };
      } catch (error) {
        await db
          .updateTable('set_up')
          .set({ state: 'open', claimed_at: null })
          .where('id', '=', ROW)
          .where('state', '=', 'claimed')
          .where('claimed_at', '=', now)
          .execute();
        throw error;
      }
    },

    /**
     * At start: a claim that an earlier process left half-way need not wait until it is stale. One that
     * another process is making now fails in its last step, which insists on its own claim.
     */
    async release(): Promise<void> {
      await db.updateTable('set_up').set({ state: 'open', claimed_at: null }).where('state', '=', 'claimed').execute();
    },
  };
}
