import { describe, expect, test } from 'vitest'
import { checkList } from '../../shared/check-list.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { readPortalList } from '../../shared/portal-list.ts'
import { proveUpload } from '../../shared/proof.ts'
import { receiptText } from '../../shared/receipt.ts'
import { loadWords } from '../../shared/words/catalogue.ts'
import { textCells } from '../cells.ts'

const { rows } = checkList({ rows: textCells(['5-1001', '5-1002', '5-1003', '5-1004']), pack: lumenConnect })
const listed = (...texts: string[]) => texts.map(typed => ({ typed, enterprise: null }))

describe('what landed in the portal (N6)', () => {
  test('each row landed, is missing or in conflict, and the counts add up to the rows', () => {
    const list = readPortalList(
      'Account Number\tEnterprise ID\tStatus\n5-1001\tFAB01\tActive\n5-1002\tCON09\tActive\n5-9999\tFAB01\tActive\n5-1004\tFAB01\tActive\n',
      lumenConnect,
    )
    const proof = proveUpload(rows, list, 'fab01')
    expect(proof.rows.map(({ cell, landing }) => `${cell} ${landing}`)).toEqual([
      'A6 landed',
      'A7 conflict',
      'A8 missing',
      'A9 landed',
    ])
    expect(proof.counts).toEqual({ landed: 2, missing: 1, conflict: 1 })
    expect(proof.others).toBe(1)
  })

  test('an account listed here and elsewhere has landed', () => {
    const list = [
      { typed: '5-1001', enterprise: 'CON09' },
      { typed: '5-1001', enterprise: 'FAB01' },
    ]
    expect(proveUpload(rows.slice(0, 1), list, 'FAB01').counts.landed).toBe(1)
  })

  test('a number that the portal writes without its dashes is found, unless two could be meant', () => {
    expect(proveUpload(rows.slice(0, 1), listed('51001'), null).rows[0]).toMatchObject({
      landing: 'landed',
      shownAs: '51001',
    })
    expect(proveUpload(rows.slice(0, 1), listed('51-001', '510-01'), null).counts.missing).toBe(1)
  })

  test('a plain list of lines is read, with its headings and buttons left aside', () => {
    const list = readPortalList('Accounts\r\n5-1001\r\n\r\n5-1002\r\nLoad more\r\n', lumenConnect)
    expect(list.map(({ typed }) => typed)).toEqual(['5-1001', '5-1002'])
  })
})

describe('the receipt', () => {
  const proof = proveUpload(
    rows,
    [
      { typed: '5-1001', enterprise: 'FAB01' },
      { typed: '5-1002', enterprise: 'CON09' },
    ],
    'FAB01',
  )
  const facts = {
    fileName: 'Fabrikam.xlsx',
    sha256: 'a'.repeat(64),
    pack: 'lumen-connect@1',
    enterprise: 'FAB01',
    source: null,
    at: '2026-11-22T18:42:07.000Z',
    timeZone: 'America/Denver',
  }

  test('is dated to the second, names the file by its digest and every row that did not land', async () => {
    const text = receiptText(proof, facts, await loadWords('en-US'))
    expect(text).toMatch(/November 22, 2026 at 11:42:07\sAM MST/)
    expect(text).toContain(`SHA-256: ${'a'.repeat(64)}`)
    expect(text).toContain('1 of 4 landed, 2 missing, 1 in conflict.')
    expect(text).toContain('Missing from the portal’s list\nA8      5-1003\nA9      5-1004\n')
    expect(text).toContain('A7      5-1002  (under CON09)')
  })

  test('says that the list was read from a page, and that half a list proves half (N6)', async () => {
    const read = { kind: 'part', read: 25, total: 340, pages: 1, pageCount: null } as const
    const source = { host: 'portal.example', at: '2026-11-22T18:40:00.000Z', coverage: read }
    const text = receiptText(proof, { ...facts, source }, await loadWords('en-US'))
    expect(text).toContain('The portal’s list: read from portal.example on November 22, 2026')
    expect(text).toContain('Only 25 of 340 were read: what is missing here may stand on another page.')
  })

  test('is French in French', async () => {
    const text = receiptText(proof, facts, await loadWords('fr-CA'))
    expect(text).toContain('1 sur 4 est entré, 2 manquent, 1 en conflit.')
    expect(text).toContain('22 novembre 2026')
  })
})
