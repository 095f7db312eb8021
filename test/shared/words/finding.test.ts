import { describe, expect, test } from 'vitest'
import { FINDING_CODES, type Finding, LEVELS } from '../../../shared/finding.ts'
import { enUS } from '../../../shared/words/en-US/index.ts'
import { sayFinding } from '../../../shared/words/finding.ts'
import { FINDING_EXAMPLES } from '../../../shared/words/finding-example.ts'
import { frCA } from '../../../shared/words/fr-CA/index.ts'

const PARTS = ['title', 'why', 'next'] as const
const EXAMPLES = FINDING_CODES.flatMap(code =>
  // An example stands beside its own code; the compiler can't follow the pairing through the union.
  FINDING_EXAMPLES[code].map(
    args => ({ code, level: LEVELS[code], cell: 'A17', args, value: '', fix: null }) as Finding,
  ),
)

describe.each(EXAMPLES.map((finding, at) => [`${finding.code} ${at}`, finding] as const))('%s', (_, finding) => {
  const english = sayFinding(enUS.finding, finding)
  const french = sayFinding(frCA.finding, finding)

  test('says what is wrong, why it matters and the way out, in both languages', () => {
    for (const part of PARTS) {
      expect(english[part].length).toBeGreaterThan(3)
      expect(french[part].length).toBeGreaterThan(3)
      expect(french[part]).not.toBe(english[part])
      expect(english[part] + french[part]).not.toMatch(/undefined|null|NaN|\[object/)
    }
  })

  test('in French is spaced as in Canada: no-break at the colon and inside « », none before the semicolon', () => {
    for (const part of PARTS) {
      const text = french[part].replace(/https?:|A6:A8/g, '')
      expect(text).not.toMatch(/(?<!\u00a0)[:»]|«(?!\u00a0)|\s[;?!]/)
      expect(text).not.toMatch(/'/)
    }
  })

  test('never names a code, and begins like a sentence', () => {
    for (const said of [english, french]) {
      for (const part of PARTS) expect(said[part]).not.toContain(finding.code)
      expect(said.title).toMatch(/^[\p{Lu}\d“«]/u)
    }
  })
})
