import { createHash } from 'node:crypto'
import type { Context, Handler } from 'hono'
import { type BatchRequest, POLICIES } from '../../shared/batch.ts'
import type { Check } from '../../shared/check.ts'
import { checkList } from '../../shared/check-list.ts'
import { checkWorkbook } from '../../shared/check-workbook.ts'
import { Fault, type FaultBody } from '../../shared/fault.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { packName } from '../../shared/rule-pack.ts'
import { wordsFor } from '../../shared/words/all.ts'
import { sayFinding } from '../../shared/words/finding.ts'
import { type Submission, submitBatch } from '../actions/submission.ts'
import { inflate } from '../inflate.ts'
import type { Env } from './env.ts'
import { localeOf } from './fault.ts'
import type { Parts } from './parts.ts'

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The rules this service holds batches to. One pack so far; a list that was checked by another is not guessed at. */
const PACK = lumenConnect

/** A list of rows, checked again here: what the panel found counts for nothing. */
export async function submitRows(parts: Parts, c: Context<Env>, request: BatchRequest): Promise<Response> {
  if (request.pack !== packName(PACK)) throw new Fault('batch.pack-unknown')
  const check = checkList({ rows: request.rows, pack: PACK })
  const { enterpriseId, policy, source } = request
  return submit(parts, c, { enterpriseId, policy, source, check }, await c.req.text())
}

/** The same route for the workbook's own bytes, so that a program can send the file as it is. */
export function submitWorkbook(parts: Parts): Handler<Env> {
  return async (c, next) => {
    if (!c.req.header('content-type')?.toLowerCase().startsWith(WORKBOOK)) return next()
    const { enterpriseId, policy, fileName } = readQuery(c)
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const check = await checkWorkbook({ bytes, name: fileName, pack: PACK, inflate })
    if (check.verdict === 'refused') throw new Fault('batch.file-refused', sayFindings(c, check))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return submit(parts, c, { enterpriseId, policy, source: { fileName, sha256 }, check }, bytes)
  }
}

async function submit(
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

function readQuery(c: Context<Env>): { enterpriseId: string; policy: BatchRequest['policy']; fileName: string } {
  const query = c.req.query()
  const { enterpriseId = '', fileName = '' } = query
  const policy = POLICIES.find(known => known === query.policy)
  const unknown = Object.keys(query).filter(name => !['enterpriseId', 'policy', 'fileName'].includes(name))
  const wrong = [
    ...(/^.{1,64}$/.test(enterpriseId) ? [] : ['enterpriseId']),
    ...(policy ? [] : ['policy']),
    ...(/^[^\p{Cc}]{1,255}$/u.test(fileName) ? [] : ['fileName']),
    ...unknown,
  ]
  if (wrong.length > 0 || !policy) throw new Fault('request.invalid', wrong.map(inQuery))
  return { enterpriseId, policy, fileName }
}

function inQuery(name: string) {
  return {
    pointer: `query:/${name}`,
    code: 'invalid',
    message: 'Needed: enterpriseId, policy, fileName; nothing else.',
  }
}

function sayFindings(c: Context<Env>, { findings }: Check): FaultBody['errors'] {
  const sentences = wordsFor(localeOf(c)).finding
  return findings.map(finding => {
    const { title, next } = sayFinding(sentences, finding)
    return { pointer: finding.cell ?? '', code: finding.code, message: `${title} ${next}` }
  })
}
