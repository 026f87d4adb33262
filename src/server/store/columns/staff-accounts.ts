/** Why each column of the accounts that staff sign in with is held. */
import { personal, plain, table } from './declare.ts';

const account = { retention: 'until the person leaves', export: 'left out', erase: 'kept' } as const;
const session = { retention: 'a day', export: 'left out', erase: 'kept' } as const;
/** Columns that the accounts library insists on and that stay empty here. */
const unused = (what: string) => plain(`${what}; not used, always empty`);

export const staffAccountColumns = {
  staff_account: table(account, {
    id: personal('names the account in the staff profile'),
    name: personal('the name as it was given when the account was made'),
    email: personal('what the person signs in with'),
    email_verified: plain('wanted by the accounts library; no e-mail is sent'),
    image: unused('a picture'),
    created_at: personal('when the account was made'),
    updated_at: personal('when the account was last changed'),
    school_id: plain('leads from the account to the staff profile'),
  }),
  staff_session: table(session, {
    id: plain('names the session'),
    expires_at: personal('when the session ends unless it is used'),
    token: personal('recognises the signed session cookie'),
    created_at: personal('when the person signed in, so that no session outlasts a school day'),
    updated_at: personal('when the session was last prolonged'),
    ip_address: unused('a network address'),
    user_agent: personal('the kind of browser'),
    user_id: personal('whose session it is'),
  }),
  staff_credential: table(account, {
    id: plain('names the credential'),
    account_id: personal('whose credential it is'),
    provider_id: plain('says that it is a password'),
    user_id: personal('whose credential it is'),
    access_token: unused('a token of another sign-in provider'),
    refresh_token: unused('a token of another sign-in provider'),
    id_token: unused('a token of another sign-in provider'),
    access_token_expires_at: unused('when such a token ends'),
    refresh_token_expires_at: unused('when such a token ends'),
    scope: unused('what such a token opens'),
    password: personal('the password as an argon2id hash'),
    created_at: personal('when the password was set first'),
    updated_at: personal('when the password was last changed'),
  }),
  staff_verification: table(session, {
    id: unused('names a single-use message'),
    identifier: unused('what such a message is about'),
    value: unused('what such a message holds'),
    expires_at: unused('when such a message ends'),
    created_at: unused('when such a message was made'),
    updated_at: unused('when such a message was changed'),
  }),
};
