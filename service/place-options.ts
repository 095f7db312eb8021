import { basename } from 'node:path'
import { guessColumn } from '../shared/column.ts'
import { isPlaced } from '../shared/place.ts'
import type { RulePack } from '../shared/rule-pack.ts'
import { type Survey, surveyWorkbook } from '../shared/workbook/survey.ts'
import type { CheckArguments } from './check-arguments.ts'
import type { CheckedFile } from './check-file.ts'
import { inflate } from './inflate.ts'
import { isMisplaced } from './placed-file.ts'

/** As many places as one cares to try. */
const MOST_PLACES = 3
/** A workbook may have hundreds of sheets; each is read to see what stands in it. */
const MOST_SHEETS = 5

/**
 * What to type so that a file is read where its accounts seem to stand, likeliest first: "--column B --from-row 2".
 * None where they stand in the portal's place, where the person said where, or where nothing looks like accounts.
 */
export async function placeOptions(name: string, { bytes, check }: CheckedFile, asked: CheckArguments) {
  if (!bytes || check.verdict === 'refused' || isPlaced(asked.place)) return []
  const guessed = check.findings.some(({ code }) => code === 'sheet.guess')
  const misplaced = isMisplaced(check)
  if (!guessed && !misplaced) return []
  const { pack, asText } = asked
  const reading = { bytes, name: basename(name), pack, inflate, asText }
  const look = async (sheet: string | null) => {
    const said = await surveyWorkbook(reading, sheet)
    return 'survey' in said ? said.survey : null
  }
  const read = await look(null)
  if (!read) return []
  const here = misplaced ? optionsIn(read, null, pack) : []
  if (here.length > 0 && !guessed) return here.slice(0, MOST_PLACES)
  const others = read.sheets.filter(({ name, hidden }) => !hidden && name !== read.sheet).slice(0, MOST_SHEETS)
  const there: string[] = []
  for (const { name } of others) {
    const survey = await look(name)
    if (survey) there.push(...optionsIn(survey, name, pack).slice(0, 1))
  }
  return [...here.slice(0, 1), ...there].slice(0, MOST_PLACES)
}

/** Only what differs from where the portal reads has to be typed. */
function optionsIn({ columns }: Survey, sheet: string | null, pack: RulePack): string[] {
  const { guesses, sure } = guessColumn(columns, pack)
  const options = (sure ? guesses.slice(0, 1) : guesses).map(({ column, firstRow }) =>
    [
      ...(sheet === null ? [] : [`--sheet ${quote(sheet)}`]),
      ...(column === pack.sheet.column ? [] : [`--column ${column}`]),
      ...(firstRow === pack.sheet.firstRow ? [] : [`--from-row ${firstRow}`]),
    ].join(' '),
  )
  // Where the portal reads, nothing has to be typed.
  return options.filter(option => option !== '')
}

/** As a shell takes it: bare, or in double quotes, which cmd.exe knows too; in single ones what a shell would replace. */
function quote(text: string): string {
  if (/^[\w.-]+$/.test(text) && !text.startsWith('-')) return text
  return /["$`!]/.test(text) ? `'${text.replaceAll("'", String.raw`'\''`)}'` : `"${text}"`
}
