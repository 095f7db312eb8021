import { composeSignIn } from '../outbox/compose.ts'
import { countAudit, insertAudit } from '../store/audit.ts'
import { personByEmail } from '../store/person.ts'
import type { Context } from './context.ts'
import { mayComeIn } from './invitation.ts'

const ASKED = 'sign-in.ask'

export interface LinkRequest {
  email: string
  token: string
  /** Where to go afterwards, as the asking page said; only a path of ours is kept. */
  callbackUrl: string
  minutes: number
  /** Makes the six-digit code that goes out with the link. Outside any transaction. */
  makeCode: (email: string) => Promise<string>
}

/** Codes are short: how often an address gets one bounds how often somebody else can try. */
const MAILS = { most: 5, within: 10 * 60_000 }

/** Mails a link and a code to a person we know; for anybody else does nothing, so that nobody learns who is known. */
export async function mailLink(context: Context, request: LinkRequest): Promise<void> {
  const { store, outbox, clock, newId, baseUrl } = context
  const person = await personByEmail(store.db, request.email.toLowerCase())
  if (!person || !(await mayComeIn(context, person.id))) return
  const asked = await countAudit(store.db, { subject: person.id, deed: ASKED, since: clock() - MAILS.within })
  if (asked >= MAILS.most) return
  const code = await request.makeCode(person.email)
  const link = new URL('/sign-in/link', baseUrl)
  link.searchParams.set('token', request.token)
  const next = ownPath(request.callbackUrl)
  if (next !== '/') link.searchParams.set('next', next)
  const mail = composeSignIn(person, { link: link.href, code, minutes: request.minutes })
  await store.write(async trx => {
    const now = clock()
    await outbox.put(trx, { id: newId(), kind: 'sign-in', mail }, now)
    const entry = { id: newId(), personId: person.id, deed: ASKED, subject: person.id, detail: {} }
    await insertAudit(trx, entry, now)
  })
  outbox.wake()
}

/** What better-auth does for a person by its own routes. */
export type SignInDeed = 'session.start' | 'session.end' | 'panel.approve' | 'panel.deny'

/** Puts on record that somebody signed in or out, or answered a panel that asked for leave. */
export async function recordSignIn(
  { store, clock, newId }: Pick<Context, 'store' | 'clock' | 'newId'>,
  personId: string,
  deed: SignInDeed,
): Promise<void> {
  await store.write(trx => insertAudit(trx, { id: newId(), personId, deed, subject: personId, detail: {} }, clock()))
}

/** A path on this service, or the front page. */
function ownPath(wanted: string): string {
  return /^\/(?![/\\])/.test(wanted) ? wanted : '/'
}
