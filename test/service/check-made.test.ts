import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { loadWords } from '../../shared/words/catalogue.ts'
import { makeSample } from '../../shared/workbook/sample.ts'
import { runCheck } from '../command.ts'
import { makeBook } from '../workbooks.ts'
import { changedParts } from '../zip-records.ts'

const words = await loadWords('en-US')
let folder = ''
const put = (name: string, content: Uint8Array | string) => writeFileSync(join(folder, name), content)
const get = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
const check = (...args: string[]) => runCheck(folder, ...args)
const list = (count: number) => Array.from({ length: count }, (_, at) => `5-${10_000 + at}`)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidecheck-check-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('check FILE --fix OUT', () => {
  test('writes the template with every safe fix, leaves out the rows that still stop and lists them', async () => {
    put('sample.xlsx', await makeSample(lumenConnect, words))
    const { exit, stdout, stderr } = await check('sample.xlsx', '--fix', 'fixed.xlsx')
    expect([exit, stderr]).toEqual([1, ''])
    expect(stdout).toContain(
      'Wrote fixed.xlsx: 9 accounts, checked clean under lumen-connect@1.\n3 rows are left out:\n  A10 ',
    )
    expect(stdout).toContain('Removed, since it repeats another row: A13')
    expect(stdout).toMatch(/A11 +10007931 +.*perhaps 0010007931/)
    expect(stdout).toMatch(/A18 +Total +No digit, so hardly an account number\./)
    const again = await check('fixed.xlsx', '--json')
    expect(JSON.parse(again.stdout)).toMatchObject([{ verdict: 'clean', accounts: 9, ready: 9 }])
  })

  test('ends with 0 when every row went in, and fills the template that was given', async () => {
    put('list.xlsx', makeBook({ accounts: ['5-1001 ', '5-1002'] }))
    put('blank.xlsx', makeBook({ accounts: [], extra: [{ name: 'docProps/app.xml', data: '<Properties/>' }] }))
    const { exit, stdout } = await check('list.xlsx', '--fix', 'out.xlsx', '--template', 'blank.xlsx', '--json')
    expect(exit).toBe(0)
    const [said] = JSON.parse(stdout)
    expect(said).toMatchObject({
      file: 'list.xlsx',
      verdict: 'clean',
      accounts: 2,
      leftOut: [],
      removed: [],
      problems: [],
    })
    expect(said.written).toEqual([{ file: 'out.xlsx', accounts: 2, sha256: expect.stringMatching(/^[\da-f]{64}$/) }])
    expect(changedParts(get('blank.xlsx'), get('out.xlsx'))).toEqual(['xl/worksheets/sheet1.xml'])
  })

  test('never over an existing file without --force, and never over the file itself', async () => {
    const original = makeBook({ accounts: ['5-1001'] })
    put('list.xlsx', original)
    put('out.xlsx', 'mine')
    const refused = await check('list.xlsx', '--fix', 'out.xlsx')
    expect([refused.exit, readFileSync(join(folder, 'out.xlsx'), 'utf8')]).toEqual([1, 'mine'])
    expect(refused.stderr).toContain('out.xlsx is there already and was left alone.')
    expect((await check('list.xlsx', '--fix', 'out.xlsx', '--force')).exit).toBe(0)
    expect((await check('list.xlsx', '--fix', 'list.xlsx', '--force')).exit).toBe(1)
    expect(get('list.xlsx')).toEqual(original)
    expect(readdirSync(folder).toSorted()).toEqual(['list.xlsx', 'out.xlsx'])
  })

  test('past one hundred the rest is left out, with the way out', async () => {
    put('list.xlsx', makeBook({ accounts: list(103) }))
    const { exit, stdout, stderr } = await check('list.xlsx', '--fix', 'out.xlsx')
    expect(exit).toBe(1)
    expect(stderr).toContain('3 rows past 100 did not go in. Use --split for several workbooks.')
    expect(stdout).toMatch(/A106 +5-10100 +Past what goes in at one time\./)
  })

  test('of more than a hundred rows left out the first hundred are listed, then from where to where the rest stands', async () => {
    put('list.xlsx', makeBook({ accounts: list(205) }))
    const leftOut = (shown: string) => shown.split('\n').filter(line => line.endsWith('Past what goes in at one time.'))
    const some = await check('list.xlsx', '--fix', 'out.xlsx')
    expect(some.stdout).toContain('105 rows are left out:\n  A106 ')
    expect(leftOut(some.stdout)).toHaveLength(100)
    expect(some.stdout).toContain('  5 more, from A206 to A210. --all lists more of them.\n')
    const all = await check('list.xlsx', '--fix', 'out.xlsx', '--force', '--all', '--json')
    expect(leftOut(all.stderr)).toHaveLength(105)
    expect(all.stderr).not.toContain('--all')
    expect(JSON.parse(all.stdout)[0].leftOut).toHaveLength(105)
  })

  test('an unreadable file ends with 2 and writes nothing; a signed template is refused', async () => {
    put('broken.xlsx', 'PK\u0003\u0004')
    expect((await check('broken.xlsx', '--fix', 'out.xlsx')).exit).toBe(2)
    put('list.xlsx', makeBook({ accounts: ['5-1001'] }))
    put('signed.xlsx', makeBook({ accounts: [], extra: [{ name: '_xmlsignatures/sig1.xml', data: '' }] }))
    const { exit, stderr } = await check(
      'list.xlsx',
      '--fix',
      'out.xlsx',
      '--template',
      'signed.xlsx',
      '--lang',
      'fr-CA',
    )
    expect([exit, stderr]).toEqual([1, expect.stringContaining('Ce modèle est signé')])
    expect(readdirSync(folder)).not.toContain('out.xlsx')
  })
})

describe('check FILE --split DIR (N2)', () => {
  test('writes parts in order, each upload-ready, that together are the list', async () => {
    put('Fabrikam.csv', ['Name,Account number', ...list(340).map(account => `Dana,${account}\u00a0`)].join('\n'))
    const { exit, stdout } = await check('Fabrikam.csv', '--split', 'parts')
    expect(exit).toBe(0)
    expect(stdout).toContain('Took the accounts from B2 down, below “Account number”.')
    const parts = [1, 2, 3, 4].map(part => `parts/Fabrikam-${part}-of-4.xlsx`)
    expect(readdirSync(join(folder, 'parts')).map(name => `parts/${name}`)).toEqual(parts)
    const said = JSON.parse((await check(...parts, '--json')).stdout)
    expect(said.map((each: { verdict: string; ready: number }) => [each.verdict, each.ready])).toEqual([
      ['clean', 100],
      ['clean', 100],
      ['clean', 100],
      ['clean', 40],
    ])
  })

  test('refuses where a row stops, unless the ready ones are enough', async () => {
    put('list.xlsx', makeBook({ accounts: [...list(3), '=1+1'] }))
    const refused = await check('list.xlsx', '--split', 'parts')
    expect([refused.exit, readdirSync(folder)]).toEqual([1, ['list.xlsx']])
    expect(refused.stderr).toContain('Nothing was written: one row still stops.')
    const ready = await check('list.xlsx', '--split', 'parts', '--ready-only', '--json')
    expect(ready.exit).toBe(1)
    expect(JSON.parse(ready.stdout)).toMatchObject([
      {
        written: [{ accounts: 3 }],
        leftOut: [{ cell: 'A9', value: '=1+1', findings: [{ code: 'text.formula_like' }] }],
      },
    ])
  })

  test('of more than a hundred damaged rows and repeats the first hundred are listed, then the rest is counted', async () => {
    const damaged = list(101).map((account, at) => `=${account}${at}`)
    put('list.xlsx', makeBook({ accounts: [...list(102), ...list(102), ...damaged] }))
    const { exit, stdout } = await check('list.xlsx', '--split', 'parts', '--ready-only')
    expect(exit).toBe(1)
    expect(stdout).toContain('101 rows are left out:\n  A210 ')
    expect(stdout).toContain('  1 more, in A310. --all lists more of them.\n')
    expect(stdout).toMatch(
      /Removed, since they repeat other rows: A108, .*, A207\n {2}2 more, from A208 to A209\. --all/,
    )
  })

  test('a part that is there already keeps all of them from being written', async () => {
    put('list.xlsx', makeBook({ accounts: list(2) }))
    expect((await check('list.xlsx', '--split', '.')).exit).toBe(0)
    expect((await check('list.xlsx', '--split', '.')).exit).toBe(1)
    expect((await check('list.xlsx', '--split', '.', '--force')).exit).toBe(0)
  })
})

describe('what else is made of a file', () => {
  test('--annotate, --list and --compare leave the verdict its exit code', async () => {
    put('new.xlsx', makeBook({ accounts: ['5-1001', '5-1002 ', '5-1001'] }))
    put('old.xlsx', makeBook({ accounts: ['5-1001\u200b', '5-1002 '] }))
    const made = await check(
      ...['new.xlsx', '--annotate', 'a.xlsx', '--list', 'l.html', '--compare', 'old.xlsx', '--json'],
    )
    expect(made.exit).toBe(1)
    const [said] = JSON.parse(made.stdout)
    expect(said).toMatchObject({ verdict: 'stops', annotated: 'a.xlsx', list: 'l.html' })
    expect(said.compare).toMatchObject({
      file: 'old.xlsx',
      fixed: [{ cell: 'A6', now: 'A6', code: 'text.invisible' }],
      still: [{ cell: 'A7', now: 'A7', code: 'text.spaces' }],
      new: [{ cell: 'A8', code: 'account.duplicate' }],
    })
    expect(made.stderr).toBe('Wrote a.xlsx.\nWrote l.html.\n')
    expect(readFileSync(join(folder, 'l.html'), 'utf8')).toContain('<h1>What to fix in new.xlsx</h1>')
    expect(JSON.parse((await check('a.xlsx', '--json')).stdout)[0].findings).toHaveLength(2)
  })

  test('what could not be written ends with 1, an older version that can’t be read with 2; with --json stdout is the array alone', async () => {
    put('list.xlsx', makeBook({ accounts: ['5-1001'] }))
    put('old.xlsx', 'no workbook')
    put('taken.xlsx', 'mine')
    put('taken.txt', 'mine')
    for (const [option, out] of [
      ['--annotate', 'taken.xlsx'],
      ['--list', 'taken.txt'],
      ['--fix', 'taken.xlsx'],
    ] as const) {
      const made = await check('list.xlsx', option, out, '--json')
      expect([option, made.exit, JSON.parse(made.stdout)]).toMatchObject([option, 1, [{ verdict: 'clean' }]])
      expect([option, made.stderr]).toEqual([option, expect.stringContaining(`${out} is there already`)])
      expect(readFileSync(join(folder, out), 'utf8')).toBe('mine')
    }
    expect((await check('list.xlsx', '--annotate', 'taken.xlsx', '--list', 'taken.txt', '--force')).exit).toBe(0)
    const compared = await check('list.xlsx', '--compare', 'old.xlsx', '--json')
    expect([compared.exit, JSON.parse(compared.stdout)]).toMatchObject([2, [{ compare: { file: 'old.xlsx' } }]])
    expect((await check('list.xlsx', '--compare', 'nowhere.xlsx')).exit).toBe(2)
  })

  test('for people the comparison follows the report', async () => {
    put('new.xlsx', makeBook({ accounts: ['5-1002', '5-1001'] }))
    put('old.xlsx', makeBook({ accounts: ['5-1001 ', '5-1002'] }))
    const { stdout, exit } = await check('new.xlsx', '--compare', 'old.xlsx')
    expect(exit).toBe(0)
    expect(stdout).toContain(
      'Compared with old.xlsx:\n  1 fixed, 0 still wrong, 0 new, 2 moved.\n  + A6 → A7     1 stray space',
    )
  })

  test('lists go by their ending, in the language asked for', async () => {
    put('list.xlsx', makeBook({ accounts: ['5-1001 '] }))
    const { stdout } = await check('list.xlsx', '--list', 'l.csv', '--lang', 'fr-CA')
    expect(stdout).toContain('\nl.csv est écrit.\n')
    await check('list.xlsx', '--list', 'l.txt')
    expect(readFileSync(join(folder, 'l.csv'), 'utf8')).toMatch(/^\ufeffCellule,Niveau,/)
    expect(readFileSync(join(folder, 'l.txt'), 'utf8')).toMatch(/^What to fix in list\.xlsx\n/)
  })

  test('a customer’s file too large for the portal is split, annotated and listed all the same', async () => {
    const picture = new Uint8Array(1_200_000).map((_, at) => (at * 2_654_435_761) >>> 13)
    put('big.xlsx', makeBook({ accounts: list(120), extra: [{ name: 'xl/media/a.png', data: picture, method: 0 }] }))
    const made = await check('big.xlsx', '--split', 'parts', '--annotate', 'a.xlsx', '--list', 'l.txt', '--json')
    expect(made.exit).toBe(0)
    expect(JSON.parse(made.stdout)).toMatchObject([
      {
        verdict: 'stops',
        accounts: 120,
        written: [{ accounts: 100 }, { accounts: 20 }],
        annotated: 'a.xlsx',
        list: 'l.txt',
      },
    ])
    expect(readFileSync(join(folder, 'l.txt'), 'utf8')).toContain('120 accounts; 100 go in at one time.')
  })

  test.each([
    [['a.xlsx', 'b.xlsx', '--fix', 'o.xlsx'], 'takes one FILE'],
    [['a.xlsx', '--fix'], '--fix needs a value'],
    [['a.xlsx', '--list', 'l.pdf'], '--list ends in .txt, .csv, .html'],
    [['a.xlsx', '--annotate', 'l.csv'], '--annotate ends in .xlsx'],
    [['a.xlsx', '--column', '7'], '7 is no column'],
    [['a.xlsx', '--from-row', '0'], '0 is no row'],
    [['a.xlsx', '--ready-only'], '--ready-only goes with --split'],
    [['a.xlsx', '--template', 't.xlsx'], '--template goes with --fix, --split'],
  ])('wrong usage is said and ends with 64: %j', async (args, sentence) => {
    const { exit, stderr, stdout } = await check(...args)
    expect([exit, stdout]).toEqual([64, ''])
    expect(stderr).toContain(sentence)
  })
})
