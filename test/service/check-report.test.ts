import { describe, expect, test } from 'vitest'
import { MOST_LISTED, reportFile } from '../../service/check-report.ts'
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
  const report = (json: boolean, locale: 'en-US' | 'fr-CA') =>
    reportFile({ name: 'a.xlsx', check }, json, wordsFor(locale)).text

  test('is listed as far as one can read, kind by kind, and what is more is counted', () => {
    const told = JSON.parse(report(true, 'en-US'))
    expect(told.findings).toHaveLength(MOST_LISTED + 1)
    expect(told.findings.at(-1).code).toBe('file.empty')
    expect(told.unlisted).toEqual({ 'text.spaces': 7 })
    expect(report(false, 'en-US')).toContain('7 more are not listed: of each kind, the first 10,000 are.')
    expect(report(false, 'fr-CA')).toContain('7 autres constats ne figurent pas ici\u00a0:')
  })
})
