import type { HttpBindings } from '@hono/node-server'
import type { Person } from '../../shared/person.ts'

/** What a request carries from the middleware to its handler. */
export interface Env {
  /** Node's own request; absent when a test calls the app directly. */
  Bindings: Partial<HttpBindings>
  Variables: {
    /** The signed-in person; set by session.ts before any route that is not public. */
    person: Person
    /** The session they ask by; set with the person. */
    sessionId: string
    /** To be quoted to whoever reads the logs. */
    requestId: string
  }
}
