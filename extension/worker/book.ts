import { guessColumn } from '../../shared/column.ts'
import { correctionOf } from '../../shared/correction.ts'
import { sha256 } from '../../shared/digest.ts'
import { lumenConnect as pack } from '../../shared/packs/lumen-connect.ts'
import { anySize, packAt } from '../../shared/place.ts'
import { correctedName, partName, splitRows } from '../../shared/split.ts'
import { loadWords } from '../../shared/words/catalogue.ts'
import type { Locale } from '../../shared/words/locale.ts'
import { annotateWorkbook } from '../../shared/workbook/annotate.ts'
import { fillOpenedTemplate, openTemplate } from '../../shared/workbook/fill.ts'
import { readGrid } from '../../shared/workbook/grid.ts'
import { makeSummary } from '../../shared/workbook/summary.ts'
import { surveyWorkbook } from '../../shared/workbook/survey.ts'
import { makeTemplate } from '../../shared/workbook/template.ts'
import type { BookAnswers, BookKind, BookTask, BookTasks, MadeParts, Surveyed } from './book-protocol.ts'
import { deflate } from './deflate.ts'
import { inflate } from './inflate.ts'

/** Accounts stand in one of the first sheets; the rest can be chosen. */
const MOST_SHEETS = 8

addEventListener('message', async ({ data }: MessageEvent<BookTask>) => {
  postMessage(await run(data))
})

function run(task: BookTask): Promise<BookAnswers[BookKind]> {
  switch (task.kind) {
    case 'fill':
      return fill(task)
    case 'annotate':
      return annotate(task)
    case 'survey':
      return survey(task)
    case 'template':
      return ownTemplate(task.locale)
    case 'summary':
      return summarize(task)
  }
}

async function ownTemplate(locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  return makeTemplate(pack, await loadWords(locale))
}

async function summarize({ rows, locale }: BookTasks['summary']): Promise<Uint8Array<ArrayBuffer>> {
  return makeSummary(rows, (await loadWords(locale)).files)
}

/** N2: as many copies of the template as the rows need, each filled and checked before any is offered. */
async function fill({ cells, history, template, fileName, locale }: BookTasks['fill']): Promise<MadeParts> {
  const { ready, leftOut, removed } = correctionOf({ cells, history }, pack)
  const made: MadeParts = { parts: [], leftOut: leftOut.map(({ row }) => row.cell), removed, fault: null }
  const blank = await openTemplate({ template: template ?? (await ownTemplate(locale)), pack, inflate })
  if ('fault' in blank) return { ...made, fault: blank.fault }
  const split = splitRows(ready, pack.limits.accounts)
  for (const [at, rows] of split.entries()) {
    const name = split.length === 1 ? correctedName(fileName) : partName(fileName, at + 1, split.length)
    const accounts = rows.map(({ typed }) => typed)
    const filled = await fillOpenedTemplate(blank, { name, pack, accounts, inflate, deflate })
    if ('fault' in filled) return { ...made, parts: [], fault: filled.fault }
    made.parts.push({
      name,
      bytes: filled.bytes,
      accounts: rows.length,
      from: rows.at(0)?.cell ?? '',
      to: rows.at(-1)?.cell ?? '',
      key: await sha256(new TextEncoder().encode(accounts.join('\n'))),
    })
  }
  return made
}

async function annotate(task: BookTasks['annotate']): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes, name, asText, check, place, locale } = task
  const grid = await readGrid({ bytes, name, asText, pack: anySize(packAt(pack, place)), inflate })
  return annotateWorkbook({ grid, check, pack, place, words: await loadWords(locale) })
}

/** Where no sheet was named, the one that a check would take, else the first of the others that may hold accounts. */
async function survey({ sheet, ...file }: BookTasks['survey']): Promise<Surveyed | null> {
  const surveyed = await surveySheet(file, sheet)
  if (!surveyed || surveyed.guesses.length > 0 || sheet !== null) return surveyed
  for (const { name, hidden } of surveyed.sheets.slice(0, MOST_SHEETS)) {
    const other = hidden || name === surveyed.sheet ? null : await surveySheet(file, name)
    if (other && other.guesses.length > 0) return other
  }
  return surveyed
}

async function surveySheet(file: Omit<BookTasks['survey'], 'sheet'>, sheet: string | null): Promise<Surveyed | null> {
  const said = await surveyWorkbook({ ...file, pack, inflate }, sheet)
  return 'survey' in said ? { ...said.survey, ...guessColumn(said.survey.columns, pack) } : null
}
