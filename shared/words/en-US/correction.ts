import type { FillFault } from '../../workbook/fill.ts'
import { type FindingSentences, sayFinding } from '../finding.ts'
import { plural, sayList, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('en-US', value)

/** What is said of corrected copies: what was written, what was left out, and why nothing was. */
export const correction = {
  wrote: (name: string, count: number, pack: string) =>
    `Wrote ${name}: ${plural('en-US', count, { one: 'one account', other: `${number(count)} accounts` })}, checked clean under ${pack}.`,
  made: (name: string) => `Wrote ${name}.`,
  leftOut: (count: number) =>
    plural('en-US', count, { one: 'One row is left out:', other: `${number(count)} rows are left out:` }),
  pastLimit: 'Past what goes in at one time.',
  covered: 'Part of merged cells.',
  removed: (cells: readonly string[]) =>
    `${plural('en-US', cells.length, { one: 'Removed, since it repeats another row', other: 'Removed, since they repeat other rows' })}: ${cells.join(', ')}`,
  unsure: 'Written as they are, but compare with the bill:',
  perhaps: (text: string) => `perhaps ${text}`,
  tooMany: (over: number, limit: number) =>
    `${plural('en-US', over, { one: 'One row', other: `${number(over)} rows` })} past ${number(limit)} did not go in. Use --split for several workbooks.`,
  notSplit: (count: number) =>
    `Nothing was written: ${plural('en-US', count, { one: 'one row still stops. Correct it', other: `${number(count)} rows still stop. Correct them` })}, or use --ready-only.`,
  nothingReady: 'Nothing was written: no row is ready.',
  exists: (name: string) =>
    `${name} is there already and was left alone. --force writes over it, but never over the file itself.`,
  notWritten: (name: string, code: string) => `${name} could not be written${code === '' ? '' : ` (${code})`}.`,
  noTemplate: (name: string) => `The template ${name} could not be read.`,
  fault: (fault: FillFault, sentences: FindingSentences): string => {
    if (fault.why === 'unreadable') {
      const { title, next } = sayFinding(sentences, fault.finding)
      return `The template can’t be used. ${title} ${next}`
    }
    if (fault.why === 'signed')
      return 'The template is signed, and a change would break its signature. Use an unsigned one.'
    if (fault.why === 'no-rows')
      return 'The template has no sheet with rows to fill. Download it from the portal again.'
    const stops = fault.check.findings.find(({ level }) => level === 'stop')
    const reason = stops ? `${stops.cell ?? ''} ${sayFinding(sentences, stops).title}`.trim() : ''
    return `The filled template does not check clean and was not kept. ${reason}`.trim()
  },
  whereAreThey: (places: readonly string[]) =>
    places.length === 0
      ? 'Nothing was written: no accounts were found. Say where they stand with --column and --from-row.'
      : `Nothing was written: the accounts do not stand where the portal reads them. They may begin in ${sayList('en-US', places)}. Say which with --column and --from-row.`,
  foundAt: (cell: string, heading: string | null) =>
    heading === null
      ? `Took the accounts from ${cell} down.`
      : `Took the accounts from ${cell} down, below “${heading}”.`,
  inFile: (file: string, sentence: string) => `${file}: ${sentence}`,
  noSheet: (name: string, file: string) => `There is no sheet ${name} in ${file}.`,
  compared: (name: string) => `Compared with ${name}:`,
  fixed: (count: number) => `${number(count)} fixed`,
  still: (count: number) => `${number(count)} still wrong`,
  fresh: (count: number) => `${number(count)} new`,
  moved: (count: number) => `${number(count)} moved`,
  tallies: (parts: readonly string[]) => `${parts.join(', ')}.`,
  wasIs: (was: string, is: string) => (was === is ? is : `${was} → ${is}`),
  gone: 'gone',
}
