import { mkdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { CheckedRow } from '../shared/check.ts'
import { type Correction, correctCells, type LeftOutRow } from '../shared/correction.ts'
import { partName, splitRows } from '../shared/split.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { fillGenuineTemplate } from '../shared/workbook/fill.ts'
import { makeTemplate } from '../shared/workbook/template.ts'
import type { CheckArguments } from './check-arguments.ts'
import { readBounded } from './check-file.ts'
import { deflate } from './deflate.ts'
import { startFolder } from './file-names.ts'
import { inflate } from './inflate.ts'
import { writeWhole } from './written-file.ts'

/** One workbook that was written, as `--json` names it. */
export interface WrittenFile {
  /** As typed: OUT, or DIR with the part's name. */
  file: string
  accounts: number
  sha256: string
}

/** What came of correcting one file. */
export interface CorrectedFile {
  written: WrittenFile[]
  correction: Correction
  /** Rows past what goes in at one time, left out of a single workbook. */
  over: CheckedRow[]
  /** Why nothing, or not all, was written; sentences. */
  problems: string[]
}

/** Everything to be written is filled and checked before the first file is touched. */
interface Part {
  file: string
  rows: readonly CheckedRow[]
}

/** `--fix OUT`: the genuine template with every safe fix applied and the rows that still stop left out. */
export async function fixFile(
  out: string,
  source: string,
  cells: Parameters<typeof correctCells>[0],
  asked: CheckArguments,
  words: Words,
): Promise<CorrectedFile> {
  const correction = correctCells(cells, asked.pack)
  const { accounts } = asked.pack.limits
  const over = correction.ready.slice(accounts)
  const corrected: CorrectedFile = { written: [], correction, over, problems: [] }
  const rows = correction.ready.slice(0, accounts)
  if (over.length > 0) corrected.problems.push(words.correction.tooMany(over.length, accounts))
  await writeParts([{ file: out, rows }], source, corrected, asked, words)
  return corrected
}

/** `--split DIR`: the same in parts; nothing is written where a row stops, unless the ready ones are enough. */
export async function splitFile(
  folder: string,
  source: string,
  cells: Parameters<typeof correctCells>[0],
  asked: CheckArguments,
  words: Words,
): Promise<CorrectedFile> {
  const correction = correctCells(cells, asked.pack)
  const corrected: CorrectedFile = { written: [], correction, over: [], problems: [] }
  if (correction.leftOut.length > 0 && !asked.deeds.readyOnly) {
    corrected.problems.push(words.correction.notSplit(correction.leftOut.length))
    return corrected
  }
  const parts = splitRows(correction.ready, asked.pack.limits.accounts)
  const named = parts.map((rows, at): Part => ({ file: join(folder, partName(source, at + 1, parts.length)), rows }))
  try {
    await mkdir(resolve(startFolder(), folder), { recursive: true })
  } catch {
    corrected.problems.push(words.correction.notWritten(folder, ''))
    return corrected
  }
  await writeParts(named, source, corrected, asked, words)
  return corrected
}

/** Whether what was written checks clean (or it would not have been) and no row was left out. */
export function isWhole({ written, correction, over, problems }: CorrectedFile): boolean {
  return written.length > 0 && problems.length === 0 && over.length === 0 && correction.leftOut.length === 0
}

/** The rows that did not go in, each with what stops it; those past the limit with nothing. */
export function leftOutRows({ correction, over }: CorrectedFile): LeftOutRow[] {
  return [...correction.leftOut, ...over.map(row => ({ row, findings: [] }))]
}

async function writeParts(
  parts: readonly Part[],
  source: string,
  corrected: CorrectedFile,
  asked: CheckArguments,
  words: Words,
): Promise<void> {
  const say = words.correction
  if (parts.every(({ rows }) => rows.length === 0)) return void corrected.problems.push(say.nothingReady)
  const taken = await takenNames(parts, source, asked)
  if (taken.length > 0) return void corrected.problems.push(...taken.map(name => say.exists(name)))
  const filled = await fillParts(parts, corrected, asked, words)
  if (filled.length < parts.length) return
  for (const [at, { bytes, sha256 }] of filled.entries()) {
    const part = parts[at]
    if (!part) continue
    const outcome = await writeWhole(resolve(startFolder(), part.file), bytes, asked.deeds.force)
    if (outcome === 'written') corrected.written.push({ file: part.file, accounts: part.rows.length, sha256 })
    else
      corrected.problems.push(outcome === 'exists' ? say.exists(part.file) : say.notWritten(part.file, outcome.failed))
  }
}

/** Names that are there already, where they may not be written over; what it was made from never may. */
async function takenNames(parts: readonly Part[], source: string, { deeds }: CheckArguments): Promise<string[]> {
  const taken: string[] = []
  for (const { file } of parts) {
    const path = resolve(startFolder(), file)
    const known = await stat(path).catch(() => null)
    if (known && (!deeds.force || path === resolve(startFolder(), source))) taken.push(file)
  }
  return taken
}

async function fillParts(
  parts: readonly Part[],
  corrected: CorrectedFile,
  asked: CheckArguments,
  words: Words,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; sha256: string }[]> {
  const template = await readTemplate(asked, words)
  if (typeof template === 'string') {
    corrected.problems.push(template)
    return []
  }
  const filled: { bytes: Uint8Array<ArrayBuffer>; sha256: string }[] = []
  for (const { file, rows } of parts) {
    const accounts = rows.map(({ typed }) => typed)
    const name = basename(file)
    const made = await fillGenuineTemplate({ template, name, pack: asked.pack, accounts, inflate, deflate })
    if ('fault' in made) {
      corrected.problems.push(words.correction.fault(made.fault, words.finding))
      return filled
    }
    filled.push({ bytes: made.bytes, sha256: made.check.file?.sha256 ?? '' })
  }
  return filled
}

/** The portal's own template where it was given, else ours; or the sentence that says why it can't be read. */
async function readTemplate({ deeds, pack }: CheckArguments, words: Words): Promise<Uint8Array<ArrayBuffer> | string> {
  if (deeds.template === null) return makeTemplate(pack, words)
  const bytes = await readBounded(resolve(startFolder(), deeds.template)).catch(() => null)
  return bytes ?? words.correction.noTemplate(deeds.template)
}
