import { basename } from 'node:path'
import type { Check } from '../shared/check.ts'
import { type ColumnGuesses, guessColumn } from '../shared/column.ts'
import type { FindingCode } from '../shared/finding.ts'
import { readHeading } from '../shared/heading.ts'
import { packAt, type SheetPlace } from '../shared/place.ts'
import type { RulePack } from '../shared/rule-pack.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { surveyWorkbook } from '../shared/workbook/survey.ts'
import type { CheckArguments } from './check-arguments.ts'
import { type CheckedFile, checkAgain, checkFile } from './check-file.ts'
import { inflate } from './inflate.ts'

/** A customer's own file, checked where its accounts stand. */
export interface PlacedFile extends CheckedFile {
  place: SheetPlace
  /** Where the accounts may begin (B2), where that is not certain; null where the place holds. */
  unsure: string[] | null
  /** Which column was read, where it is not the portal's; for the person. */
  said: string[]
}

/** With these, rows would be missed or others taken for accounts: the place has to be found first. */
const MISPLACED: readonly FindingCode[] = ['columns.unknown', 'rows.above_6', 'rows.none']

/**
 * Checks a file of which something is to be made. Where the accounts do not stand in the portal's place and none was
 * given, the place is found by headings and content, and taken only where it is certain.
 */
export async function checkPlaced(typed: string, asked: CheckArguments, words: Words): Promise<PlacedFile> {
  const { pack, place, asText } = asked
  const rules = (at: SheetPlace) => ({ pack: packAt(pack, at), asText, ofCustomer: true })
  const checked = await checkFile(typed, rules(place))
  const { bytes, check } = checked
  const inPlace: PlacedFile = { ...checked, place, unsure: null, said: [] }
  if (!bytes || check.verdict === 'refused') return inPlace
  const given = place.column !== null || place.firstRow !== null
  const guesses = given ? { guesses: [], sure: false } : await guessPlace(bytes, typed, asked)
  if (!isMisplaced(check) && !isNamedElsewhere(guesses, pack)) return inPlace
  const cells = guesses.guesses.map(({ column, firstRow }) => `${column}${firstRow}`)
  const [first] = guesses.guesses
  if (!first || !guesses.sure) return { ...inPlace, unsure: cells }
  const found: SheetPlace = { ...place, column: first.column, firstRow: first.firstRow }
  const again = await checkAgain(checked, bytes, rules(found))
  if (again.check.verdict === 'refused' || isMisplaced(again.check)) return { ...inPlace, unsure: cells.slice(0, 1) }
  const said = words.correction.foundAt(`${first.column}${first.firstRow}`, first.heading?.text ?? null)
  return { ...again, place: found, unsure: null, said: [said] }
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

/** Whether the accounts do not stand where they were looked for. */
export function isMisplaced({ findings }: Check): boolean {
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
