import { READER_LIMITS } from '../shared/limits.ts'
import type { SheetPlace } from '../shared/place.ts'
import { columnNumber } from '../shared/sheet.ts'
import type { Words } from '../shared/words/catalogue.ts'
import type { Options } from './options.ts'

/** What is made of the file beside its report; names as typed, null where it was not asked for. */
export interface Deeds {
  /** The corrected template. */
  fix: string | null
  /** The folder for the corrected template in parts. */
  split: string | null
  /** The portal's own blank template. */
  template: string | null
  annotate: string | null
  list: string | null
  /** The older version of the file. */
  compare: string | null
  readyOnly: boolean
  force: boolean
}

/** What is wrong with the usage, once the words are there: right usage needs none. */
export type Say = (words: Words) => string

export const LIST_ENDINGS = ['.txt', '.csv', '.html'] as const

/** Whether nothing but the report was asked for. */
export function isIdle({ fix, split, annotate, list, compare }: Deeds): boolean {
  return [fix, split, annotate, list, compare].every(name => name === null)
}

/** What is to be made, or what is wrong with it. */
export function readDeeds({ values, flags }: Options): Deeds | Say {
  const value = (option: string) => values.get(option) ?? null
  const deeds: Deeds = {
    fix: value('--fix'),
    split: value('--split'),
    template: value('--template'),
    annotate: value('--annotate'),
    list: value('--list'),
    compare: value('--compare'),
    readyOnly: flags.has('--ready-only'),
    force: flags.has('--force'),
  }
  const { fix, split, template, annotate, list } = deeds
  if (template !== null && fix === null && split === null) {
    return ({ commandLine }) => commandLine.goesWith('--template', '--fix, --split')
  }
  if (deeds.readyOnly && split === null) {
    return ({ commandLine }) => commandLine.goesWith('--ready-only', '--split')
  }
  if (annotate !== null && !ends(annotate, ['.xlsx'])) {
    return ({ commandLine }) => commandLine.endsIn('--annotate', '.xlsx')
  }
  if (list !== null && !ends(list, LIST_ENDINGS)) {
    return ({ commandLine }) => commandLine.endsIn('--list', LIST_ENDINGS.join(', '))
  }
  return deeds
}

/** Where the accounts stand, or what is wrong with it. */
export function readPlace({ values }: Options): SheetPlace | Say {
  const column = values.get('--column') ?? null
  if (column !== null && (!/^[A-Z]{1,3}$/i.test(column) || columnNumber(column) > READER_LIMITS.columns)) {
    return ({ commandLine }) => commandLine.noColumn(column)
  }
  const row = values.get('--from-row') ?? null
  const firstRow = row === null ? null : Number(row)
  if (row !== null && (!/^[1-9]\d{0,6}$/.test(row) || Number(row) > READER_LIMITS.rows)) {
    return ({ commandLine }) => commandLine.noRow(row)
  }
  return { sheet: values.get('--sheet') ?? null, column: column?.toUpperCase() ?? null, firstRow }
}

function ends(name: string, endings: readonly string[]): boolean {
  return endings.some(ending => name.toLowerCase().endsWith(ending))
}
