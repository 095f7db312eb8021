import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Fault, type FaultBody, type FaultCode } from '../../shared/fault.ts'
import { wordsFor } from '../../shared/words/all.ts'
import type { Words } from '../../shared/words/catalogue.ts'
import { type Locale, nearestLocale } from '../../shared/words/locale.ts'
import type { Env } from './env.ts'
import type { Parts } from './parts.ts'

/** The one place that maps a refusal to a status. */
const STATUS = {
  'auth.required': 401,
  'auth.forbidden': 403,
  'auth.origin': 403,
  'auth.code-wrong': 400,
  'request.invalid': 422,
  'request.malformed': 400,
  'request.not-found': 404,
  'request.too-large': 413,
  'request.media-type': 415,
  'request.too-many': 429,
  'idempotency.missing': 400,
  'idempotency.mismatch': 422,
  'enterprise.unknown': 404,
  'batch.unknown': 404,
  'batch.empty': 422,
  'batch.too-many-rows': 422,
  'batch.pack-unknown': 422,
  'batch.file-refused': 422,
  'person.unknown': 404,
  'person.taken': 409,
  'person.self': 409,
  'person.enterprise-needed': 422,
  'invitation.unknown': 404,
  'session.unknown': 404,
  'directory.file-refused': 422,
  'directory.heading-missing': 422,
  'directory.too-large': 413,
  'event.too-many': 429,
  // Not 409: that means "not now" to panels, which would send it again by themselves.
  'batch.confirm-needed': 422,
  'batch.overlap': 422,
  'batch.sent-before': 409,
  'batch.asked-too-much': 429,
  'batch.undone': 409,
  'batch.undo-late': 409,
  'batch.nothing-added': 409,
  'assignment.settled': 409,
  'move.unknown': 404,
  'move.nothing': 409,
  'move.decided': 409,
  'move.reason-needed': 422,
  'seal.malformed': 422,
  'seal.unknown': 422,
  'seal.too-many': 429,
  'seal.no-rows': 422,
  'seats.none': 422,
  'seats.too-many': 422,
  'seats.repeated': 422,
  'bill.needed': 422,
  'ticket.unknown': 404,
  'ticket.sent-before': 409,
  'ticket.state': 409,
  'ticket.pack-unknown': 422,
  'ticket.link-unknown': 422,
  'ticket.item-unknown': 422,
  'ticket.reason-needed': 422,
  'ticket.open-items': 409,
  'ticket.assignee-unknown': 422,
  'ticket.requester-unknown': 422,
  'ticket.reply-unknown': 422,
  'ticket.merge': 409,
  'mail.unknown': 404,
  'mail.settled': 409,
  'mail.empty': 422,
  'mail.reason-needed': 422,
  'attachment.empty': 422,
  'attachment.too-large': 413,
  'attachment.too-many': 409,
  'attachment.unknown': 404,
  'approver.unknown': 422,
  'view.unknown': 404,
  'view.taken': 409,
  'view.too-many': 409,
  'version.missing': 428,
  'version.stale': 412,
  'service.busy': 503,
  'service.full': 507,
  'service.failed': 500,
} as const satisfies Record<FaultCode, number>

/** Seconds after which trying again may help. */
const RETRY_AFTER: Partial<Record<FaultCode, string>> = {
  'service.busy': '1',
  'request.too-many': '60',
  'batch.asked-too-much': '600',
  'seal.too-many': '600',
}

/** The language of whoever asks: as their browser says, else as the person is known to read. */
export function localeOf(c: Context<Env>): Locale {
  const asked = c.req.header('accept-language')?.split(',')[0]
  return asked ? nearestLocale(asked) : (c.get('person')?.locale ?? 'en-US')
}

/** A refusal as problem+json, with its sentence in the reader's language. */
export function answerFault(
  c: Context<Env>,
  code: FaultCode,
  told: Pick<FaultBody, 'errors' | 'numbers' | 'overlaps' | 'batch' | 'request'> = {},
): Response {
  const { errors, numbers, overlaps, batch, request } = told
  const words = wordsFor(localeOf(c))
  const { title, detail } = words.fault[code]
  const number = batch ?? request
  const status = STATUS[code]
  const body: FaultBody = {
    type: `urn:sidecheck:fault:${code}`,
    title,
    status,
    detail: [numbers && words.batch.missing(numbers.missing, numbers.rows), number && `${number}.`, detail]
      .filter(Boolean)
      .join(' '),
    instance: `urn:sidecheck:request:${c.get('requestId') ?? ''}`,
    code,
    ...(errors
      ? { errors: errors.map(error => ({ ...error, message: error.message || sayIssue(words, error) })) }
      : {}),
    ...(numbers ? { numbers } : {}),
    ...(overlaps ? { overlaps } : {}),
    ...(batch === undefined ? {} : { batch }),
    ...(request === undefined ? {} : { request }),
  }
  const headers: Record<string, string> = { 'Content-Type': 'application/problem+json' }
  const after = RETRY_AFTER[code]
  if (after) headers['Retry-After'] = after
  // What is left of the body is not waited for, so nothing more can come by this connection; and it is said.
  if (status === 413) headers.Connection = 'close'
  return c.body(JSON.stringify(body), status, headers)
}

function sayIssue({ issue }: Words, { pointer, code }: { pointer: string; code: string }): string {
  if (pointer === '/cursor') return issue.cursor
  return pointer.startsWith('query:') ? issue.query : issue.at(code)
}

/** Whatever was thrown, as a refusal; a defect is logged whole and told as no more than that. */
export function onError({ log, context }: Parts) {
  return (thrown: Error, c: Context<Env>): Response => {
    if (thrown instanceof Fault) return answerFault(c, thrown.code, thrown)
    if (thrown instanceof HTTPException) return answerFault(c, codeOfStatus(thrown.status))
    const { engine } = context.store
    const reasons = reasonsOf(thrown)
    if (reasons.some(engine.isFull)) return answerFault(c, 'service.full')
    if (reasons.some(engine.isBusy)) return answerFault(c, 'service.busy')
    log.error({ requestId: c.get('requestId'), err: thrown }, 'a defect')
    return answerFault(c, 'service.failed')
  }
}

/** What was thrown and what it was thrown for: better-auth wraps what the database said. */
function reasonsOf(thrown: unknown): unknown[] {
  const reasons: unknown[] = []
  for (let reason = thrown; reason instanceof Error && reasons.length < 5; reason = reason.cause) reasons.push(reason)
  return reasons
}

function codeOfStatus(status: number): FaultCode {
  if (status === 413) return 'request.too-large'
  if (status === 415) return 'request.media-type'
  if (status === 404) return 'request.not-found'
  return status === 400 ? 'request.malformed' : 'service.failed'
}
