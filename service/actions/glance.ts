import { OUTCOMES } from '../../shared/batch.ts'
import { Fault } from '../../shared/fault.ts'
import { AGES, ageLimits, answersByWeek, firstWeek, type Glance } from '../../shared/glance.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { answersSince, openByAge, outcomesSince } from '../store/glance.ts'
import type { Context } from './context.ts'

/** The desk in three pictures, for who looks after all enterprises. */
export async function readGlance({ store, clock, level }: Context, person: Person): Promise<Glance> {
  if (!mayDo(person.role, 'ticket.read-all')) throw new Fault('auth.forbidden')
  const now = clock()
  const first = firstWeek(now)
  const [open, answers, outcomes] = await Promise.all([
    openByAge(store.db, ageLimits(now)),
    answersSince(store.db, first),
    outcomesSince(store.db, first),
  ])
  const countOf = (at: number, isTheirs: boolean) =>
    open.filter(({ older, theirs }) => older === at && theirs === isTheirs).reduce((sum, { count }) => sum + count, 0)
  const atMinute = (minute: string) => Date.parse(`${minute}:00Z`)
  return {
    ages: AGES.map((upToDays, at) => ({ upToDays, ours: countOf(at, false), theirs: countOf(at, true) })),
    answers: answersByWeek(
      level,
      answers.map(({ priority, kind, since, answered, count }) => ({
        ...{ priority, kind, count, since: atMinute(since) },
        answeredAt: answered === null ? null : atMinute(answered),
      })),
      now,
    ),
    outcomes: OUTCOMES.flatMap(outcome => outcomes.find(found => found.outcome === outcome) ?? []),
    at: new Date(now).toISOString(),
  }
}
