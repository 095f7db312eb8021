import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkList } from '../../shared/check-list.ts'
import { guardCell, readStored, unguardCell, writeCsv, writeStored } from '../../shared/csv.ts'
import { fixListCsv, fixListLink, fixListMail, fixListText, makeFixList } from '../../shared/fix-list.ts'
import { fixListPage } from '../../shared/fix-list-page.ts'
import { longestLink } from '../../shared/mail-link.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { loadWords } from '../../shared/words/catalogue.ts'
import { textCells } from '../cells.ts'

const english = await loadWords('en-US')
const french = await loadWords('fr-CA')
const NAME = 'Fabrikam.xlsx'
const check = checkList({
  rows: textCells(['5-1001\u00a0', '5-1002', '=HYPERLINK("http://x","y")', '5-1002', '<script>alert(1)</script>']),
  pack: lumenConnect,
})
const list = makeFixList(check, NAME, english)

describe('the fix list for the customer (N10)', () => {
  test('says by cell what is wrong and what to do, without a code', () => {
    const text = fixListText(list, english)
    expect(text).toContain('What to fix in Fabrikam.xlsx\n3 of 5 accounts are ready. 4 things to fix.')
    expect(text).toContain(
      'A6   Look: 1 stray space or line break.\n     Stored now: 5-1001\\u00a0\n     Should be: 5-1001\n',
    )
    expect(text).toContain('A9   Stop: 5-1002 stands in A7 too.\n     Stored now: 5-1002\n     Should be: Delete it\n')
    expect(text).not.toMatch(/text\.|account\.|undefined|null/)
  })

  test('is French in French, with no-break spaces before its colons', () => {
    const text = fixListText(makeFixList(check, NAME, french), french)
    expect(text).toContain('Corrections à apporter à Fabrikam.xlsx')
    expect(text).toContain('À voir\u00a0: ')
    expect(text).toContain('Contenu actuel\u00a0: ')
    expect(text).not.toMatch(/[^\u00a0]: (?!\/\/)/)
  })

  test('the page holds everything as text and names what cannot be seen', () => {
    const page = fixListPage(list, english)
    expect(page).toContain('5-1001<span class="unseen">NBSP</span>')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).not.toContain('<script')
    expect(page).toContain('<html lang="en-US">')
  })

  test('as an e-mail it has a subject of one line, whatever the file is called', () => {
    const { subject, body } = fixListMail(list, 'a\r\nBcc: x@y\u202e.xlsx', english)
    expect(subject).toBe('4 things to fix in a\\u000d\\u000aBcc: x@y\\u202e.xlsx')
    expect(body).toContain('Correct these cells in the same file and send it back.')
  })

  test('opens in a mail program as a link that none cuts off, with what did not fit counted', () => {
    const link = fixListLink(list, NAME, english)
    expect(link.items).toBe(list.items.length)
    const { subject, body } = fixListMail(list, NAME, english)
    const [, query = ''] = link.href.split('?')
    const [said, written] = query.split('&').map(part => decodeURIComponent(part.replace(/^\w+=/, '')))
    expect([said, written?.replaceAll('\r\n', '\n')]).toEqual([subject, body])

    const many = checkList({
      rows: textCells(Array.from({ length: 90 }, (_, at) => `5-${1000 + at} `)),
      pack: lumenConnect,
    })
    const long = fixListLink(makeFixList(many, NAME, french), NAME, french)
    expect(long.href.length).toBeLessThanOrEqual(1_900)
    expect(long.items).toBeGreaterThan(2)
    expect(decodeURIComponent(long.href)).toContain(
      `${90 - long.items} autres corrections figurent dans la liste jointe à ce message.`,
    )
  })

  test('of ten thousand things to fix only the first few are written to find how many a link bears', () => {
    let written = 0
    const link = longestLink(
      'To fix',
      most => {
        written += most
        return 'A6 has a space at its end\n'.repeat(most)
      },
      10_000,
    )
    expect(link.href.length).toBeLessThanOrEqual(1_900)
    expect(longestLink('To fix', most => 'A6 has a space at its end\n'.repeat(most), link.items + 1).items).toBe(
      link.items,
    )
    expect(written).toBeLessThan(1_000)
  })

  test('the first things of a long list are told with how many there are in all', () => {
    const first = makeFixList(check, NAME, english, { most: 2 })
    expect(first.items).toEqual(list.items.slice(0, 2))
    expect(first).toMatchObject({ count: list.items.length, summary: list.summary })
    expect(fixListMail(first, NAME, english).subject).toBe(fixListMail(list, NAME, english).subject)
  })

  test('N8: a sealed check goes along with its code, also where nothing is to be fixed', () => {
    const sealed = makeFixList(check, NAME, english, { seal: 'K7Q2M4XW9D' })
    expect(fixListText(sealed, english)).toContain('Seal K7Q2M-4XW9D: type it when you submit')
    expect(fixListPage(sealed, english)).toContain('K7Q2M-4XW9D')
    const clean = makeFixList(checkList({ rows: textCells(['5-1001']), pack: lumenConnect }), NAME, french, {
      seal: 'K7Q2M4XW9D',
    })
    expect(fixListMail(clean, NAME, french).body).toContain('Sceau K7Q2M-4XW9D\u00a0: saisissez-le')
    expect(fixListText(list, english)).not.toContain('Seal')
  })

  test('says so where there is nothing to fix', () => {
    const clean = checkList({ rows: textCells(['5-1001']), pack: lumenConnect })
    const nothing = makeFixList(clean, NAME, english)
    expect(fixListText(nothing, english)).toContain('1 of 1 accounts are ready. Nothing to fix.')
    expect(fixListMail(nothing, NAME, english).body).toContain('Every account in it can go in as it is.')
    expect(fixListPage(nothing, english)).not.toContain('<table>')
  })
})

/** What a browser makes of an attribute's text. */
function readHtml(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => named[name] ?? '')
}

describe('a list that no program runs as formulas, and that gives back what was stored', () => {
  test.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', "'=1", '\u0000=1'])(
    '%j is guarded',
    text => {
      expect(guardCell(text)).toBe(`'${text}`)
      expect(unguardCell(guardCell(text))).toBe(text)
    },
  )

  test('guarding and showing lose nothing, whatever a cell held', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: fc.nat(0xffff).map(code => String.fromCharCode(code)) }), fc.string()),
        text => {
          expect(unguardCell(guardCell(text))).toBe(text)
          expect(readStored(unguardCell(guardCell(writeStored(text))))).toBe(text)
          expect(guardCell(text)).not.toMatch(/^\s*[=+@\-\uff1d\uff0b\uff0d\uff20]/)
        },
      ),
    )
  })

  test('the saved text and the saved page give back to the letter what every cell held', () => {
    const cell = fc.oneof(fc.string({ unit: fc.nat(0xffff).map(code => String.fromCharCode(code)) }), fc.string())
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), fc.constantFrom(english, french), (texts, words) => {
        const made = makeFixList(checkList({ rows: textCells(texts), pack: lumenConnect }), NAME, words)
        const held = made.items.flatMap(({ stored }) => (stored === null ? [] : [stored]))
        const label = words.fixList.labelled(words.fixList.stored, '')
        const lines = fixListText(made, words).split('\n')
        const inText = lines.flatMap(line => (line.trimStart().startsWith(label) ? [line.split(label)[1] ?? ''] : []))
        expect(inText.map(readStored)).toEqual(held)
        const inPage = [...fixListPage(made, words).matchAll(/data-stored="([^"]*)"/g)]
        expect(inPage.map(([, text = '']) => readStored(readHtml(text)))).toEqual(held)
      }),
      { numRuns: 60 },
    )
  })

  test('the table has a heading, one row a finding, and quotes where they are needed', () => {
    const lines = fixListCsv(list, english).split('\r\n')
    expect(lines[0]).toBe('\ufeffCell,Level,Stored now,Should be,What is wrong,Why it matters,What to do')
    expect(lines[1]).toMatch(/^A6,Look,5-1001\\u00a0,5-1001,1 stray space/)
    expect(lines[2]).toMatch(/^A8,Stop,"'=HYPERLINK\(""http:\/\/x"",""y""\)",,/)
    expect(lines).toHaveLength(1 + 4 + 1)
    expect(writeCsv([['a,b', 'c\nd', ' e']])).toBe('\ufeff"a,b","c\nd"," e"\r\n')
  })
})
