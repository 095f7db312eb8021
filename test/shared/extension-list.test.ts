import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import {
  type ExtensionList,
  extensionChange,
  readExtensionList,
  readPastedExtensions,
} from '../../shared/extension-list.ts'
import { makeBook, number, row, text } from '../workbooks.ts'

const read = async (name: string, text: string): Promise<ExtensionList> => {
  const list = await readExtensionList({ bytes: new TextEncoder().encode(text), name, inflate })
  if ('refused' in list) throw new Error(JSON.stringify(list))
  return list
}

describe('a list of extensions', () => {
  test.each([
    ['with headings in English', 'Name\tExt.\nFront desk\t100\nAna Ruiz\t0101'],
    ['with headings in French', 'Nom\tNuméro de poste\nFront desk\t100\nAna Ruiz\t0101'],
    ['with first and last names apart', 'Extension\tFirst name\tLast name\n100\tFront\tdesk\n0101\tAna\tRuiz'],
    ['without headings', '100\tFront desk\n0101\tAna Ruiz'],
  ])('%s is read, leading zeros kept', async (_, text) => {
    const list = await read('pasted.tsv', text)
    expect(list.extensions).toEqual([
      { number: '100', name: 'Front desk' },
      { number: '0101', name: 'Ana Ruiz' },
    ])
    expect(list.findings).toEqual([])
  })

  test('of loose lines has the names before or after the numbers; what holds none is told by its line (N13)', async () => {
    const list = await readPastedExtensions(
      '214 Theo Marsh\nAna Ruiz, 0215\r\n216\nExtension\n214 Theo\nAna Ruiz\t217\n\n',
      inflate,
    )
    expect(list).toMatchObject({
      extensions: [
        { number: '214', name: 'Theo Marsh' },
        { number: '0215', name: 'Ana Ruiz' },
        { number: '216', name: null },
        { number: '217', name: 'Ana Ruiz' },
      ],
      findings: [
        { cell: 'A4', value: 'Extension', code: 'shape' },
        { cell: 'A5', value: '214 Theo', code: 'repeated' },
      ],
      rows: 6,
    })
  })

  test('says by cell what is left out, and counts add up to the rows', async () => {
    const list = await read(
      'list.csv',
      'Extension,Name\n100,Front desk\n1x,Bad\n100,Twice\n12345678901,Long\n,Nobody\n',
    )
    expect(list.extensions).toEqual([{ number: '100', name: 'Front desk' }])
    expect(list.findings.map(({ cell, code }) => [cell, code])).toEqual([
      ['A3', 'shape'],
      ['A4', 'repeated'],
      ['A5', 'shape'],
      ['A6', 'shape'],
    ])
    expect(list.extensions.length + list.findings.length).toBe(list.rows)
  })

  test('is read from a workbook by the bounded reader, and a file that is none is refused with its reason', async () => {
    const book = makeBook({
      rows: row(1, text('A1', 'Ext') + text('B1', 'Name')) + row(2, number('A2', 100) + text('B2', 'Front desk')),
    })
    expect(await readExtensionList({ bytes: book, name: 'list.xlsx', inflate })).toMatchObject({
      extensions: [{ number: '100', name: 'Front desk' }],
      rows: 1,
    })
    const bytes = new TextEncoder().encode('PK\u0003\u0004 not a workbook')
    const refused = await readExtensionList({ bytes, name: 'list.xlsx', inflate })
    expect(refused).toMatchObject({ refused: { level: 'stop' } })
  })

  test('compared with what is known says what would come, change and go; what a request brought stays', () => {
    const known = [
      { number: '100', name: 'Front desk', request: null },
      { number: '101', name: 'Ana', request: null },
      { number: '102', name: 'Old', request: null },
      { number: '214', name: 'Priya', request: 'TK-4107' },
    ]
    const list = [
      { number: '100', name: 'Front desk' },
      { number: '101', name: 'Ana Ruiz' },
      { number: '103', name: null },
    ]
    expect(extensionChange(known, list)).toMatchObject({
      added: [{ number: '103' }],
      renamed: [{ number: '101' }],
      gone: [{ number: '102' }],
      same: 1,
    })
  })
})
