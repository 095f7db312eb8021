import { type RawBuilder, sql } from 'kysely'
import type { Store } from '../../service/store/open.ts'
import { anEnterprise } from '../builders.ts'

/** The first ticket's number. */
export const FIRST = 5_000

const FIRST_NAMES =
  'ana bruno carla dmitri elena farid greta hugo ines jonas kofi lena marie nadia omar priya quentin ruth sam theo'
const LAST_NAMES =
  'albrecht brandt cardenas delcourt eriksen fontaine gupta harlow ivanova jansen kowalski lindqvist marsh novak okonjo petrov quispe raman silva tanaka'

/**
 * So many tickets, past the service. One in twenty is open, as in an inbox that is worked; of those each state, a quarter
 * with somebody, one in five overdue; ten are urgent, however many there are. Texts are of twenty first and twenty last names, four
 * places at five sites, and twenty extensions; one text alone holds a xylograph.
 */
export async function fillTickets(store: Store, tickets: number, [one, other]: [string, string]): Promise<void> {
  const postgres = store.engine.name === 'postgres'
  await store.write(async trx => {
    // A million rows that point at two people and one enterprise: nobody needs to look each of them up.
    if (postgres) await sql`set local statement_timeout = 0; set local session_replication_role = replica`.execute(trx)
    await sql`create table bench_name (at integer primary key, name text)`.execute(trx)
    const [first, last] = [FIRST_NAMES.split(' '), LAST_NAMES.split(' ')]
    for (let at = 0; at < 400; at++) {
      const name = `${first[at % 20]} ${last[Math.floor(at / 20)]}`
      await sql`insert into bench_name values (${at}, ${name})`.execute(trx)
    }
    await putTickets(tickets, [one, other]).execute(trx)
    if (postgres) await sql`drop index ticket_text_open, ticket_text_inner`.execute(trx)
    await putTexts(tickets, postgres).execute(trx)
    if (postgres) {
      await sql`create index ticket_text_open on ticket_text using gin (open_text gin_trgm_ops)`.execute(trx)
      await sql`create index ticket_text_inner on ticket_text using gin (inner_text gin_trgm_ops)`.execute(trx)
    }
    await sql`drop table bench_name`.execute(trx)
  })
  // What a PostgreSQL does by itself after a while.
  if (postgres)
    for (const table of ['ticket', 'ticket_text']) await sql`vacuum analyze ${sql.table(table)}`.execute(store.db)
}

const counted = (tickets: number) =>
  sql`with recursive n (i) as (select 0 union all select i + 1 from n where i + 1 < ${sql.lit(tickets)})`
const name = sql`(select name from bench_name where at = (i % 400 * 173 + i / 400) % 400)`

function putTickets(tickets: number, [one, other]: [string, string]): RawBuilder<unknown> {
  return sql`
    insert into ticket (number, kind, enterprise_id, person_id, subject, state, open, priority, assignee_id,
      sent_at, changed_at, due_at, touched, version)
    ${counted(tickets)}
    select ${sql.lit(FIRST)} + i, case when i % 9 = 4 then 'move' when i % 9 = 7 then 'account-help' else 'question' end,
      ${sql.lit(anEnterprise().id)}, ${sql.lit(one)}, ${name},
      case when i % 20 > 0 then case when i % 101 = 7 then 'withdrawn' else 'done' end
        when i % 60 = 0 then 'new' when i % 60 = 20 then 'waiting' else 'started' end,
      case when i % 20 = 0 then 1 else 0 end,
      case when i % ${sql.lit(tickets / 10)} = 40 then 'urgent' when i % 53 = 11 then 'high' when i % 31 = 9 then 'low' else 'normal' end,
      case when i % 20 > 0 then case when i % 3 = 0 then ${sql.lit(one)} else ${sql.lit(other)} end
        when i % 80 = 0 then ${sql.lit(one)} when i % 240 = 20 then ${sql.lit(other)} end,
      '2026-11-17T12:00:00.000Z', '2026-11-17T12:00:00.000Z',
      case when i % 100 = 0 and i % 60 <> 20 then '2026-11-18T12:00:00.000Z' end, 1, 1
    from n`
}

function putTexts(tickets: number, postgres: boolean): RawBuilder<unknown> {
  const { id } = anEnterprise()
  return sql`
    insert into ticket_text (${sql.raw(postgres ? 'number' : 'rowid')}, place, open_text, inner_text)
    ${counted(tickets)}
    select ${sql.lit(FIRST)} + i, ${sql.lit(postgres ? id : `<${id}>`)}, 'tk-' || (${sql.lit(FIRST)} + i) || ' ' || ${name} ||
      ' ext ' || (4070 + i % 20) || substr(' dock  desk  hall  gate ', 1 + 6 * (i % 4), 6) ||
      substr('north south east  west  upper ', 1 + 6 * (i / 4 % 5), 6) ||
      case when i = ${sql.lit(tickets / 2)} then 'xylograph' else '' end, ''
    from n`
}
