import type { Overlap } from './overlap.ts'

/** Stable dotted codes of refusals. One place maps them to a status (service/http/fault.ts), one to a sentence (words). */
export type FaultCode =
  | 'auth.required'
  | 'auth.forbidden'
  | 'auth.origin'
  | 'auth.code-wrong'
  | 'request.invalid'
  | 'request.malformed'
  | 'request.not-found'
  | 'request.too-large'
  | 'request.media-type'
  | 'request.too-many'
  | 'idempotency.missing'
  | 'idempotency.mismatch'
  | 'enterprise.unknown'
  | 'batch.unknown'
  | 'batch.empty'
  | 'batch.too-many-rows'
  | 'batch.pack-unknown'
  | 'batch.file-refused'
  | 'person.unknown'
  | 'person.taken'
  | 'person.self'
  | 'person.enterprise-needed'
  | 'invitation.unknown'
  | 'session.unknown'
  | 'directory.file-refused'
  | 'directory.heading-missing'
  | 'directory.too-large'
  | 'event.too-many'
  | 'batch.confirm-needed'
  | 'batch.overlap'
  | 'batch.sent-before'
  | 'batch.asked-too-much'
  | 'batch.undone'
  | 'batch.undo-late'
  | 'batch.nothing-added'
  | 'assignment.settled'
  | 'move.unknown'
  | 'move.nothing'
  | 'move.decided'
  | 'move.reason-needed'
  | 'seal.malformed'
  | 'seal.unknown'
  | 'seal.too-many'
  | 'seal.no-rows'
  | 'seats.none'
  | 'seats.too-many'
  | 'seats.repeated'
  | 'bill.needed'
  | 'ticket.unknown'
  | 'ticket.sent-before'
  | 'ticket.state'
  | 'ticket.pack-unknown'
  | 'ticket.link-unknown'
  | 'ticket.item-unknown'
  | 'ticket.reason-needed'
  | 'ticket.open-items'
  | 'ticket.assignee-unknown'
  | 'ticket.requester-unknown'
  | 'ticket.reply-unknown'
  | 'ticket.merge'
  | 'mail.unknown'
  | 'mail.settled'
  | 'mail.empty'
  | 'mail.reason-needed'
  | 'attachment.empty'
  | 'attachment.too-large'
  | 'attachment.too-many'
  | 'attachment.unknown'
  | 'approver.unknown'
  | 'view.unknown'
  | 'view.taken'
  | 'view.too-many'
  | 'version.missing'
  | 'version.stale'
  | 'service.busy'
  | 'service.full'
  | 'service.failed'

/** A refusal as it travels: problem+json (RFC 9457) with our code. */
export interface FaultBody {
  type: string
  title: string
  status: number
  detail: string
  instance: string
  code: FaultCode
  errors?: { pointer: string; code: string; message: string }[] | undefined
  /** Of batch.confirm-needed: how many of the rows would not go in. */
  numbers?: FaultNumbers | undefined
  /** Of batch.overlap: the colleagues' open requests, each with the cells that stand in it. */
  overlaps?: Overlap[] | undefined
  /** Of batch.sent-before: the number of the batch that held the same list. */
  batch?: string | undefined
  /** Of ticket.sent-before: the number of the request that asked for the same seats. */
  request?: string | undefined
}

/** Numbers that a refusal's sentence tells. */
export interface FaultNumbers {
  missing: number
  rows: number
}

/** A refusal raised on purpose. Anything else that is thrown is a defect and becomes service.failed. */
export class Fault extends Error {
  readonly code: FaultCode
  readonly errors: FaultBody['errors']
  readonly numbers: FaultNumbers | undefined
  readonly overlaps: Overlap[] | undefined
  readonly batch: string | undefined
  readonly request: string | undefined
  constructor(
    code: FaultCode,
    errors?: FaultBody['errors'],
    told: Pick<FaultBody, 'numbers' | 'overlaps' | 'batch' | 'request'> = {},
  ) {
    super(code)
    this.name = 'Fault'
    this.code = code
    this.errors = errors
    this.numbers = told.numbers
    this.overlaps = told.overlaps
    this.batch = told.batch
    this.request = told.request
  }
}
