import { expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import { checkWorkbook } from '../../shared/check-workbook.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'

const read = async (...lines: string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const { rows } = await checkWorkbook({ bytes, name: 'list.csv', pack: lumenConnect, inflate })
  return rows.map(({ cell, typed }) => `${cell} ${typed}`)
}

test('a text list of short numbers is read from its first line, however few or many there are', async () => {
  expect(await read('1001', '1002', 'A12')).toEqual(['A1 1001', 'A2 1002', 'A3 A12'])
  expect(await read('Account', '1001', '1002', '1003', '1004', '1005', '1006')).toHaveLength(6)
  expect(await read('1.23E+11', '5-10007921')).toEqual(['A1 1.23E+11', 'A2 5-10007921'])
  expect(await read('A12', 'B345', '6CD')).toHaveLength(3)
})

test('the template’s own rows, saved as text, are no accounts', async () => {
  const top = ['Multiple Accounts Template', 'Version 3', 'Rev 2', '', 'Account Number']
  expect(await read(...top, '1001', '1002')).toEqual(['A6 1001', 'A7 1002'])
})
