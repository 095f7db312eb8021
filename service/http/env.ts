import type { Person } from '../../shared/person.ts'

/** What a request carries from the middleware to its handler. */
export interface Env {
  Variables: {
    /** The signed-in person; set by http/session.ts before any route that is not public. */
    person: Person
    requestId: string
  }
}
