import type { Person } from '../../shared/person.ts'
import type { ServiceLevel } from '../../shared/service-level.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Store } from '../store/open.ts'
import type { SealText } from './seal-key.ts'
import type { TicketProof } from './ticket-proof.ts'

/** What every deed is given: where things are kept, and the world's time and chance, which the rules never ask for. */
export interface Context {
  store: Store
  outbox: Outbox
  /** Milliseconds since 1970. */
  clock: () => number
  /** A new id, ordered by time. */
  newId: () => string
  /** The address of the service as people see it, without a slash at the end. */
  baseUrl: string
  /** Whether anybody reads what people answer to our mails. */
  readsAnswers: boolean
  /** The digest of a row for a seal. */
  sealText: SealText
  /** What tells who had the mail about a ticket. */
  proof: TicketProof
  /** By when support owes what. */
  level: ServiceLevel
}

/** Whose rows a person may see: null for everybody's, else only those of their own enterprises. */
export type Sight = Person['id'] | null
