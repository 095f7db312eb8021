import fc from 'fast-check'
import type { AccountCell } from '../shared/sheet.ts'

/** Texts as they stand one below the other in column A, from the pack's first row down. */
export function textCells(texts: readonly string[]): AccountCell[] {
  return texts.map((typed, at) => ({ cell: `A${at + 6}`, row: at + 6, typed, kind: 'text' }))
}

/** What people's lists hold: plain numbers, damaged ones, and what spoils a text without anyone seeing it. */
const fragment = fc.constantFrom(
  ...[
    '5',
    '-',
    '1234567',
    '00',
    'A',
    'O',
    ' ',
    '\u00a0',
    '\u200b',
    '\u2011',
    '\uff15',
    '\u0415',
    "'",
    '“',
    '.',
    '/',
    '\t',
  ],
  ...['1.23E+11', '=', '\u0001', 'Total', ';'],
)
const messyText = fc.array(fragment, { minLength: 1, maxLength: 6 }).map(parts => parts.join(''))
const plainText = fc.integer({ min: 0, max: 40 }).map(number => `5-100${number}`)
const wholeNumber = fc.integer({ min: 1, max: 99_999 }).map(String)

const looseCell: fc.Arbitrary<Omit<AccountCell, 'cell' | 'row'>> = fc.oneof(
  plainText.map(typed => ({ typed, kind: 'text' as const })),
  messyText.map(typed => ({ typed, kind: 'text' as const })),
  wholeNumber.map(typed => ({ typed, kind: 'number' as const })),
  wholeNumber.map(typed => ({ typed, kind: 'number' as const, shown: typed.padStart(6, '0') })),
  messyText.map(typed => ({ typed, kind: 'text' as const, formula: true })),
  fc.constant({ typed: '2026-01-02', kind: 'date' as const }),
  fc.constant({ typed: 'TRUE', kind: 'boolean' as const }),
  plainText.map(typed => ({ typed, kind: 'text' as const, merged: 'A6:A8' })),
)

/** Any list of account cells, damage included. */
export function messyCells(maxLength = 30): fc.Arbitrary<AccountCell[]> {
  return fc
    .array(looseCell, { maxLength })
    .map(cells => cells.map((cell, at) => ({ ...cell, cell: `A${at + 6}`, row: at + 6 })))
}
