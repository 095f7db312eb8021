import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import type { PanelName, SignedIn } from '../../shared/session.ts'
import { insertAudit } from '../store/audit.ts'
import { insertEvents } from '../store/event.ts'
import { knownPerson } from '../store/people.ts'
import { endOtherSessions, endSession, endSessions, markPanel, namePanel, sessionsOf } from '../store/session.ts'
import type { Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { rolesManagedBy } from './standing.ts'

/** Who asks, and by which session. */
export interface Here {
  person: Person
  sessionId: string
}

/** Where somebody is signed in: oneself, or a person one looks after. Raises person.unknown. */
export async function listSessions(
  context: Context,
  { person, sessionId }: Here,
  personId: string,
): Promise<SignedIn[]> {
  if (personId !== person.id) await requireManaged(context, person, personId)
  return sessionsOf(context.store.db, personId, sessionId)
}

/** Signs somebody out at one place, or everywhere for null; counts within half a minute, wherever they are. */
export async function revokeSession(
  context: Context,
  { person }: Here,
  { personId, sessionId }: { personId: string; sessionId: string | null },
): Promise<void> {
  if (personId !== person.id) await requireManaged(context, person, personId)
  await context.store.write(async trx => {
    const ended =
      sessionId === null ? (await endSessions(trx, personId)) > 0 : await endSession(trx, personId, sessionId)
    if (!ended && sessionId !== null) throw new Fault('session.unknown')
    await record(trx, context, { by: person.id, deed: 'session.revoke', personId })
  })
}

/** Signs the person out everywhere but here. */
export async function revokeOthers(context: Context, { person, sessionId }: Here): Promise<void> {
  await context.store.write(async trx => {
    await endOtherSessions(trx, person.id, sessionId)
    await record(trx, context, { by: person.id, deed: 'session.revoke', personId: person.id })
  })
}

/** A panel says its name; the same panel's connection before ends. Raises session.unknown for a browser's session. */
export async function nameThisPanel(context: Context, { person, sessionId }: Here, name: PanelName): Promise<void> {
  await context.store.write(async trx => {
    const { id: personId } = person
    if (!(await namePanel(trx, { ...name, sessionId, personId }))) throw new Fault('session.unknown')
    await record(trx, context, { by: personId, deed: 'panel.name', personId })
  })
}

/** Notes that a new session is a panel's. */
export async function notePanel({ store }: Pick<Context, 'store'>, token: string): Promise<void> {
  await store.write(trx => markPanel(trx, token))
}

async function requireManaged({ store }: Context, person: Person, id: string): Promise<void> {
  if (!(await knownPerson(store.db, id, rolesManagedBy(person)))) throw new Fault('person.unknown')
}

async function record(
  trx: Writer,
  { newId, clock }: Context,
  { by, deed, personId }: { by: string; deed: string; personId: string },
): Promise<void> {
  const now = clock()
  await insertAudit(trx, { id: newId(), personId: by, deed, subject: personId, detail: {} }, now)
  await insertEvents(trx, [{ kind: 'session', enterpriseId: null, personId, subject: personId }], now)
}
