import type { Context, Handler } from 'hono'
import { type BatchRequest, POLICIES } from '../../shared/batch.ts'
import type { Check } from '../../shared/check.ts'
import { Fault, type FaultBody } from '../../shared/fault.ts'
import { wordsFor } from '../../shared/words/all.ts'
import { sayFinding } from '../../shared/words/finding.ts'
import { XLSX_TYPE } from '../../shared/workbook/media-type.ts'
import type { Env } from './env.ts'
import { localeOf } from './fault.ts'
import type { Parts } from './parts.ts'
import { sealOf, submit } from './submission.ts'

/** The same route for the workbook's own bytes, so that a program can send the file as it is. */
export function submitWorkbook(parts: Parts): Handler<Env> {
  return async (c, next) => {
    if (!c.req.header('content-type')?.toLowerCase().startsWith(XLSX_TYPE)) return next()
    const { fileName, dryRun, seal: code, ...asked } = readQuery(c)
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const check = await parts.uploads.check({ bytes, name: fileName })
    if (check.verdict === 'refused') throw new Fault('batch.file-refused', sayFindings(c, check))
    const source = { fileName, sha256: check.file?.sha256 ?? null }
    const seal = await sealOf(parts, c, { check, source }, dryRun ? '' : code)
    return submit(parts, c, { submission: { ...asked, source, check, ...seal }, dryRun, body: bytes })
  }
}

/** Yes or no as a query says it; each is no when left out, but for `askMove`. */
const SWITCHES = ['dryRun', 'confirm', 'askMove', 'unlessAsked'] as const

interface WorkbookQuery extends Record<(typeof SWITCHES)[number], boolean> {
  enterpriseId: string
  policy: BatchRequest['policy']
  fileName: string
  /** The code of a sealed check as it was typed, '' for none. */
  seal: string
}

const TEXTS = ['enterpriseId', 'policy', 'fileName', 'seal']

function readQuery(c: Context<Env>): WorkbookQuery {
  const query = c.req.query()
  const { enterpriseId = '', fileName = '', seal = '' } = query
  const policy = POLICIES.find(known => known === query.policy)
  const unknown = Object.keys(query).filter(name => ![...TEXTS, ...SWITCHES].includes(name))
  const wrong = [
    ...(/^.{1,64}$/.test(enterpriseId) ? [] : ['enterpriseId']),
    ...(policy ? [] : ['policy']),
    ...(/^[^\p{Cc}]{1,255}$/u.test(fileName) ? [] : ['fileName']),
    ...(seal.length <= 40 ? [] : ['seal']),
    ...SWITCHES.filter(name => !/^(true|false)?$/.test(query[name] ?? '')),
    ...unknown,
  ]
  if (wrong.length > 0 || !policy) throw new Fault('request.invalid', wrong.map(inQuery))
  const { dryRun, confirm, askMove, unlessAsked } = query
  return {
    enterpriseId,
    policy,
    fileName,
    seal,
    dryRun: dryRun === 'true',
    confirm: confirm === 'true',
    askMove: askMove !== 'false',
    unlessAsked: unlessAsked === 'true',
  }
}

function inQuery(name: string) {
  return { pointer: `query:/${name}`, code: 'invalid', message: '' }
}

function sayFindings(c: Context<Env>, { findings }: Check): FaultBody['errors'] {
  const sentences = wordsFor(localeOf(c)).finding
  return findings.map(finding => {
    const { title, next } = sayFinding(sentences, finding)
    return { pointer: finding.cell ?? '', code: finding.code, message: `${title} ${next}` }
  })
}
