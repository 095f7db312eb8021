import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import type { Store } from '../store/open.ts'
import { activePerson } from '../store/person.ts'
import type { Auth } from './auth.ts'
import type { Env } from './env.ts'

/** Somebody by their session, and the cookies that an answer is to renew. */
export interface SignedInPerson {
  person: Person
  sessionId: string
  setCookie: string[]
}

/** Who signed in, from the headers of a request. */
export interface Sessions {
  personOf(headers: Headers): Promise<SignedInPerson | null>
  /** The same, asked anew: for what stays open longer than anything is remembered. */
  stillThere(headers: Headers): Promise<SignedInPerson | null>
  /** Forgets what is remembered, after anybody signed in or out through this process. */
  forget(): void
}

/** A revoked session or a changed role counts everywhere within this time. */
const REMEMBERED_MS = 30_000
const MOST = 5000

/** Sessions by better-auth, remembered for a few seconds: its look-up takes milliseconds, and panels ask often. */
export function createSessions(auth: () => Promise<Auth>, store: Store, clock: () => number): Sessions {
  const remembered = new Map<string, { found: SignedInPerson; until: number }>()
  return {
    async personOf(headers) {
      const key = keyOf(headers)
      if (key === null) return null
      const known = remembered.get(key)
      if (known && known.until > clock()) return { ...known.found, setCookie: [] }
      remembered.delete(key)
      const found = await lookUp(await auth(), store, headers)
      if (!found) return null
      if (remembered.size >= MOST) remembered.clear()
      remembered.set(key, { found, until: clock() + REMEMBERED_MS })
      return found
    },
    stillThere: async headers => lookUp(await auth(), store, headers),
    forget: () => remembered.clear(),
  }
}

async function lookUp(auth: Auth, store: Store, headers: Headers): Promise<SignedInPerson | null> {
  const { response, headers: answered } = await auth.api.getSession({
    headers: headers.has('authorization') ? onlyBearer(headers) : headers,
    returnHeaders: true,
  })
  const person = response ? await activePerson(store.db, response.user.id) : undefined
  return response && person ? { person, sessionId: response.session.id, setCookie: answered.getSetCookie() } : null
}

/** A token speaks for itself: cookies that the browser added along are not looked at. */
export function onlyBearer(headers: Headers): Headers {
  const rest = new Headers(headers)
  rest.delete('cookie')
  return rest
}

/** What a session is known by here; a digest, so that no token lies in memory longer than its request. */
function keyOf(headers: Headers): string | null {
  const spoken = headers.get('authorization') ?? headers.get('cookie')
  return spoken === null ? null : createHash('sha256').update(spoken).digest('base64')
}

/** Lets a request through only with a person. */
export function requirePerson(sessions: Sessions): MiddlewareHandler<Env> {
  return async (c, next) => {
    const found = await sessions.personOf(c.req.raw.headers)
    if (!found) throw new Fault('auth.required')
    c.set('person', found.person)
    c.set('sessionId', found.sessionId)
    await next()
    for (const cookie of found.setCookie) c.header('Set-Cookie', cookie, { append: true })
  }
}
