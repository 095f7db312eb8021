import { sql } from 'kysely'
import type { Migration } from '../migrate.ts'

/**
 * The tables of better-auth 1.7 with the plugins of service/http/sign-in.ts, as its own compileMigrations() would make
 * them, under names that do not clash with our nouns. Its field names are kept, hence the quotes.
 */
export const auth: Migration = {
  number: 2,
  name: 'auth',
  async up(trx, { types }) {
    const instant = sql.raw(types.instant)
    const flag = sql.raw(types.flag)
    const large = sql.raw(types.large)
    const tables = [
      sql`create table auth_user ("id" text primary key, "name" text not null, "email" text not null unique,
        "emailVerified" ${flag} not null, "image" text, "createdAt" ${instant} not null, "updatedAt" ${instant} not null)`,
      sql`create table auth_session ("id" text primary key, "expiresAt" ${instant} not null, "token" text not null unique,
        "createdAt" ${instant} not null, "updatedAt" ${instant} not null, "ipAddress" text, "userAgent" text,
        "userId" text not null references auth_user ("id") on delete cascade)`,
      sql`create index auth_session_by_user on auth_session ("userId")`,
      sql`create table auth_account ("id" text primary key, "accountId" text not null, "providerId" text not null,
        "userId" text not null references auth_user ("id") on delete cascade, "accessToken" text, "refreshToken" text,
        "idToken" text, "accessTokenExpiresAt" ${instant}, "refreshTokenExpiresAt" ${instant}, "scope" text,
        "password" text, "createdAt" ${instant} not null, "updatedAt" ${instant} not null)`,
      sql`create index auth_account_by_user on auth_account ("userId")`,
      sql`create table auth_verification ("id" text primary key, "identifier" text not null, "value" text not null,
        "expiresAt" ${instant} not null, "createdAt" ${instant} not null, "updatedAt" ${instant} not null)`,
      sql`create index auth_verification_by_identifier on auth_verification ("identifier")`,
      sql`create table auth_device_code ("id" text primary key, "deviceCode" text not null unique,
        "userCode" text not null unique, "userId" text, "expiresAt" ${instant} not null, "status" text not null,
        "lastPolledAt" ${instant}, "pollingInterval" integer, "clientId" text, "scope" text)`,
      sql`create table auth_rate_limit ("id" text primary key, "key" text not null unique, "count" integer not null,
        "lastRequest" ${large} not null)`,
    ]
    for (const table of tables) await table.execute(trx)
  },
}
