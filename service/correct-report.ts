import { escapeControls, escapeUnseen } from '../shared/characters.ts'
import type { LeftOutRow, UnsureRow } from '../shared/correction.ts'
import { packName } from '../shared/rule-pack.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { sayFinding } from '../shared/words/finding.ts'
import type { CheckArguments } from './check-arguments.ts'
import { MOST_LISTED, MOST_SHOWN } from './check-report.ts'
import { type CorrectedFile, leftOutRows } from './correct-file.ts'

/** What was written, and every row that did not go in, by cell. */
export function reportCorrected(
  corrected: CorrectedFile,
  { pack, all }: Pick<CheckArguments, 'pack' | 'all'>,
  words: Words,
): string[] {
  const most = all ? MOST_LISTED : MOST_SHOWN
  const say = words.correction
  const { written, correction } = corrected
  const leftOut = leftOutRows(corrected)
  const lines = written.map(({ file, accounts }) => say.wrote(escapeUnseen(file), accounts, packName(pack)))
  if (leftOut.length > 0) lines.push(say.leftOut(leftOut.length), ...listRows(leftOut, most, leftOutLine, words))
  const { removed } = correction
  if (removed.length > 0) {
    const rest = removed.slice(most)
    lines.push(say.removed(removed.slice(0, most)), ...moreLines(rest, words))
  }
  if (correction.unsure.length > 0) {
    lines.push(say.unsure, ...listRows(correction.unsure, most, unsureLine, words))
  }
  return lines
}

/** The first rows, a line each, and how many more there are. */
function listRows<Row extends { row: { cell: string } }>(
  rows: readonly Row[],
  most: number,
  lineOf: (row: Row, words: Words) => string,
  words: Words,
): string[] {
  const rest = rows.slice(most).map(({ row }) => row.cell)
  return [...rows.slice(0, most).map(row => lineOf(row, words)), ...moreLines(rest, words)]
}

function moreLines(cells: readonly string[], { commandLine }: Words): string[] {
  if (cells.length === 0) return []
  return [`  ${commandLine.more(cells.length, cells.at(0) ?? '', cells.at(-1) ?? '')} ${commandLine.listAll}`]
}

function leftOutLine({ row, findings }: LeftOutRow, words: Words): string {
  const say = words.correction
  const [first] = findings
  const why = first ? sayFinding(words.finding, first).title : row.account === null ? say.covered : say.pastLimit
  return line(row.cell, row.typed, escapeControls(why))
}

function unsureLine({ row, findings, guesses }: UnsureRow, words: Words): string {
  const said = findings.map(found => escapeControls(sayFinding(words.finding, found).title))
  const perhaps = guesses.map(({ text }) => words.correction.perhaps(escapeUnseen(text)))
  return line(row.cell, row.typed, [...said, ...perhaps].join(' '))
}

function line(cell: string, value: string, text: string): string {
  return `  ${cell.padEnd(8)}${escapeUnseen(value).slice(0, 60).padEnd(24)}  ${text}`
}

/** The keys that `--json` adds for --fix and --split. */
export function correctedJson(all: readonly CorrectedFile[], words: Words): Record<string, unknown> {
  const [one] = all
  return {
    written: all.flatMap(({ written }) => written),
    leftOut: one ? leftOutRows(one).map(each => leftOutJson(each, words)) : [],
    removed: one?.correction.removed ?? [],
    unsure: one?.correction.unsure.map(each => unsureJson(each, words)) ?? [],
    problems: all.flatMap(({ problems }) => problems),
  }
}

function leftOutJson({ row, findings }: LeftOutRow, words: Words) {
  const said = findings.map(found => ({ code: found.code, message: sayFinding(words.finding, found).title }))
  return { cell: row.cell, value: row.typed, findings: said }
}

function unsureJson({ guesses, ...each }: UnsureRow, words: Words) {
  return { ...leftOutJson(each, words), guesses: guesses.map(({ text }) => text) }
}
