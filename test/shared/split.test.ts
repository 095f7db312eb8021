import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctedName, partName, splitRows } from '../../shared/split.ts'

describe('splitting for the portal (N2)', () => {
  test('n rows become ceil(n / 100) parts, joined again they are the list, none twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), count => {
        const rows = Array.from({ length: count }, (_, at) => at)
        const parts = splitRows(rows, 100)
        expect(parts.length).toBe(Math.ceil(count / 100))
        expect(parts.flat()).toEqual(rows)
        expect(parts.every(part => part.length <= 100 && part.length > 0)).toBe(true)
      }),
    )
  })

  test('parts are named in order after the file', () => {
    expect(partName('Fabrikam accounts.xlsx', 1, 4)).toBe('Fabrikam accounts-1-of-4.xlsx')
    expect(partName('C:\\data\\q1.CSV', 12, 12)).toBe('q1-12-of-12.xlsx')
    expect(correctedName('q1.xlsx')).toBe('q1-ready.xlsx')
  })

  test('no name leaves its folder or is refused by a system', () => {
    expect(partName('../../etc/pass:wd?.xlsx', 1, 1)).toBe('pass_wd_-1-of-1.xlsx')
    expect(partName('.xlsx', 1, 1)).toBe('accounts-1-of-1.xlsx')
    expect(partName(`${'x'.repeat(300)}.xlsx`, 1, 2)).toHaveLength(132)
  })
})
