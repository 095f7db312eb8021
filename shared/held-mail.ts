import type { TalkKind } from './desk-ticket.ts'
import type { IncomingMail, IncomingState, MailHeader } from './incoming.ts'
import type { Locale } from './words/locale.ts'

/** What a list of mails that came in holds. decide: what waits for a person. */
export const INCOMING_VIEWS = ['decide', 'filed', 'ignored', 'all'] as const
export type IncomingView = (typeof INCOMING_VIEWS)[number]

/** The states of a view; null for all there are. */
export function statesOfView(view: IncomingView): readonly IncomingState[] | null {
  return { decide: ['held', 'broken'] as const, filed: ['filed'] as const, ignored: ['ignored'] as const, all: null }[
    view
  ]
}

/** How much waits for a person: held, and not readable; and since when the oldest of it does. */
export interface IncomingQueue {
  held: number
  broken: number
  oldestAt: string | null
}

/** One mail as whoever decides on it sees it: everything is text, and nothing of it is trusted. */
export interface OpenedMail extends IncomingMail {
  /** All that it says, with what it quotes; empty where it cannot be read. */
  whole: string
  headers: MailHeader[]
  /** Its files, in its order: a file is asked for by its place. */
  files: { name: string; bytes: number }[]
  /** How many files were left out, being too many or too large. */
  leftOut: number
  /** How the mail begins, where it cannot be read; null where it can, or is not kept any more. */
  beginning: string | null
  /** Whether the mail is still kept as it came. */
  kept: boolean
  /** Who has the sender's address, and for which enterprises; null for nobody. */
  sender: { id: string; name: string; enterprises: { id: string; name: string }[] } | null
}

/** What a person does with mails. look: again, as if they had just come. */
export type MailDeed = { deed: 'look' } | { deed: 'aside'; reason: string } | { deed: 'put-in'; number: string }

/** So many at once; each that is put into a ticket is read for it. */
export const MAILS_AT_ONCE = 50

/** What became of one of them. */
export interface MailOutcome {
  id: string
  /** Null where it was done, else the code of the refusal. */
  fault: string | null
}

/** A ticket that is made of a mail: its words and files are the mail's own. */
export interface MailFiling {
  kind: TalkKind
  enterpriseId: string
  subject: string
  /** One of the enterprise's people, or the mail's sender as somebody who never signs in. */
  requester: { personId: string } | { locale: Locale }
}

/** What can be done with a mail that stands so. */
export function mailDeedsAt({ state, reason }: Pick<IncomingMail, 'state' | 'reason'>): readonly MailDeed['deed'][] {
  if (state === 'held') return ['look', 'aside', 'put-in']
  // Of one that is too large there is nothing more to see.
  if (state === 'broken') return reason === 'too-large' ? ['aside', 'put-in'] : ['look', 'aside', 'put-in']
  // A machine may be wrong about what is nothing for a person, and a person about what to set aside.
  return state === 'ignored' ? ['put-in'] : []
}
