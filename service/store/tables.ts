import type { Generated } from 'kysely'
import type { BatchState, Outcome, Policy, Undo, UndoneRow } from '../../shared/batch.ts'
import type { DirectoryKind } from '../../shared/directory.ts'
import type { EventKind } from '../../shared/event.ts'
import type { FindingCode } from '../../shared/finding.ts'
import type { IncomingReason, IncomingState } from '../../shared/incoming.ts'
import type { MailNews, MailState } from '../../shared/mail.ts'
import type { MoveCounts, MovePlace, MoveRowState, MoveState } from '../../shared/move.ts'
import type { Overlap } from '../../shared/overlap.ts'
import type { PersonState } from '../../shared/person.ts'
import type { Role } from '../../shared/role.ts'
import type { SealComparison, SealedRow } from '../../shared/seal.ts'
import type { Locale } from '../../shared/words/locale.ts'
import type { Flag, Instant, Json } from './cast.ts'
import type { TicketTables } from './ticket-tables.ts'

/** Our tables as the code sees them. better-auth's own (auth_…) are reached through better-auth, but for auth_user and auth_session. */
export interface Tables extends TicketTables {
  migration: { number: number; name: string; applied_at: Instant }
  /** One row a lock, taken by changing it. */
  lock: { name: string; taken_at: Instant }
  /** The last number given out, by kind. */
  counter: { name: string; value: number }

  person: {
    id: string
    name: string
    email: string
    role: Role
    locale: Locale
    sample: Flag
    added_at: Instant
    state: Generated<PersonState>
    version: Generated<number>
  }
  enterprise: {
    id: string
    name: string
    custom_name: string | null
    customer_numbers: Json<string[]>
    self_registration: Flag
    active: Flag
    created_on: string
    sample: Flag
  }
  membership: { person_id: string; enterprise_id: string }
  invitation: {
    id: string
    person_id: string
    /** Null where it came from the command line. */
    invited_by: string | null
    invited_at: Instant
    expires_at: Instant
    outcome: 'accepted' | 'revoked' | null
  }
  /** A session that is a panel's. */
  panel: { session_id: string; person_id: string; install_id: string | null; name: string }
  event: {
    sequence: number
    at: Instant
    kind: EventKind
    enterprise_id: string | null
    /** Whom it is about, who may always know of it. */
    person_id: string | null
    subject: string
  }
  /** Which directories were imported; a row comes with the last part of the first import, so that none is half known. */
  directory: { kind: DirectoryKind; imported_at: Instant }
  /** Imports and how far each has come; one without an end runs, or was cut off. */
  directory_import: {
    id: string
    kind: DirectoryKind
    file_name: string
    sha256: string
    rows: number
    done: number
    person_id: string | null
    begun_at: Instant
    touched_at: Instant
    ended_at: Instant | null
    dismissed_at: Instant | null
  }
  /** The directory: which numbers exist at the provider. Empty until one is imported. */
  account: { number: string; typed: string; active: Flag }
  assignment: {
    id: string
    account: string
    typed: string
    enterprise_id: string
    confirmed: Flag
    assigned_at: Instant
    released_at: Instant | null
    /** The audit entry of the deed that made it; null for what was there before. */
    deed_id: string | null
  }

  /** The remembered directory of extensions (N13); those of a request name it. */
  extension: { enterprise_id: string; number: string; name: string | null; ticket_number: number | null }
  /** Whose yes an enterprise's requests wait for. */
  approver: { enterprise_id: string; person_id: string }

  batch: {
    number: number
    enterprise_id: string
    policy: Policy
    state: BatchState
    person_id: string
    sent_at: Instant
    file_name: string | null
    sha256: string | null
    pack: string
    counts: Json<Record<Outcome, number>>
    overlaps: Json<Overlap[]>
    deed_id: string | null
    /** What it held; null for what was sent before this was noted. */
    rows_sha256: string | null
    undone_at: Instant | null
    undone_by: string | null
    undo_counts: Json<Undo['counts']> | null
  }
  batch_row: {
    batch_number: number
    position: number
    cell: string
    typed: string
    account: string | null
    outcome: Outcome
    finding: FindingCode | null
    move_number: number | null
    undone: UndoneRow | null
  }

  move: {
    number: number
    enterprise_id: string
    state: MoveState
    person_id: string
    asked_at: Instant
    batch_number: number | null
    reason: string | null
    decided_at: Instant | null
    /** Counts the changes: what somebody decides counts only if they saw the newest. */
    version: number
    counts: Json<MoveCounts>
  }
  move_row: {
    move_number: number
    position: number
    cell: string
    typed: string
    account: string | null
    /** Where it is to go; beside the account, so that one index keeps two packets from asking for the same. */
    enterprise_id: string
    state: MoveRowState
    finding: FindingCode | null
    decided_at: Instant | null
    decided_by: string | null
    reason: string | null
    /** Where it stood when it was moved. */
    from_place: Json<MovePlace> | null
  }

  /** A sealed check. `rows` holds cells and keyed digests, never a number. */
  seal: {
    code: string
    person_id: string
    sealed_at: Instant
    sha256: string | null
    pack: string
    rows: Json<SealedRow[]>
  }
  /** A look-up under way or one that found nothing; one that found something is taken away again. */
  seal_try: { id: string; person_id: string; tried_at: Instant }
  batch_seal: { batch_number: number; code: string; comparison: Json<SealComparison> }

  idempotency: {
    person_id: string
    route: string
    key: string
    body_sha256: string
    /** Null while the deed runs, inside its own transaction. */
    status: number | null
    reply: string | null
    made_at: Instant
  }
  audit: { id: string; at: Instant; person_id: string | null; deed: string; subject: string; detail: Json<unknown> }
  /** The outbox. `body` is sealed with the secret: a sign-in link must not be readable in a copy of the database. */
  message: {
    id: string
    kind: string
    state: MailState
    body: string | null
    tries: number
    due_at: Instant
    made_at: Instant
    sent_at: Instant | null
    fault: string | null
    /** Of a mail about a ticket: which, what it tells, and whom by name. */
    ticket_number: number | null
    news: MailNews | null
    to_name: string | null
  }
  /** Mails that came in, each as it came. */
  incoming: {
    id: string
    received_at: Instant
    sha256: string
    bytes: number
    state: IncomingState
    reason: IncomingReason | null
    /** What tells the same mail that came by another way. */
    digest: string | null
    from_name: string | null
    from_address: string | null
    subject: string | null
    text: string | null
    ticket_number: number | null
    claimed_until: Instant
    fault: string | null
    /** Counts the changes: what somebody decides counts only if they saw the newest. */
    version: Generated<number>
    decided_by: string | null
    decided_at: Instant | null
    /** Why it was set aside. */
    note: string | null
  }
  /** The same mails as they came, in base64; of one that is too large its headers alone. Gone once it has served. */
  incoming_raw: { id: string; raw: string }
  /** How far each mailbox was read. */
  mailbox: { name: string; validity: string; last_uid: number }
  auth_user: {
    id: string
    name: string
    email: string
    emailVerified: boolean | number
    createdAt: string | Date
    updatedAt: string | Date
  }
  auth_session: {
    id: string
    userId: string
    token: string
    userAgent: string | null
    /** Text on SQLite, a Date on PostgreSQL. */
    createdAt: string | Date
    updatedAt: string | Date
    expiresAt: string | Date
  }
}
