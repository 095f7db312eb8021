import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { deflate } from '../../service/deflate.ts'
import { inflate } from '../../service/inflate.ts'
import { openWorkbook } from '../../shared/check-workbook.ts'
import { correctCells } from '../../shared/correction.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { splitRows } from '../../shared/split.ts'
import { loadWords } from '../../shared/words/catalogue.ts'
import { fillGenuineTemplate, patchTemplate } from '../../shared/workbook/fill.ts'
import { patchSheet } from '../../shared/workbook/patch.ts'
import { makeTemplate } from '../../shared/workbook/template.ts'
import { messyCells, textCells } from '../cells.ts'
import { makeBook } from '../workbooks.ts'
import { changedParts } from '../zip-records.ts'

const pack = lumenConnect
const fill = (template: Uint8Array<ArrayBuffer>, accounts: readonly string[]) =>
  fillGenuineTemplate({ template, name: 'filled.xlsx', pack, accounts, inflate, deflate })
const patch = (xml: string, texts: readonly string[]) => {
  const patched = patchSheet(new TextEncoder().encode(xml), 'sheet', { column: 'A', firstRow: 6, texts })
  return patched && { xml: new TextDecoder().decode(patched.bytes), formulasGone: patched.formulasGone }
}

describe('the genuine template, filled by patching (A20 to A25)', () => {
  let blank: Uint8Array<ArrayBuffer>
  beforeAll(async () => {
    blank = await makeTemplate(pack, await loadWords('en-US'))
  })

  test('what is written checks clean, holds exactly the accounts, and only the sheet differs', async () => {
    const accounts = ['5-1001', '007', '5-1003 X/9']
    const filled = await fill(blank, accounts)
    if ('fault' in filled) throw new Error(filled.fault.why)
    expect(filled.check).toMatchObject({ verdict: 'clean', counts: { rows: 3, ready: 3 } })
    expect(changedParts(blank, filled.bytes)).toEqual(['xl/worksheets/sheet1.xml'])
  })

  test('one hundred accounts go in, one hundred and one are not offered', async () => {
    const many = Array.from({ length: 101 }, (_, at) => `5-${1000 + at}`)
    expect(await fill(blank, many.slice(1))).toMatchObject({ check: { verdict: 'clean' } })
    expect(await fill(blank, many)).toMatchObject({ fault: { why: 'unclean', check: { verdict: 'stops' } } })
  })

  test('what does not check clean is not offered: a duplicate, a formula, a template that merges the rows', async () => {
    expect(await fill(blank, ['5-1001', '5-1001'])).toMatchObject({ fault: { why: 'unclean' } })
    expect(await fill(blank, ['=1'])).toMatchObject({ fault: { why: 'unclean' } })
    const merged = makeBook({ accounts: [], foot: '<mergeCells count="1"><mergeCell ref="A6:A8"/></mergeCells>' })
    expect(await fill(merged, ['5-1001', '5-1002'])).toMatchObject({ fault: { why: 'unclean' } })
  })

  test('a template beyond the portal’s size is not offered', async () => {
    const noise = new Uint8Array(1_100_000).map((_, at) => (at * 2_654_435_761) >>> 13)
    const big = makeBook({ extra: [{ name: 'xl/media/image1.png', data: noise, method: 0 }] })
    const filled = await fillGenuineTemplate({
      template: big,
      name: 'big.xlsx',
      pack,
      accounts: ['5-1001'],
      inflate,
      deflate,
    })
    expect(filled).toMatchObject({ fault: { why: 'unclean', check: { findings: [{ code: 'file.too_large' }] } } })
  })

  test('a signed template is refused, since any change would break its signature', async () => {
    const signed = makeBook({ extra: [{ name: '_xmlsignatures/origin.sigs', data: '' }] })
    expect(await fill(signed, ['5-1001'])).toEqual({ fault: { why: 'signed' } })
  })

  test('a file that is no workbook is refused with the reader’s own reason', async () => {
    const text = new TextEncoder().encode('Account\n5-1001\n')
    expect(await fill(text, [])).toMatchObject({ fault: { why: 'unreadable', finding: { code: 'zip.truncated' } } })
  })

  test('patching a patched template again gives the same rows, and filling it blank leaves none', async () => {
    const once = await patchTemplate({ template: blank, pack, accounts: ['5-1001', '5-1002'], inflate, deflate })
    if ('fault' in once) throw new Error(once.fault.why)
    const twice = await patchTemplate({ template: once.bytes, pack, accounts: ['5-1001', '5-1002'], inflate, deflate })
    if ('fault' in twice) throw new Error(twice.fault.why)
    expect(changedParts(once.bytes, twice.bytes)).toEqual([])
    const emptied = await patchTemplate({ template: once.bytes, pack, accounts: [], inflate, deflate })
    if ('fault' in emptied) throw new Error(emptied.fault.why)
    const { cells } = await openWorkbook({ bytes: emptied.bytes, name: 'a.xlsx', pack, inflate })
    expect(cells).toEqual([])
  })

  test('any list, corrected and split, gives parts that check clean and together are the list', async () => {
    await fc.assert(
      fc.asyncProperty(messyCells(60), async cells => {
        const { ready } = correctCells(cells, pack)
        const small = { ...pack, limits: { ...pack.limits, accounts: 10 } }
        const joined: string[] = []
        for (const part of splitRows(ready, small.limits.accounts)) {
          const accounts = part.map(({ typed }) => typed)
          const template = { template: blank, name: 'part.xlsx', pack: small, accounts, inflate, deflate }
          const filled = await fillGenuineTemplate(template)
          if ('fault' in filled) throw new Error(JSON.stringify(filled.fault))
          joined.push(...filled.check.rows.map(({ typed }) => typed))
        }
        expect(joined).toEqual(ready.map(({ typed }) => typed))
        // Labels may repeat: nothing says that they are accounts.
        const accounts = ready.flatMap(({ account }) => (/\d/.test(account ?? '') ? [account] : []))
        expect(new Set(accounts).size).toBe(accounts.length)
      }),
      { numRuns: 40 },
    )
  })

  test('every row that was read is ready, left out or removed', () => {
    fc.assert(
      fc.property(messyCells(), cells => {
        const { ready, leftOut, removed } = correctCells(cells, pack)
        const said = [...ready.map(({ cell }) => cell), ...leftOut.map(({ row }) => row.cell), ...removed]
        expect(said.toSorted()).toEqual(cells.map(({ cell }) => cell).toSorted())
        expect(leftOut.every(({ findings, row }) => findings.length > 0 || row.typed !== '')).toBe(true)
      }),
    )
  })

  test('accounts with what XML needs escaped, and with what it cannot hold, read back as they are', async () => {
    const texts = ['A1 & B2 <3>', 'X_x0041_7', '9\t9', ' 5 ', 'é😀7', '1"2\'3']
    const patched = await patchTemplate({ template: blank, pack, accounts: texts, inflate, deflate })
    if ('fault' in patched) throw new Error(patched.fault.why)
    const { cells } = await openWorkbook({ bytes: patched.bytes, name: 'a.xlsx', pack, inflate })
    expect(cells.map(({ typed }) => typed)).toEqual(texts)
    expect(textCells(texts).map(({ cell }) => cell)).toEqual(cells.map(({ cell }) => cell))
  })
})

describe('the one sheet that is rewritten', () => {
  const wrap = (inner: string) => `<worksheet>${inner}</worksheet>`

  test('an empty sheet’s single tag opens, with its prefix', () => {
    expect(patch('<x:worksheet xmlns:x="u"><x:sheetData/></x:worksheet>', ['1'])?.xml).toBe(
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="6"><x:c r="A6" t="inlineStr"><x:is><x:t>1</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    )
  })

  test('row 6 lends its attributes and A6 its style; what would hide the rows goes', () => {
    const rows =
      '<row r="5"><c r="A5" s="1"/></row><row r="6" spans="1:3" ht="20" customHeight="1" hidden="1"><c r="A6" s="7"/><c r="B6"/></row><row r="9"/>'
    expect(patch(wrap(`<sheetData>${rows}</sheetData>`), ['1', '2'])?.xml).toBe(
      wrap(
        '<sheetData><row r="5"><c r="A5" s="1"/></row><row r="6" ht="20" customHeight="1"><c r="A6" s="7" t="inlineStr"><is><t>1</t></is></c></row><row r="7" ht="20" customHeight="1"><c r="A7" s="7" t="inlineStr"><is><t>2</t></is></c></row></sheetData>',
      ),
    )
  })

  test('without a row 6 the column’s own style is taken', () => {
    const xml = patch(wrap('<cols><col min="1" max="3" style="4"/></cols><sheetData></sheetData>'), ['1'])?.xml
    expect(xml).toContain('<c r="A6" s="4" t="inlineStr">')
  })

  test('the dimension follows the rows, up and down', () => {
    const sheet = (ref: string) =>
      wrap(
        `<dimension ref="${ref}"/><sheetData><row r="2"><c r="B2"><v>1</v></c><c r="D2"/></row><row r="6"/></sheetData>`,
      )
    expect(patch(sheet('A1:Z99'), ['1', '2'])?.xml).toContain('<dimension ref="A2:D7"/>')
    expect(patch(sheet('A1:Z99'), [])?.xml).toContain('<dimension ref="B2:D2"/>')
    expect(patch(wrap('<dimension ref="A1"/><sheetData/>'), ['1'])?.xml).toContain('<dimension ref="A6"/>')
  })

  test('rows and cells without names are counted', () => {
    const rows = '<row/>'.repeat(5)
    expect(patch(wrap(`<sheetData>${rows}<row><c s="3"/></row></sheetData>`), ['1'])?.xml).toBe(
      wrap(`<sheetData>${rows}<row r="6"><c r="A6" s="3" t="inlineStr"><is><t>1</t></is></c></row></sheetData>`),
    )
  })

  test('formulas that go are told, those above stay', () => {
    const sheet = (row: number) =>
      wrap(`<sheetData><row r="${row}"><c r="A${row}"><f>1+1</f><v>2</v></c></row></sheetData>`)
    expect(patch(sheet(6), [])).toEqual({ xml: wrap('<sheetData></sheetData>'), formulasGone: true })
    expect(patch(sheet(5), [])?.formulasGone).toBe(false)
  })

  test('a comment behind the rows, and text that looks like a tag, mislead nobody', () => {
    const rows = '<row r="6"><c r="A6" t="inlineStr"><is><t>&lt;/sheetData&gt;</t></is></c></row><!-- </sheetData> -->'
    expect(patch(wrap(`<sheetData>${rows}</sheetData><extra/>`), [])?.xml).toBe(wrap('<sheetData></sheetData><extra/>'))
  })

  test('a part without sheet data has no place for rows', () => {
    expect(patch('<chartsheet/>', ['1'])).toBe(null)
  })
})
