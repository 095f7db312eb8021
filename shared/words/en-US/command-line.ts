import { plural, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('en-US', value)
const files = (count: number) => `${number(count)} ${plural('en-US', count, { one: 'file', other: 'files' })}`

/** What the command `check` says. */
export const commandLine = {
  levels: { stop: 'Stop', look: 'Look', note: 'Note' },
  stored: (value: string) => `Stored: ${value}`,
  fix: (fix: string) => `Fix: ${fix}`,
  deleteIt: '(delete it)',
  ready: (ready: number, rows: number) => `${number(ready)} of ${number(rows)} are ready.`,
  tally: (stop: number, look: number) => `${number(stop)} would be refused, ${number(look)} to look at.`,
  refused: 'Refused: no accounts could be read.',
  under: (pack: string) => `Checked under ${pack}.`,
  summary: (clean: number, stops: number, refused: number) =>
    `${files(clean + stops + refused)}: ${number(clean)} clean, ${number(stops)} with something that stops, ${number(refused)} refused.`,
  progress: (done: number, all: number, name: string) => `${number(done)} of ${number(all)}: ${name}`,
  nothingIn: (name: string) => `No spreadsheet in ${name}`,
  unknownOption: (option: string) => `There is no option ${option}`,
  unknownPack: (pack: string, known: string) => `There is no rule pack ${pack}. There is ${known}.`,
  unknownLanguage: (language: string, known: string) => `There is no language ${language}. There are ${known}.`,
  usage: `Usage: check FILE… [--json] [--pack NAME] [--lang en-US|fr-CA] [--as-text]

FILE is a workbook, a text file, a folder or a pattern such as "*.xlsx".
--json     one JSON array on standard output
--pack     the rules to check by
--lang     the language of the sentences
--as-text  read text under a workbook’s name as text
Exit: 0 all clean, 1 something stops, 2 something refused, 64 wrong usage.`,
}
