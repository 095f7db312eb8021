import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { loadWords } from '../../shared/words/catalogue.ts'
import { makeTemplate } from '../../shared/workbook/template.ts'
import { runCheck } from '../command.ts'
import { makeBook, row, sheetXml, text } from '../workbooks.ts'

const words = await loadWords('en-US')
let folder = ''
const put = (name: string, content: Uint8Array | string) => writeFileSync(join(folder, name), content)
const check = (...args: string[]) => runCheck(folder, ...args)
const list = (count: number) => Array.from({ length: count }, (_, at) => `5-${10_000 + at}`)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidecheck-check-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('where the accounts stand', () => {
  test('--column, --sheet and --from-row say it for the check too', async () => {
    put('list.csv', ['Comptes', 'x;5-1001', 'y;5-1002'].join('\n'))
    const { stdout } = await check('list.csv', '--column', 'b', '--from-row', '2', '--json')
    expect(JSON.parse(stdout)).toMatchObject([{ accounts: 2, ready: 2 }])
    put('book.xlsx', await makeTemplate(lumenConnect, words, ['5-1001']))
    const wrong = await check('book.xlsx', '--sheet', 'Blatt')
    expect([wrong.exit, wrong.stderr]).toEqual([64, 'There is no sheet Blatt in book.xlsx.\n'])
    expect((await check('book.xlsx', '--sheet', 'accounts')).exit).toBe(0)
  })

  test('--annotate, --list, --compare and --fix find it as well, and say which column was read', async () => {
    put('new.csv', ['Nom,Compte', 'SITE 1,5-1001', 'SITE 2,5-1002 '].join('\n').replace('Compte', 'Account number'))
    put('old.csv', ['Account number,Name', '5-1001,SITE 1', '5-1002\u200b,SITE 2'].join('\n'))
    const deeds = ['--annotate', 'a.xlsx', '--list', 'l.txt', '--compare', 'old.csv', '--fix', 'f.xlsx']
    const { exit, stdout, stderr } = await check('new.csv', ...deeds, '--json')
    expect(stderr).toContain('Took the accounts from B2 down, below “Account number”.')
    const [said] = JSON.parse(stdout)
    expect(said).toMatchObject({ accounts: 2, ready: 2, annotated: 'a.xlsx', written: [{ accounts: 2 }] })
    expect(said.place).toEqual({ sheet: null, column: 'B', firstRow: 2 })
    expect(said.compare).toMatchObject({ fixed: [{ cell: 'A3', now: 'B3', code: 'text.invisible' }] })
    expect(exit).toBe(0)
    const copy = await check('a.xlsx', '--column', 'B', '--from-row', '2', '--json')
    expect(JSON.parse(copy.stdout)).toMatchObject([{ accounts: 2, ready: 2 }])
  })

  test('a plain check says what to type to have them read where they stand, and typing it does', async () => {
    put('other.csv', ['Site,Account number', ...list(3).map(account => `Dana,${account}`)].join('\n'))
    const plain = await check('other.csv', '--lang', 'fr-CA')
    expect(plain.stdout).toMatch(/\n {2}Pour vérifier les comptes .*, ajoutez --column B --from-row 2\n/)
    const said = JSON.parse((await check('other.csv', '--json')).stdout)
    expect(said).toMatchObject([{ verdict: 'stops', placeOptions: ['--column B --from-row 2'] }])
    const there = await check('other.csv', '--column', 'B', '--from-row', '2')
    expect([there.exit, there.stdout]).toEqual([0, expect.not.stringContaining('--column')])
  })

  test('also on another sheet, whose name is quoted as a shell takes it', async () => {
    const rows = row(1, text('B1', 'Account number')) + row(2, text('B2', '5-1001')) + row(3, text('B3', '5-1002'))
    const sheets = '<sheet name="Accounts" sheetId="1" r:id="rId1"/><sheet name="Q3 list" sheetId="2" r:id="rId4"/>'
    const second = { name: 'xl/worksheets/sheet2.xml', data: sheetXml({ rows }) }
    put('book.xlsx', makeBook({ accounts: [], sheets, extra: [second] }))
    const { stdout } = await check('book.xlsx')
    expect(stdout).toContain('seem to stand, add --sheet "Q3 list" --column B --from-row 2\n')
    const there = await check('book.xlsx', '--sheet', 'Q3 list', '--column', 'B', '--from-row', '2')
    expect([there.exit, there.stdout]).toEqual([0, expect.stringContaining('2 of 2 are ready.')])
  })

  test('where it is not certain nothing is written, and the places are named', async () => {
    put(
      'two.csv',
      list(8)
        .map((account, at) => `,${account},6-${20_000 + at}`)
        .join('\n'),
    )
    const { exit, stderr } = await check('two.csv', '--fix', 'out.xlsx')
    expect(exit).toBe(1)
    expect(stderr).toContain('They may begin in B1 and C1. Say which with --column and --from-row.')
    expect((await check('two.csv', '--fix', 'out.xlsx', '--column', 'C', '--from-row', '1')).exit).toBe(0)
  })
})
