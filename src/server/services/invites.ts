/** Adds staff to a school by single-use codes, and lists who is there. */
import type { z } from 'zod';
import { uuidv7 } from '../../domain/identifiers.ts';
import { cleanName } from '../../domain/people.ts';
import type { claimInvite, inviteStaff } from '../../schemas/api/set-up.ts';
import type { StaffPeople } from '../../schemas/api/staff-views.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { Staff } from '../http/who.ts';
import { scoped } from '../store/scoped.ts';
import type { StaffAccounts } from './accounts/index.ts';
import { auditWithin } from './audit.ts';
import type { Deps } from './deps.ts';
import { CLAIM_STALE_MS } from './set-up.ts';
import { hashToken, makeToken, schoolOfToken } from './tokens.ts';

export const INVITE_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

export function makeInvites(deps: Deps, accounts: StaffAccounts) {
  const { db, clock, random, config } = deps;

  /** The invitation a code stands for, while it can still be used. */
  async function find(code: string) {
    const schoolId = schoolOfToken(code);
    const invite =
      schoolId &&
      (await scoped(db, schoolId)
        .selectFrom('staff_invite')
        .selectAll()
        .where('code_hash', '=', hashToken(code))
        .where('expires_at', '>', clock())
        .executeTakeFirst());
    if (!invite) throw notFound();
    return invite;
  }

  return {
    /**
     * The code is told once and kept only as a hash.
     * @throws Problem name-invalid, email-in-use, not-found for a class that is not of this school
     */
    async invite(
      who: Staff,
      input: z.output<typeof inviteStaff>,
    ): Promise<{ code: string; link: string; expiresAt: number }> {
      const here = scoped(db, who.schoolId);
      const name = cleanName(input.name);
      if (name === null) throw new Problem('name-invalid', { fields: { name: 'name-invalid' } });
      const email = input.email.toLowerCase();
      const there = await here.selectFrom('staff_profile').select('id').where('email', '=', email).executeTakeFirst();
      if (there) throw new Problem('email-in-use', { fields: { email: 'email-in-use' } });
      const classIds = [...new Set(input.classIds)];
      if (classIds.length > 0) {
        const known = await here.selectFrom('class').select('id').where('id', 'in', classIds).execute();
        if (known.length !== classIds.length) throw notFound();
      }
      const now = clock();
      const expiresAt = now + INVITE_DAYS * DAY_MS;
      const token = makeToken(who.schoolId, random);
      const id = uuidv7(now, random(10));
      await db.transaction().execute(async (trx) => {
        await scoped(trx, who.schoolId)
          .insertInto('staff_invite')
          .values({
            id,
            code_hash: hashToken(token),
            display_name: name,
            email,
            role: input.role,
            class_ids: JSON.stringify(classIds),
            invited_by: who.staffId,
            created_at: now,
            expires_at: expiresAt,
            claimed_at: null,
          })
          .execute();
        await auditWithin(trx, who, now, 'staff-invited', id, { role: input.role });
      });
      return { code: token, link: `${config.publicUrl}/staff/invite/?code=${token}`, expiresAt };
    },

    /** Who a code was made for; for the page it leads to. */
    async invited(code: string): Promise<{ name: string; email: string } | null> {
      const invite = await find(code).catch((error: unknown) => {
        if (error instanceof Problem) return null;
        throw error;
      });
      return invite && { name: invite.display_name, email: invite.email };
    },

    /** @throws Problem not-found, conflict, password-common, email-in-use */
    async claim(input: z.output<typeof claimInvite>): Promise<{ email: string }> {
      const invite = await find(input.code);
      const { school_id: schoolId, id, email, display_name: name } = invite;
      accounts.checkPassword(input.password, [email.split('@')[0]!, name]);
      const here = scoped(db, schoolId);
      const now = clock();
      const taken = await here
        .updateTable('staff_invite')
        .set({ claimed_at: now })
        .where('id', '=', id)
        .where((e) => e.or([e('claimed_at', 'is', null), e('claimed_at', '<', now - CLAIM_STALE_MS)]))
        .executeTakeFirst();
      if (taken.numUpdatedRows !== 1n) throw new Problem('conflict');
      try {
        const { userId } = await accounts.create({ schoolId, email, name, password: input.password });
        await db.transaction().execute(async (trx) => {
          const inside = scoped(trx, schoolId);
          const used = await inside
            .deleteFrom('staff_invite')
            .where('id', '=', id)
            .where('claimed_at', '=', now)
            .executeTakeFirst();
          if (used.numDeletedRows !== 1n) throw new Problem('conflict');
          const staffId = uuidv7(now, random(10));
          await inside
            .insertInto('staff_profile')
            .values({
              id: staffId,
              user_id: userId,
              display_name: name,
              email,
              role: invite.role,
              created_at: now,
              ended_at: null,
            })
            .execute();
          for (const classId of JSON.parse(invite.class_ids) as string[]) {
            await inside.insertInto('class_staff').values({ class_id: classId, staff_id: staffId }).execute();
          }
          await auditWithin(trx, { schoolId, staffId }, now, 'staff-joined', id, { role: invite.role });
        });
        return { email };
      } catch (error) {
        await here
          .updateTable('staff_invite')
          .set({ claimed_at: null })
          .where('id', '=', id)
          .where('claimed_at', '=', now)
          .execute();
        throw error;
      }
    },

    async people(who: Staff): Promise<StaffPeople> {
      const here = scoped(db, who.schoolId);
      const people = await here
        .selectFrom('staff_profile')
        .select(['id', 'display_name', 'email', 'role'])
        .where('ended_at', 'is', null)
        .orderBy('display_name')
        .execute();
      const invited = await here
        .selectFrom('staff_invite')
        .select(['display_name', 'email', 'role', 'expires_at'])
        .where('expires_at', '>', clock())
        .orderBy('created_at')
        .execute();
      return {
        people: people.map((p) => ({ staffId: p.id, name: p.display_name, email: p.email, role: p.role })),
        invited: invited.map((i) => ({ name: i.display_name, email: i.email, role: i.role, expiresAt: i.expires_at })),
      };
    },
  };
}
