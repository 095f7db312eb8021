import { describe, expect, test } from 'vitest'
import { chooseColumn, firstChoice, previewOf, readRow } from '../../extension/models/sheet-place.ts'
import type { Surveyed } from '../../extension/worker/book-protocol.ts'
import { guessColumn } from '../../shared/column.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { isPlaced, PACK_PLACE } from '../../shared/place.ts'

const column = (letter: string, texts: readonly string[], from = 3) => ({
  letter,
  first: texts.map((typed, at) => ({ cell: `${letter}${from + at}`, row: from + at, typed, kind: 'text' as const })),
})
const columns = [
  column('A', ['Nom', 'Dana', 'Theo']),
  column('C', ['Numéro de compte', '5-1001', '5-1002\u200b', '5-1003']),
]
const surveyed: Surveyed = {
  sheets: [{ name: 'Comptes', hidden: false }],
  sheet: 'Comptes',
  columns,
  ...guessColumn(columns, lumenConnect),
}

describe('choosing where a customer’s accounts stand', () => {
  test('begins with the likeliest column, with its first values as they are stored', () => {
    const choice = firstChoice(surveyed, PACK_PLACE)
    expect(choice).toEqual({ column: 'C', firstRow: '4' })
    expect(previewOf(surveyed, choice)).toEqual(['5-1001', '5-1002\u200b', '5-1003'])
    expect(previewOf(surveyed, { column: 'C', firstRow: '6' })).toEqual(['5-1003'])
  })

  test('begins with what was said before, on the sheet that it was said of', () => {
    const said = { sheet: 'Comptes', column: 'A', firstRow: 5 }
    expect([isPlaced(said), isPlaced(PACK_PLACE)]).toEqual([true, false])
    expect(firstChoice(surveyed, said)).toEqual({ column: 'A', firstRow: '5' })
    expect(firstChoice({ ...surveyed, sheet: 'Archive' }, said)).toEqual({ column: 'C', firstRow: '4' })
  })

  test('another column keeps the row where nothing is known of it', () => {
    expect(chooseColumn(surveyed, 'C', { column: 'A', firstRow: '9' })).toEqual({ column: 'C', firstRow: '4' })
    expect(chooseColumn(surveyed, 'A', { column: 'C', firstRow: '9' })).toEqual({ column: 'A', firstRow: '9' })
  })

  test('a first row is a row of a sheet', () => {
    expect(['4', ' 12 ', '1048576'].map(readRow)).toEqual([4, 12, 1_048_576])
    expect(['0', '', '1.5', '1048577', 'x', '-3'].map(readRow)).toEqual([null, null, null, null, null, null])
    expect(previewOf(surveyed, { column: 'C', firstRow: '0' })).toEqual([])
  })
})
