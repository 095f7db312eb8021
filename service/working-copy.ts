import { basename } from 'node:path'
import type { Check } from '../shared/check.ts'
import { openWorkbook } from '../shared/check-workbook.ts'
import { type ColumnGuesses, guessColumn } from '../shared/column.ts'
import type { FindingCode } from '../shared/finding.ts'
import { readHeading } from '../shared/heading.ts'
import { anySize, packAt, type SheetPlace } from '../shared/place.ts'
import type { RulePack } from '../shared/rule-pack.ts'
import type { AccountCell } from '../shared/sheet.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { surveyWorkbook } from '../shared/workbook/survey.ts'
import type { CheckArguments } from './check-arguments.ts'
import { inflate } from './inflate.ts'

/** The account cells of a file, to be corrected and written anew; `said` is for the person. */
export interface WorkingCopy {
  /** Null where it is not certain where the accounts stand, or no cells could be made of the file. */
  cells: AccountCell[] | null
  check: Check
  said: string[]
}

/** With these, rows would be missed or others taken for accounts: the place has to be found first. */
const MISPLACED: readonly FindingCode[] = ['columns.unknown', 'rows.above_6', 'rows.none']

/**
 * Opens a file to work on, of any length and size the reader takes. Where the accounts do not stand in the portal's place
 * and none was given, the place is found by headings and content, and taken only where it is certain.
 */
export async function openWorkingCopy(
  bytes: Uint8Array<ArrayBuffer>,
  typed: string,
  asked: CheckArguments,
  words: Words,
): Promise<WorkingCopy> {
  const open = async (place: SheetPlace) => {
    const pack = anySize(packAt(asked.pack, place))
    return openWorkbook({ bytes, name: basename(typed), pack, inflate, asText: asked.asText })
  }
  const { check, cells } = await open(asked.place)
  if (check.verdict === 'refused') return { check, cells: null, said: [] }
  const given = asked.place.column !== null || asked.place.firstRow !== null
  const guesses = given ? { guesses: [], sure: false } : await guessPlace(bytes, typed, asked)
  const [first] = guesses.guesses
  if (!isMisplaced(check) && !isNamedElsewhere(guesses, asked.pack)) return { check, cells, said: [] }
  if (!first || !guesses.sure) {
    const places = guesses.guesses.map(({ column, firstRow }) => `${column}${firstRow}`)
    return { check, cells: null, said: [words.correction.whereAreThey(places)] }
  }
  const again = await open({ ...asked.place, column: first.column, firstRow: first.firstRow })
  if (again.check.verdict === 'refused' || isMisplaced(again.check)) {
    return { check, cells: null, said: [words.correction.whereAreThey([`${first.column}${first.firstRow}`])] }
  }
  return { ...again, said: [words.correction.foundAt(`${first.column}${first.firstRow}`, first.heading?.text ?? null)] }
}

/** Another column than the portal's is the account column, by its heading and all it holds. */
function isNamedElsewhere({ guesses: [first], sure }: ColumnGuesses, pack: RulePack): boolean {
  return (
    sure &&
    first?.heading != null &&
    first.column !== pack.sheet.column &&
    readHeading(first.heading.text) === 'account'
  )
}

function isMisplaced({ findings }: Check): boolean {
  return findings.some(({ code }) => MISPLACED.includes(code))
}

async function guessPlace(
  bytes: Uint8Array<ArrayBuffer>,
  typed: string,
  { pack, asText, place }: CheckArguments,
): Promise<ColumnGuesses> {
  const reading = { bytes, name: basename(typed), pack, inflate, asText }
  const said = await surveyWorkbook(reading, place.sheet)
  return 'survey' in said ? guessColumn(said.survey.columns, pack) : { guesses: [], sure: false }
}
