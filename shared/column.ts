import { normalForm } from './account.ts'
import { isDateForm } from './date-form.ts'
import { type HeadingMeaning, readHeading } from './heading.ts'
import { compilePattern, type PatternTest } from './pattern.ts'
import type { RulePack } from './rule-pack.ts'
import type { AccountCell } from './sheet.ts'

/** A column as a survey samples it: its letter and its first non-empty cells, headings included. */
export interface SampledColumn {
  letter: string
  first: readonly AccountCell[]
}

/** A column that may hold the accounts. */
export interface ColumnGuess {
  column: string
  /** The heading's text and row, where it has one. */
  heading: { text: string; row: number } | null
  firstRow: number
  /** The first accounts of it, for a preview. */
  preview: string[]
  /** 0 to 1. */
  score: number
}

export interface ColumnGuesses {
  /** The likeliest first. */
  guesses: ColumnGuess[]
  /** The first one can be taken without asking: it is likely by itself and no other comes near. */
  sure: boolean
}

/** Rows below this hold data: no heading is looked for. */
const HEADING_ROWS = 30
const PREVIEW = 5
/** Fewer than this share of fitting cells, and a column is not worth showing. */
const LEAST = 0.3
const SURE = 0.6
const APART = 0.2

const HEADING_WEIGHT: Readonly<Record<HeadingMeaning, number>> = {
  account: 0.5,
  perhaps: 0.3,
  unknown: 0.1,
  other: -0.4,
}

/** Finds the account column of any customer's spreadsheet by heading words, in both languages, and by what it holds. */
export function guessColumn(columns: readonly SampledColumn[], pack: RulePack): ColumnGuesses {
  const test = compilePattern(pack.account)
  const guesses = columns.flatMap(column => guess(column, test) ?? []).sort((one, other) => other.score - one.score)
  const [first, second] = guesses
  const sure = first !== undefined && first.score >= SURE && first.score - (second?.score ?? 0) >= APART
  return { guesses, sure }
}

function guess({ letter, first }: SampledColumn, test: PatternTest): ColumnGuess | null {
  const heading = findHeading(first, test)
  const data = first.slice(heading ? first.indexOf(heading.cell) + 1 : first.findIndex(cell => isLike(cell, test)))
  const [top] = data
  if (!top || !data.some(cell => isLike(cell, test))) return null
  const like = data.filter(cell => isLike(cell, test))
  const fitting = like.length / data.length
  const distinct = new Set(like.map(({ typed }) => normalForm(typed))).size / like.length
  const meaning = heading?.meaning ?? 'unknown'
  if (fitting < LEAST && meaning !== 'account') return null
  const content = isCounting(like) ? 0 : fitting * (0.3 + 0.7 * distinct) * 0.5
  const score = Math.min(1, Math.max(0, content + HEADING_WEIGHT[meaning]))
  return {
    column: letter,
    heading: heading && { text: heading.cell.typed, row: heading.cell.row },
    firstRow: top.row,
    preview: data.slice(0, PREVIEW).map(({ typed }) => typed),
    score,
  }
}

interface Heading {
  cell: AccountCell
  meaning: HeadingMeaning
}

/** The last text without an account in it above the first account; of several the one that names the column best. */
function findHeading(cells: readonly AccountCell[], test: PatternTest): Heading | null {
  const firstAccount = cells.findIndex(cell => isLike(cell, test))
  const above = cells.slice(0, firstAccount < 0 ? cells.length : firstAccount)
  const texts = above.filter(({ kind, row }) => kind === 'text' && row <= HEADING_ROWS)
  const headings = texts.map(cell => ({ cell, meaning: readHeading(cell.typed) }))
  return headings.findLast(({ meaning }) => meaning !== 'unknown') ?? headings.at(-1) ?? null
}

/** In the shape of an account, with four digits or more, no word and no e-mail. Damaged numbers count: they were accounts. */
function isLike(cell: AccountCell, test: PatternTest): boolean {
  if (cell.kind === 'number') return cell.typed.replace(/\D/g, '').length >= 4
  if (cell.kind !== 'text') return false
  const normal = normalForm(cell.typed)
  if (test(normal) !== null || /[A-Z]{5}/.test(normal)) return false
  return normal.replace(/\D/g, '').length >= 4 && !isDateForm(normal)
}

/** 1001, 1002, 1003: someone numbered the rows. */
function isCounting(cells: readonly AccountCell[]): boolean {
  if (cells.length < 5) return false
  const numbers = cells.map(({ typed }) => Number(typed))
  const steps = numbers.slice(1).filter((value, at) => value === (numbers[at] ?? 0) + 1)
  return steps.length === cells.length - 1 && Math.max(...numbers) < 100_000
}
