import { describe, expect, test } from 'vitest'
import type { Answers } from '../../shared/answer.ts'
import { type DocumentFacts, documentText, seatDocument } from '../../shared/seat-document.ts'
import { documentPage } from '../../shared/seat-page.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { frCA } from '../../shared/words/fr-CA/index.ts'
import { ABOUT, aBill, aFullSeat, aSeat, PACK } from '../seats.ts'

const FACTS: DocumentFacts = {
  enterprise: 'Harbor & Pine "Logistics"',
  number: 'TK-4107',
  sentBy: { name: 'Marie Delcourt' },
  sentAt: '2026-11-17T15:53:00.000Z',
  bill: aBill(3),
  route: 'call',
  timeZone: 'America/Chicago',
  today: '2026-11-17',
}

/** Each way of steering a page, a mail, a sheet or a reader's eye that a typed answer could try. */
const HOSTILE: Answers = {
  'first-name': { value: '<img src=x onerror=alert(1)>' },
  'last-name': { value: '"><script>alert(1)</script>' },
  extension: { ask: true },
  email: { value: 'javascript:alert(1)' },
  permissions: { value: 'like' },
  'permissions-like': { value: '=HYPERLINK("https://x.example","open")' },
  'special-rule': { value: 'yes' },
  'special-rule-text': { value: 'One\r\nBcc: x@y.example\n== Not a heading ==\n- Extension: 999' },
  'seat-notes': { value: '\u202etxt.exe\u0007\u001b[31m&lt;b&gt;' },
}
const CONTENT = {
  about: ABOUT,
  shared: { apps: { value: ['desktop'] }, mailbox: { value: 'yes' as const } },
  seats: [aFullSeat(0), aFullSeat(1), { ...aSeat('', '', '', HOSTILE), id: 'hostile' }],
}
const ONBOARDING: Answers = {
  ...ABOUT,
  stage: { value: 'onboarding' },
  'manager-name': { value: 'Jo Lane' },
  'manager-email': { value: 'jo@provider.example' },
  'manager-phone': { value: '(469) 555-0126' },
  intent: { value: 'Move the dispatch team first.' },
}

describe.each([
  ['en-US', enUS],
  ['fr-CA', frCA],
] as const)('one whole request as it is mailed, copied and printed, in %s', (locale, words) => {
  const made = seatDocument(PACK, CONTENT, FACTS, words)

  test('as text and as a page is what it was, to the letter', async () => {
    await expect(documentText(made, words)).toMatchFileSnapshot(`../golden/seat-request.${locale}.txt`)
    await expect(documentPage(made, words)).toMatchFileSnapshot(`../golden/seat-request.${locale}.html`)
  })

  test('tells every question there is, under its name', () => {
    const letter = seatDocument(PACK, { ...CONTENT, about: ONBOARDING }, FACTS, words)
    const keeping = aFullSeat(2)
    const kept = seatDocument(
      PACK,
      {
        ...CONTENT,
        seats: [
          {
            ...keeping,
            answers: { ...keeping.answers, 'did-source': { value: 'keep' }, 'did-keep': { value: ['469 555 0127'] } },
          },
        ],
      },
      FACTS,
      words,
    )
    const told = new Set(
      [made, letter, kept].flatMap(({ groups }) => groups.flatMap(group => group.items)).map(({ label }) => label),
    )
    expect(PACK.questions.map(({ id }) => words.seatQuestion[id].name).filter(name => !told.has(name))).toEqual([])
  })

  test('holds nothing that was typed as markup, heading, header or sign that steers (hazards 32, 35)', () => {
    const page = documentPage(made, words)
    const body = page.slice(page.indexOf('<h1>'))
    const tags = new Set([...body.matchAll(/<\/?([^\s>]*)[^>]*>/g)].map(([tag]) => tag))
    expect([...tags].filter(tag => !/^<\/?(?:h1|h2|p|section|dl|dt|dd|em|strong|html)>$/.test(tag))).toEqual([])
    expect(page).toContain("default-src 'none'")
    const text = documentText(made, words)
    expect(text).not.toMatch(/^(?:Bcc|== Not a heading|- Extension: 999)/m)
    expect(`${page}${text}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/)
  })
})
