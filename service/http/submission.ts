import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { BatchRequest } from '../../shared/batch.ts'
import type { Check } from '../../shared/check.ts'
import { checkList } from '../../shared/check-list.ts'
import { Fault } from '../../shared/fault.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { packName } from '../../shared/rule-pack.ts'
import { type Submission, submitBatch } from '../actions/submission.ts'
import type { Env } from './env.ts'
import type { Parts } from './parts.ts'

/** The rules this service holds batches to. One pack so far; a list that was checked by another is not guessed at. */
export const PACK = lumenConnect

/** A list of rows, checked again here: what the panel found counts for nothing. */
export async function submitRows(parts: Parts, c: Context<Env>, request: BatchRequest): Promise<Response> {
  if (request.pack !== packName(PACK)) throw new Fault('batch.pack-unknown')
  const check = checkList({ rows: request.rows, pack: PACK })
  const { enterpriseId, policy, source } = request
  return submit(parts, c, { enterpriseId, policy, source, check }, await c.req.text())
}

/** Hands a checked submission to the deed, with its key; both ways of sending one end here. */
export async function submit(
  { context }: Parts,
  c: Context<Env>,
  submission: Submission,
  body: string | Uint8Array,
): Promise<Response> {
  bound(submission.check)
  const { enterpriseId, policy, source } = submission
  const bodySha256 = createHash('sha256')
    .update(JSON.stringify([enterpriseId, policy, source.fileName]))
    .update(body)
    .digest('hex')
  const person = c.get('person')
  const call = { personId: person.id, route: 'POST /api/batches', key: readKey(c), bodySha256 }
  const { status, body: reply, replayed } = await submitBatch(context, person, submission, call)
  if (replayed) c.header('Idempotent-Replayed', 'true')
  // Kept as text, so that a retry is told exactly the same; only 201 is ever kept.
  return c.body(reply, status === 201 ? 201 : 200, { 'Content-Type': 'application/json' })
}

function bound({ rows }: Pick<Check, 'rows'>): void {
  if (rows.length === 0) throw new Fault('batch.empty')
  if (rows.length > PACK.limits.accounts) throw new Fault('batch.too-many-rows')
}

function readKey(c: Context<Env>): string {
  const key = c.req.header('idempotency-key') ?? ''
  if (!/^[\x21-\x7e]{16,128}$/.test(key)) throw new Fault('idempotency.missing')
  return key
}
