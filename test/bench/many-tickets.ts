import { INBOX_VIEWS } from '../../shared/desk-ticket.ts'
import { aPerson } from '../builders.ts'
import { startPostgres } from '../postgres.ts'
import { BASE_URL, type BenchService, startBenchStore } from './bench-service.ts'
import { type Benchmark, type Figure, medianRatio, timeSideBySide } from './benchmark.ts'
import { fillTickets } from './ticket-fill.ts'

const FEW = 1_000
const MANY = 1_000_000
const ROUNDS = 30
const REACH = 2

const [SAM, LUC] = [aPerson({ role: 'support' }), aPerson({ role: 'support' })]

/**
 * Told, not counted: with a thousand tickets all that a text finds is looked at, with a million so much of it as a page may
 * cost (inbox-search.ts).
 */
const UNCOUNTED = 'search that a filter leaves nothing of'

/**
 * What support asks for, by what it is asked: each view, narrowed down in each way; the numbers beside the views; and texts.
 * Wherever it can be, either service finds as many, so that what is compared is the finding, not the telling.
 */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  views: INBOX_VIEWS.flatMap(view =>
    view === 'overdue' ? [`view=${view}`, `view=${view}&order=due`] : [`view=${view}`],
  ),
  orders: ['view=open&order=oldest', 'view=open&order=due', 'view=closed&order=oldest'],
  filters: INBOX_VIEWS.flatMap(view =>
    [
      'state=started',
      'state=withdrawn',
      `assigneeId=${LUC.id}`,
      'priority=urgent',
      'priority=normal',
      'kind=account-help',
    ].map(filter => `view=${view}&${filter}`),
  ),
  counts: ['counts'],
  // A name, two words, a number, what stands in one ticket alone, and what is nowhere.
  search: ['marsh', 'dock north', 'ext 4071', 'xylograph', 'quokka'].map(text => `text=${encodeURIComponent(text)}`),
  'search in a view': ['text=marsh&view=closed', `text=marsh&assigneeId=${LUC.id}`, 'text=xylograph&view=closed'],
  [UNCOUNTED]: ['text=marsh&state=approval'],
}

/** P7: the inbox page and the search with 1 million tickets, against 1 thousand, on both databases; the worst counts. */
export const benchmark: Benchmark = {
  id: 'P7',
  what: 'inbox pages, filters, counts and search with 1 million tickets, against 1 thousand',
  run,
}

async function run(): Promise<Figure> {
  const server = await startPostgres().catch(thrown => {
    process.stderr.write(`P7: measured on SQLite alone, no PostgreSQL could be started (${thrown})\n`)
    return null
  })
  const ratios = [await measure('SQLite', null)]
  if (server) ratios.push(await measure('PostgreSQL', server.url))
  await server?.stop()
  const figure = Math.max(...ratios)
  return { figure, reach: REACH, ok: figure <= REACH, unit: 'times', runs: ROUNDS }
}

/** The worst of the groups on one database. */
async function measure(name: string, server: string | null): Promise<number> {
  const [few, many] = [await start(FEW, server), await start(MANY, server)]
  const asked = Object.values(QUESTIONS).flat()
  const jobs = asked.flatMap(query => [() => ask(few, query), () => ask(many, query)])
  // The first ones load what every later one uses.
  await timeSideBySide(3, jobs)
  const times = await timeSideBySide(ROUNDS, jobs)
  await few.stop()
  await many.stop()
  const timesOf = (query: string) => ({
    few: times[2 * asked.indexOf(query)],
    many: times[2 * asked.indexOf(query) + 1],
  })
  const worst = asked.map(query => ({ query, ratio: medianRatio(timesOf(query).many, timesOf(query).few) }))
  worst.sort((one, other) => other.ratio - one.ratio)
  const groups = Object.entries(QUESTIONS).map(([group, queries]) => ({
    group,
    ratio: medianRatio(sums(queries.map(query => timesOf(query).many)), sums(queries.map(query => timesOf(query).few))),
  }))
  const say = (ratio: number) => ratio.toFixed(2)
  process.stderr.write(`P7, ${name}: ${groups.map(({ group, ratio }) => `${group} ${say(ratio)}`).join(', ')} times\n`)
  const slowest = worst.slice(0, 3).map(({ query, ratio }) => `${query} ${say(ratio)}`)
  process.stderr.write(`P7, ${name}, the slowest alone: ${slowest.join(', ')} times\n`)
  return Math.max(...groups.filter(({ group }) => group !== UNCOUNTED).map(({ ratio }) => ratio))
}

/** Several questions in one round, as one. */
function sums(times: readonly (readonly number[] | undefined)[]): number[] {
  return Array.from({ length: ROUNDS }, (_, round) => times.reduce((sum, one) => sum + (one?.[round] ?? Number.NaN), 0))
}

async function ask({ service, cookie }: BenchService, query: string): Promise<void> {
  const path = query === 'counts' ? '/api/inbox/counts' : `/api/inbox?${query}`
  const answer = await service.app.request(`${BASE_URL}${path}`, { headers: { cookie } })
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  await answer.arrayBuffer()
}

function start(tickets: number, server: string | null): Promise<BenchService> {
  return startBenchStore([SAM, LUC], server, store => fillTickets(store, tickets, [SAM.id, LUC.id]))
}
