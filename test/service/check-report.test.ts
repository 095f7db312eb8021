import { describe, expect, test } from 'vitest'
import { MOST_LISTED, MOST_SHOWN, reportFile } from '../../service/check-report.ts'
import { type Check, refusedCheck } from '../../shared/check.ts'
import { cellFinding, fileFinding } from '../../shared/finding.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { wordsFor } from '../../shared/words/all.ts'

describe('a list where nearly every row has something', () => {
  const none = refusedCheck(fileFinding('file.empty', {}), lumenConnect, null)
  const spaces = Array.from({ length: MOST_LISTED + 7 }, (_, at) =>
    cellFinding('text.spaces', { cell: `A${at + 6}`, typed: ' 5-1' }, { count: 1 }, '5-1'),
  )
  const check: Check = { ...none, verdict: 'clean', findings: [...spaces, ...none.findings] }
  const report = (json: boolean, locale: 'en-US' | 'fr-CA', all = false) =>
    reportFile({ name: 'a.xlsx', check, all }, json, wordsFor(locale)).text

  test('is listed as far as one can read, kind by kind, and what is more is counted', () => {
    const told = JSON.parse(report(true, 'en-US'))
    expect(told.findings).toHaveLength(MOST_LISTED + 1)
    expect(told.findings.at(-1).code).toBe('file.empty')
    expect(told.unlisted).toEqual({ 'text.spaces': 7 })
    expect(report(false, 'en-US', true)).toContain('Look  7 more, from A10006 to A10012. ')
    expect(report(false, 'en-US', true)).not.toContain('--all')
  })

  test('for people the first hundred of a kind, then from where to where the rest stands, and --all', () => {
    const told = report(false, 'en-US').split('\n')
    expect(told.filter(line => line.includes('Stored:'))).toHaveLength(MOST_SHOWN)
    expect(told.join('\n')).toContain('Look  9,907 more, from A106 to A10012. ')
    expect(told.join('\n')).toContain('  --all lists more of them.\n')
    expect(report(false, 'fr-CA')).toMatch(/9.907 autres, de A106 à A10012\. /)
  })
})
