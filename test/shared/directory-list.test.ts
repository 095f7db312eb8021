import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import type { DirectoryKind } from '../../shared/directory.ts'
import { readDay, readFlag } from '../../shared/directory-cell.ts'
import { accountField, enterpriseField } from '../../shared/directory-heading.ts'
import { type DirectoryList, readDirectory } from '../../shared/directory-list.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { formats, makeBook, number, row, text } from '../workbooks.ts'

const read = (kind: DirectoryKind, bytes: Uint8Array<ArrayBuffer>, name: string) =>
  readDirectory(kind, { bytes, name, pack: lumenConnect, inflate })
const readText = async (kind: DirectoryKind, lines: readonly string[]): Promise<DirectoryList> => {
  const list = await read(kind, new TextEncoder().encode(lines.join('\n')), 'list.csv')
  if ('is' in list) throw new Error(JSON.stringify(list))
  return list
}
const said = ({ findings }: DirectoryList) => findings.map(({ code, cell }) => `${code} ${cell}`)

describe('headings', () => {
  test.each([
    ['Enterprise ID', 'id'],
    ['ID', 'id'],
    ['Identifiant d’entreprise', 'id'],
    ['No d’entreprise', 'id'],
    ['Enterprise Name', 'name'],
    ['Nom de l’entreprise', 'name'],
    ['Custom Name', 'customName'],
    ['Nom personnalisé', 'customName'],
    ['Customer Number(s)', 'customerNumbers'],
    ['Numéros de client', 'customerNumbers'],
    ['Self Registration', 'selfRegistration'],
    ['Inscription autonome', 'selfRegistration'],
    ['Active', 'active'],
    ['Statut', 'active'],
    ['Created On', 'createdOn'],
    ['Date de création', 'createdOn'],
    ['Remarks', null],
    ['x '.repeat(50_000), null],
  ])('A8 to A14: of an enterprise list (%#)', (heading, field) => {
    expect(enterpriseField(heading)).toBe(field)
  })

  test.each([
    ['Account Number', 'account'],
    ['Billing Account #', 'account'],
    ['Numéro de compte', 'account'],
    ['Comptes', 'account'],
    ['Enterprise ID', 'enterprise'],
    ['Entreprise', 'enterprise'],
    ['Account Status', 'active'],
    ['Actif', 'active'],
    ['ID', null],
  ])('of an account list, %s', (heading, field) => {
    expect(accountField(heading)).toBe(field)
  })
})

describe('values', () => {
  test('yes and no in both languages, and nothing that is neither', () => {
    for (const yes of ['Yes', 'ON', 'true', '1', 'Oui', 'Actif', 'Activée']) expect(readFlag({ typed: yes })).toBe(true)
    for (const no of ['no', 'Off', 'FALSE', '0', 'Non', 'Inactif', 'Fermé']) expect(readFlag({ typed: no })).toBe(false)
    for (const other of ['', 'maybe', '2', 'x'.repeat(99)]) expect(readFlag({ typed: other })).toBeNull()
  })

  test('a day that could be read two ways is not guessed', () => {
    const day = (typed: string) => readDay({ typed, kind: 'text' })
    expect([day('2019-03-14'), day('03/14/2019'), day('14.3.2019'), day('5/5/2020')]).toEqual([
      '2019-03-14',
      '2019-03-14',
      '2019-03-14',
      '2020-05-05',
    ])
    for (const unclear of ['3/4/2020', '2020-02-30', '13/13/2020', 'soon', '']) expect(day(unclear)).toBeNull()
  })
})

describe('an enterprise list', () => {
  const HEADING = 'Enterprise ID;Enterprise Name;Custom Name;Customer Numbers;Self Registration;Active;Created On'

  test('is read with all that the portal’s own list shows', async () => {
    const list = await readText('enterprises', [
      'Provider export',
      HEADING,
      '7731204;Harbor & Pine Logistics;HP West;204471, 204498;Off;Yes;2019-03-14',
    ])
    expect(list).toMatchObject({ rows: 1, stopped: 0, findings: [] })
    expect(list.content.listed).toEqual([
      {
        cell: 'A3',
        id: '7731204',
        facts: {
          name: 'Harbor & Pine Logistics',
          customName: 'HP West',
          customerNumbers: ['204471', '204498'],
          selfRegistration: false,
          active: true,
          createdOn: '2019-03-14',
        },
      },
    ])
  })

  test('says by cell what is wrong with a row, leaves it out, and takes the others', async () => {
    const list = await readText('enterprises', [
      HEADING,
      '7731204;Harbor;;;;;2019-03-14',
      '7731204;Harbor again;;;;;2019-03-14',
      'no id!;Name;;;;;2019-03-14',
      ';Name;;;perhaps;;3/4/2020',
      '7731205;\u200b;;;;;2019-03-14',
      '7731206;Good;;;;;2019-03-14',
    ])
    expect(said(list)).toEqual([
      'list.repeated A3',
      'list.shape A4',
      'list.needed A5',
      'list.date G5',
      'list.flag E5',
      'list.too-long B6',
    ])
    expect([list.rows, list.stopped, list.content.listed.length]).toEqual([6, 4, 2])
  })

  test('a column that is not there says nothing', async () => {
    const list = await readText('enterprises', ['ID,Nom,Créée le', '1,Une,2020-01-02'])
    expect(list.content.listed).toEqual([{ cell: 'A2', id: '1', facts: { name: 'Une', createdOn: '2020-01-02' } }])
  })

  test('lacks a heading, and is refused with its name', async () => {
    const bytes = new TextEncoder().encode('Enterprise ID,Enterprise name\n1,One')
    expect(await read('enterprises', bytes, 'x.csv')).toEqual({ is: 'heading', missing: 'createdOn' })
  })
})

describe('an account list', () => {
  test('is judged by the rules of every account list, in a workbook too', async () => {
    const rows =
      row(1, text('A1', 'Compte') + text('B1', 'Entreprise') + text('C1', 'Actif')) +
      row(2, text('A2', '5-10007921') + number('B2', 7731204) + text('C2', 'oui')) +
      row(3, text('A3', '1.23E+11')) +
      row(4, number('A4', 123456, 1) + text('C4', 'Non')) +
      row(5, text('A5', ' 5\u201110007921 ')) +
      row(6, text('B6', '7731204'))
    const list = await read('accounts', makeBook({ rows, styles: formats('00000000') }), 'list.xlsx')
    if ('is' in list) throw new Error(JSON.stringify(list))
    const stops = list.findings.filter(({ level }) => level === 'stop').map(({ code, cell }) => `${code} ${cell}`)
    expect(stops).toContain('number.precision_lost A3')
    expect(stops).toContain('account.duplicate A5')
    expect(stops.some(stop => stop.endsWith('A6'))).toBe(true)
    expect(list.content.listed).toMatchObject([
      { number: '5-10007921', active: true, enterprise: { id: '7731204', cell: 'B2' } },
      { number: '00123456', active: false, enterprise: null },
    ])
    expect([list.rows, list.stopped]).toEqual([5, 3])
  })

  test('the portal’s own template is one, headings in row 5', async () => {
    const list = await read('accounts', makeBook(), 'template.xlsx')
    expect(list).toMatchObject({ rows: 3, stopped: 0 })
  })

  test('a file that nothing can be made of says what it is', async () => {
    const refused = await read('accounts', new Uint8Array(0), 'x.xlsx')
    expect(refused).toMatchObject({ is: 'file', finding: { code: 'file.empty' } })
  })
})
