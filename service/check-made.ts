import { basename, resolve } from 'node:path'
import { escapeControls, escapeUnseen } from '../shared/characters.ts'
import type { Check } from '../shared/check.ts'
import { openWorkbook } from '../shared/check-workbook.ts'
import { fixListCsv, fixListText, makeFixList } from '../shared/fix-list.ts'
import { fixListPage } from '../shared/fix-list-page.ts'
import { anySize, packAt } from '../shared/place.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { annotateWorkbook } from '../shared/workbook/annotate.ts'
import { readGrid } from '../shared/workbook/grid.ts'
import type { CheckArguments } from './check-arguments.ts'
import type { CheckedFile } from './check-file.ts'
import { diffJson, reportDiff } from './compare-report.ts'
import { fixFile, isWhole, splitFile } from './correct-file.ts'
import { correctedJson, reportCorrected } from './correct-report.ts'
import { startFolder } from './file-names.ts'
import { inflate } from './inflate.ts'
import { checkPlaced, type PlacedFile } from './placed-file.ts'
import { writeWhole } from './written-file.ts'

/** What came of the deeds that were asked for beside the report. */
export interface Made {
  /** Keys that `--json` adds to the file's object. */
  json: Record<string, unknown>
  /** Lines that follow the report on standard output where it is for people: what was written, and what was not. */
  report: string[]
  /** Lines for standard error: what went wrong, and with --json all lines. */
  said: string[]
  /** What the deeds make of the exit code; null where they leave it to the verdict. */
  exit: number | null
}

const REFUSED = 2
const NOT_WHOLE = 1

/** Does with one file what was asked for beside its report. */
export async function makeDeeds(name: string, checked: PlacedFile, asked: CheckArguments, words: Words): Promise<Made> {
  const made: Made = { json: { place: checked.place }, report: [], said: [], exit: null }
  tell(made, checked.said, asked)
  const { fix, split, annotate, list, compare } = asked.deeds
  const here = { ...asked, place: checked.place }
  if (fix !== null || split !== null) await makeCorrected(made, name, checked, here, words)
  if (annotate !== null) await makeAnnotated(made, annotate, name, checked, here, words)
  if (list !== null) await makeList(made, list, name, checked, asked, words)
  if (compare !== null) await makeComparison(made, compare, checked, asked, words)
  return made
}

async function makeCorrected(
  made: Made,
  name: string,
  { bytes, unsure }: PlacedFile,
  asked: CheckArguments,
  words: Words,
): Promise<void> {
  made.exit = REFUSED
  Object.assign(made.json, correctedJson([], words))
  if (!bytes) return
  // Of any length and size the reader takes: it is written anew.
  const pack = anySize(packAt(asked.pack, asked.place))
  const copy = await openWorkbook({ bytes, name: basename(name), pack, inflate, asText: asked.asText })
  if (copy.check.verdict === 'refused') return
  made.exit = NOT_WHOLE
  if (unsure) {
    const problem = words.correction.whereAreThey(unsure)
    made.said.push(problem)
    return void Object.assign(made.json, { problems: [problem] })
  }
  const { fix, split } = asked.deeds
  const corrected = [
    ...(fix === null ? [] : [await fixFile(fix, name, copy.cells, asked, words)]),
    ...(split === null ? [] : [await splitFile(split, name, copy.cells, asked, words)]),
  ]
  for (const each of corrected) {
    tell(made, reportCorrected(each, asked, words), asked)
    made.said.push(...each.problems.map(escapeControls))
  }
  Object.assign(made.json, correctedJson(corrected, words))
  if (corrected.every(isWhole)) made.exit = 0
}

async function makeAnnotated(
  made: Made,
  out: string,
  name: string,
  { bytes, check }: CheckedFile,
  asked: CheckArguments,
  words: Words,
): Promise<void> {
  made.json.annotated = null
  if (!bytes || check.verdict === 'refused') return
  const { pack, place, asText } = asked
  const grid = await readGrid({ bytes, name: basename(name), pack: packAt(pack, place), inflate, asText })
  const annotated = await annotateWorkbook({ grid, check, pack, place, words })
  if (await write(made, out, name, annotated, asked, words)) made.json.annotated = out
}

async function makeList(
  made: Made,
  out: string,
  name: string,
  { check }: CheckedFile,
  asked: CheckArguments,
  words: Words,
): Promise<void> {
  made.json.list = null
  const content = listContent(out, name, check, words)
  if (await write(made, out, name, content, asked, words)) made.json.list = out
}

function listContent(out: string, name: string, check: Check, words: Words): string {
  const list = makeFixList(check, basename(name), words)
  if (out.toLowerCase().endsWith('.csv')) return fixListCsv(list, words)
  return out.toLowerCase().endsWith('.html') ? fixListPage(list, words) : fixListText(list, words)
}

async function makeComparison(
  made: Made,
  older: string,
  { check }: CheckedFile,
  asked: CheckArguments,
  words: Words,
): Promise<void> {
  const before = await checkPlaced(older, asked, words)
  const found = before.said.map(line => words.correction.inFile(older, line))
  tell(made, found, asked)
  made.json.compare = diffJson(older, before.check, check, words)
  made.report.push(...reportDiff(older, before.check, check, words))
  if (before.check.verdict === 'refused') made.exit = REFUSED
}

async function write(
  made: Made,
  out: string,
  source: string,
  content: Uint8Array | string,
  asked: CheckArguments,
  { correction }: Words,
): Promise<boolean> {
  const { deeds } = asked
  const path = resolve(startFolder(), out)
  const over = deeds.force && path !== resolve(startFolder(), source)
  const outcome = await writeWhole(path, content, over)
  if (outcome === 'written') {
    tell(made, [correction.made(escapeUnseen(out))], asked)
    return true
  }
  made.said.push(outcome === 'exists' ? correction.exists(out) : correction.notWritten(out, outcome.failed))
  made.exit = Math.max(made.exit ?? 0, NOT_WHOLE)
  return false
}

/** Where people look: below the report. With --json standard output holds the array alone. */
function tell(made: Made, lines: readonly string[], { json }: CheckArguments): void {
  const shown = json ? made.said : made.report
  shown.push(...lines)
}
