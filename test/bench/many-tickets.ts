import type { DatabaseSync } from 'node:sqlite'
import { anEnterprise, aPerson } from '../builders.ts'
import { BASE_URL, type BenchService, startBenchService } from './bench-service.ts'
import { type Benchmark, type Figure, medianRatio, timeSideBySide } from './benchmark.ts'

const FEW = 1_000
const MANY = 1_000_000
const ROUNDS = 40
const FIRST = 5_000

/**
 * Pages as support turns them; and searches for a name, for two words, for a number, for what stands in one ticket alone,
 * and for nothing there is. Either service finds as many, so that what is compared is the finding, not the telling.
 */
const PAGES = ['view=open', 'view=mine', 'view=unassigned', 'view=new', 'view=overdue&order=due', 'view=closed']
const SEARCHES = ['marsh', 'dock north', 'ext 4071', 'xylograph', 'quokka']

/** P7: the inbox page and the search with 1 million tickets, against 1 thousand; the worse of the two counts. */
export const benchmark: Benchmark = {
  id: 'P7',
  what: 'inbox page and search with 1 million tickets, against 1 thousand',
  run,
}

async function run(): Promise<Figure> {
  const few = await start(FEW)
  const many = await start(MANY)
  const jobs = [few, many].flatMap(bench => [() => ask(bench, PAGES), () => ask(bench, SEARCHES.map(asText))])
  // The first ones load what every later one uses.
  await timeSideBySide(5, jobs)
  const [fewPages, fewFound, manyPages, manyFound] = await timeSideBySide(ROUNDS, jobs)
  await few.stop()
  await many.stop()
  const [page, search] = [medianRatio(manyPages, fewPages), medianRatio(manyFound, fewFound)]
  process.stderr.write(`P7: page ${page.toFixed(2)}, search ${search.toFixed(2)} times\n`)
  const figure = Math.max(page, search)
  return { figure, reach: 2, ok: figure <= 2, unit: 'times', runs: ROUNDS }
}

const asText = (text: string) => `text=${encodeURIComponent(text)}`

async function ask({ service, cookie }: BenchService, queries: readonly string[]): Promise<void> {
  for (const query of queries) {
    const answer = await service.app.request(`${BASE_URL}/api/inbox?${query}`, { headers: { cookie } })
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
    await answer.arrayBuffer()
  }
}

function start(tickets: number): Promise<BenchService> {
  const [sam, luc] = [aPerson({ role: 'support' }), aPerson({ role: 'support' })]
  return startBenchService([sam, luc], database => fill(database, tickets, sam.id))
}

/**
 * One ticket in twenty is open, as in an inbox that is worked; of those each state, some with somebody, some overdue.
 * Texts are of twenty first and twenty last names, four places at five sites, and twenty extensions.
 */
function fill(database: DatabaseSync, tickets: number, personId: string): void {
  const first =
    'ana bruno carla dmitri elena farid greta hugo ines jonas kofi lena marie nadia omar priya quentin ruth sam theo'
  const last =
    'albrecht brandt cardenas delcourt eriksen fontaine gupta harlow ivanova jansen kowalski lindqvist marsh novak okonjo petrov quispe raman silva tanaka'
  database.exec('begin; create temp table name (at integer primary key, first text, last text)')
  const put = database.prepare('insert into name values (?, ?, ?)')
  for (let at = 0; at < 400; at++)
    put.run(at, first.split(' ')[at % 20] ?? '', last.split(' ')[Math.floor(at / 20)] ?? '')
  const numbers = 'with recursive n (i) as (select 0 union all select i + 1 from n where i + 1 < ?)'
  database
    .prepare(
      `${numbers} insert into ticket (number, kind, enterprise_id, person_id, subject, state, open, priority, assignee_id,
         sent_at, changed_at, due_at, touched, version)
       select ${FIRST} + i, 'question', ?, ?, first || ' ' || last,
         case when i % 20 then 'done' when i % 60 = 0 then 'new' when i % 60 = 20 then 'waiting' else 'started' end,
         i % 20 = 0, 'normal', case when i % 80 = 0 then ? end, '2026-11-17T12:00:00.000Z', '2026-11-17T12:00:00.000Z',
         case when i % 100 = 0 then '2026-11-18T12:00:00.000Z' end, 1, 1
       from n join name on name.at = (i * 2654435761) % 400`,
    )
    .run(tickets, anEnterprise().id, personId, personId)
  database
    .prepare(
      `${numbers} insert into ticket_text (rowid, place, open_text, inner_text)
       select ${FIRST} + i, '<${anEnterprise().id}>', 'tk-' || (${FIRST} + i) || ' ' || first || ' ' || last ||
         ' ext ' || (4070 + i % 20) || substr(' dock  desk  hall  gate ', 1 + 6 * (i % 4), 6) ||
         substr('north south east  west  upper ', 1 + 6 * (i / 4 % 5), 6) || case when i = ? then 'xylograph' else '' end, ''
       from n join name on name.at = (i * 2654435761) % 400`,
    )
    .run(tickets, tickets / 2)
  database.exec('commit')
}
