import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareSeal, sealedText } from '../../shared/seal.ts'
import { makeSealCode, readSealCode, SEAL_CODE_LENGTH, showSealCode } from '../../shared/seal-code.ts'

const random = fc.uint8Array({ minLength: 9, maxLength: 9 })

describe('the code of a seal (N8)', () => {
  test('is ten characters that can be read aloud, and reads back however it is typed', () => {
    fc.assert(
      fc.property(random, bytes => {
        const code = makeSealCode(bytes)
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
        const typed = ` ${showSealCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `
        expect(readSealCode(typed)).toEqual({ code })
      }),
    )
  })

  test('one wrong character, or two exchanged, are found before the service is asked', () => {
    fc.assert(
      fc.property(random, fc.nat(9), fc.nat(9), fc.nat(30), (bytes, one, other, step) => {
        const code = makeSealCode(bytes)
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
        const letters = [...code]
        const wrong = alphabet[(alphabet.indexOf(letters[one] ?? '') + 1 + step) % 32] ?? ''
        expect(readSealCode(letters.with(one, wrong).join(''))).toEqual({ fault: 'check' })
        const swapped = letters.with(one, letters[other] ?? '').with(other, letters[one] ?? '')
        if (letters[one] !== letters[other]) expect(readSealCode(swapped.join(''))).toEqual({ fault: 'check' })
      }),
    )
  })

  test('says what is wrong with a text that is no code', () => {
    expect(readSealCode('7K3QM')).toEqual({ fault: 'length' })
    expect(readSealCode('7K3QM-1VTXU')).toEqual({ fault: 'characters' })
    expect(makeSealCode(new Uint8Array(9))).toHaveLength(SEAL_CODE_LENGTH)
  })
})

describe('the rows of now against those that were sealed', () => {
  const rows = (accounts: Record<string, string>) =>
    Object.entries(accounts).map(([cell, account]) => ({ cell, digest: `digest of ${account}` }))
  const sealed = { sha256: 'aa', rows: rows({ A6: '1', A7: '2', A8: '3' }) }

  test('the very bytes are the same file', () => {
    expect(compareSeal(sealed, { ...sealed })).toMatchObject({ state: 'same-file' })
  })

  test('the very bytes are not the same file when a row of it was changed after it was read', () => {
    const fixed = rows({ A6: '1', A7: '2', A8: '4' })
    expect(compareSeal(sealed, { sha256: 'aa', rows: fixed })).toMatchObject({ state: 'changed', changed: ['A8'] })
  })

  test('a file that was saved again has the same rows', () => {
    expect(compareSeal(sealed, { sha256: 'bb', rows: sealed.rows })).toMatchObject({ state: 'same-rows' })
  })

  test('names the cells that changed, came and went', () => {
    const now = rows({ A6: '1', A7: '9', A9: '4' })
    expect(compareSeal(sealed, { sha256: 'bb', rows: now })).toEqual({
      state: 'changed',
      changed: ['A7'],
      added: ['A9'],
      removed: ['A8'],
      moved: [],
      of: 3,
    })
  })

  test('the same accounts in other rows are no change, but said', () => {
    const now = rows({ A6: '2', A7: '3', A8: '1' })
    expect(compareSeal(sealed, { sha256: null, rows: now })).toMatchObject({
      state: 'moved',
      changed: [],
      moved: [
        { from: 'A7', to: 'A6' },
        { from: 'A8', to: 'A7' },
        { from: 'A6', to: 'A8' },
      ],
    })
  })

  test('a part of the list in other rows, as in a corrected copy of it, holds nothing that was not sealed', () => {
    const second = { sha256: 'bb', rows: rows({ A6: '3' }) }
    expect(compareSeal(sealed, second)).toMatchObject({
      state: 'part',
      changed: [],
      added: [],
      moved: [{ from: 'A8', to: 'A6' }],
      removed: ['A6', 'A7'],
      of: 3,
    })
    expect(compareSeal(sealed, { sha256: 'bb', rows: rows({ A6: '3', A7: '9' }) })).toMatchObject({ state: 'changed' })
  })

  test('an account that was sealed once does not stand for two', () => {
    const twice = { sha256: 'bb', rows: rows({ A6: '3', A7: '3' }) }
    expect(compareSeal(sealed, twice).state).toBe('changed')
  })

  test('a row without an account is sealed by what it holds', () => {
    const date = { account: null, kind: 'date', typed: '2026-01-02' }
    expect(sealedText(date)).not.toBe(sealedText({ ...date, kind: 'text' }))
    expect(sealedText({ account: '5-1', kind: 'text', typed: ' 5-1 ' })).toBe('5-1')
  })
})
