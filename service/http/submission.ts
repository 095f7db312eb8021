import type { Context } from 'hono'
import type { BatchRequest } from '../../shared/batch.ts'
import type { Check } from '../../shared/check.ts'
import { checkList } from '../../shared/check-list.ts'
import { Fault } from '../../shared/fault.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { packName } from '../../shared/rule-pack.ts'
import { previewBatch } from '../actions/inquiry.ts'
import { compareWithSeal } from '../actions/seal.ts'
import { type Submission, submitBatch } from '../actions/submission.ts'
import type { Env } from './env.ts'
import type { Parts } from './parts.ts'
import { callOf, reply } from './reply.ts'

/** The rules this service holds batches to. One pack so far; a list that was checked by another is not guessed at. */
export const PACK = lumenConnect

/** A list of rows, checked again here: what the panel found counts for nothing. */
export async function submitRows(parts: Parts, c: Context<Env>, request: BatchRequest): Promise<Response> {
  if (request.pack !== packName(PACK)) throw new Fault('batch.pack-unknown')
  const check = checkList({ rows: request.rows, pack: PACK })
  const { enterpriseId, policy, source, dryRun = false, confirm = false, askMove = true, unlessAsked = false } = request
  const seal = await sealOf(parts, c, { check, source }, dryRun ? '' : (request.seal ?? ''))
  const submission = { enterpriseId, policy, source, check, confirm, askMove, unlessAsked, ...seal }
  return submit(parts, c, { submission, dryRun, body: await c.req.text() })
}

/**
 * How the rows compare with the sealed check that a code stands for; nothing for an empty code. It is looked up when
 * something is really submitted, never for a preview: a seal is no directory.
 */
export async function sealOf(
  { context }: Parts,
  c: Context<Env>,
  sealable: Pick<Submission, 'check' | 'source'>,
  code: string,
): Promise<Pick<Submission, 'seal'>> {
  if (code === '') return {}
  // What is no batch is refused before it costs a try at a code.
  bound(sealable.check)
  return { seal: await compareWithSeal(context, c.get('person'), sealable, code) }
}

/** Hands a checked submission to the deed, with its key; both ways of sending one end here. */
export async function submit(
  { context }: Parts,
  c: Context<Env>,
  { submission, dryRun, body }: { submission: Submission; dryRun: boolean; body: string | Uint8Array },
): Promise<Response> {
  bound(submission.check)
  const person = c.get('person')
  if (dryRun) return c.json(await previewBatch(context, person, submission), 200)
  const { check: _check, ...asked } = submission
  const call = callOf(c, 'POST /api/batches', [JSON.stringify(asked), body])
  return reply(c, await submitBatch(context, person, submission, call))
}

function bound({ rows }: Pick<Check, 'rows'>): void {
  if (rows.length === 0) throw new Fault('batch.empty')
  if (rows.length > PACK.limits.accounts) throw new Fault('batch.too-many-rows')
}
