import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, normalForm } from '../../shared/account.ts'
import { checkList } from '../../shared/check-list.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'

const RUNS = 5_000
const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...'0159ABO-./ \'"\t\n\u00a0\u200b\u2011\u202e\uff15\u0660АО“”=+@\u0000²½ﬁ'),
    maxLength: 12,
  }),
)

describe('the normal form of an account', () => {
  test('decides that two ways to type a number are the same account', () => {
    const same = ['5-10007921', ' 5-10007921 ', '5\u201110007921', '５-10007921', '5-1000\u200b7921', '٥-10007921']
    expect(new Set(same.map(normalForm))).toEqual(new Set(['5-10007921']))
    expect(normalForm('ab-12')).toBe('AB-12')
  })

  test.each([
    ['A\u00ad\u0301', '\u00c1', 'an accent held off by what no eye sees'],
    ['\u0390', '\u03aa\u0301', 'a letter that its capital takes apart'],
    ['5\u00df\u0301', '5S\u015a', 'an accent on a letter that becomes two'],
  ])('is composed to the end: %j is %j (%s)', (typed, form) => {
    expect(normalForm(typed)).toBe(form)
    expect(normalForm(form)).toBe(form)
  })

  test('of a normal form is the normal form itself', () => {
    fc.assert(
      fc.property(strange, text => {
        expect(normalForm(normalForm(text))).toBe(normalForm(text))
      }),
      { numRuns: RUNS },
    )
  })
})

describe('a fix', () => {
  test('(c) made twice changes nothing more', () => {
    fc.assert(
      fc.property(strange, text => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
      }),
      { numRuns: RUNS },
    )
  })

  test('that is proposed leaves nothing for the same rule to find', () => {
    const find = (typed: string) => checkList({ rows: [{ cell: 'A6', typed }], pack: lumenConnect }).findings
    fc.assert(
      fc.property(strange, typed => {
        for (const { code, fix } of find(typed)) {
          if (fix) expect(find(fix).map(again => again.code)).not.toContain(code)
        }
      }),
      { numRuns: RUNS },
    )
  })
})

describe('a typed list', () => {
  const check = (...texts: string[]) =>
    checkList({ rows: texts.map((typed, at) => ({ cell: `A${6 + at}`, typed })), pack: lumenConnect })

  test('answers one row for each that was typed, in the same order', () => {
    fc.assert(
      fc.property(fc.array(strange, { maxLength: 130 }), texts => {
        const { rows, counts } = check(...texts)
        expect(rows.map(({ typed }) => typed)).toEqual(texts)
        expect(counts.clear + counts.look + counts.stop).toBe(texts.length)
        expect(rows.filter(({ ready, account }) => ready && account === null)).toEqual([])
      }),
    )
  })

  test('takes 100 accounts and none past them (A3)', () => {
    const texts = Array.from({ length: 102 }, (_, at) => `5-${1000 + at}`)
    expect(check(...texts.slice(0, 100)).verdict).toBe('clean')
    const { verdict, rows, findings } = check(...texts)
    expect(verdict).toBe('stops')
    expect(rows.filter(({ ready }) => ready)).toHaveLength(100)
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([['rows.too_many', 'A106']])
  })

  test('judges a date and a yes/no value as the file held them, not as the words they look like', () => {
    const rows = [
      { cell: 'A6', typed: '2026-05-12', kind: 'date' as const },
      { cell: 'A7', typed: 'TRUE', kind: 'boolean' as const },
      { cell: 'A8', typed: '5-1000' },
    ]
    const { findings, counts } = checkList({ rows, pack: lumenConnect })
    expect(findings.map(({ code }) => code)).toEqual(['cell.is_date', 'cell.type'])
    expect(counts.ready).toBe(1)
  })

  test('of texts made to waste time comes to an end', () => {
    const long = ` ${'and '.repeat(8_000)}`
    const { counts } = check(
      ...Array.from({ length: 100 }, () => long),
      '\u200b'.repeat(30_000),
      `${' '.repeat(30_000)}x`,
      `${'1,'.repeat(15_000)}x`,
    )
    expect(counts.rows).toBe(103)
  })
})
