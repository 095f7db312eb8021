import { describe, expect, test } from 'vitest'
import { callCard } from '../../shared/call-card.ts'
import { letterFile, letterLink } from '../../shared/letter.ts'
import { type DocumentFacts, documentText, seatDocument } from '../../shared/seat-document.ts'
import { SEAT_FINDING_CODES, type SeatFindingArgs, type SeatFindingCode } from '../../shared/seat-finding.ts'
import { documentPage } from '../../shared/seat-page.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { frCA } from '../../shared/words/fr-CA/index.ts'
import { saySeatFinding } from '../../shared/words/seat-finding.ts'
import { aBill, aContent, aSeat, PACK } from '../seats.ts'

const FACTS: DocumentFacts = {
  enterprise: 'Harbor & Pine Logistics',
  number: 'TK-4107',
  sentBy: { name: 'Marie Delcourt' },
  sentAt: '2026-11-17T15:53:00.000Z',
  bill: aBill(2),
  route: 'call',
  timeZone: 'America/Chicago',
  today: '2026-11-17',
}
const SEATS = [
  aSeat('Priya', 'Raman', '214', {
    email: { ask: true },
    apps: { value: ['desktop', 'mobile'] },
    'own-hours': { value: 'yes' },
    'business-hours': {
      value: {
        timeZone: 'America/Chicago',
        days: {
          ...Object.fromEntries(['tue', 'wed', 'thu'].map(day => [day, [{ from: '9:00', to: '17:00' }]])),
          mon: [{ from: '9:00', to: '17:00' }],
          tue: [{ from: '9:00', to: '17:00' }],
          wed: [{ from: '9:00', to: '17:00' }],
          thu: [{ from: '9:00', to: '17:00' }],
          fri: [{ from: '22:00', to: '6:00' }],
          sat: [],
          sun: [],
        },
      },
    },
  }),
  {
    ...aSeat('<b>Theo</b>', 'Marsh\n== Not a heading ==', '214', { 'seat-notes': { value: 'One\n== Two ==' } }),
    id: 'theo',
  },
]
const documentIn = (words: typeof enUS) => seatDocument(PACK, aContent(SEATS), FACTS, words)

describe('a request as people read it', () => {
  test('what leaves by hand does not tell who receives it to print it themselves', () => {
    const texts = ([null, 'hand-over'] as const).map(route =>
      documentText(seatDocument(PACK, aContent(SEATS), { ...FACTS, route }, enUS), enUS),
    )
    expect(texts[1]).toBe(texts[0])
  })

  test('a letter of somebody whose enterprise is not known names none: “your company” would be who reads it', () => {
    const titles = [enUS, frCA].map(
      words => seatDocument(PACK, aContent(SEATS), { ...FACTS, enterprise: '' }, words).title,
    )
    expect(titles).toEqual(['2 new seats', '2 nouveaux postes'])
  })

  test('in English: what all share once, then each seat’s own, what is to ask, and what clashes', () => {
    const text = documentText(documentIn(enUS), enUS)
    expect(text).toContain('2 new seats for Harbor & Pine Logistics\nTicket TK-4107')
    expect(text).toContain('== The same for all seats ==\n- Permissions: The usual ones')
    expect(text).toContain('- Apps: Desktop app, Mobile app (differs)')
    expect(text).toContain(
      '- Business hours: Mon–Thu 9:00–17:00; Fri 22:00–6:00 (next day); Sat–Sun Closed (America/Chicago)',
    )
    expect(text).toContain('? Support has to ask: E-mail')
    expect(text.match(/- Mailbox: Yes/g)).toHaveLength(1)
    expect(text).toMatch(/! Extension: <b>Theo<\/b> Marsh.* has 214 too\./s)
  })

  test('in French: the same, spaced as in Canada', () => {
    const text = documentText(documentIn(frCA), frCA)
    expect(text).toContain('2 nouveaux postes pour Harbor & Pine Logistics\nBillet TK-4107')
    expect(text).toContain('- Applications\u00a0: Application de bureau, Application mobile (diffère)')
    expect(text).toContain('Ven 22:00–6:00 (le lendemain)')
  })

  test('what somebody typed is text, on the page as in the mail: no tag, no heading, no line of its own', () => {
    const page = documentPage(documentIn(enUS), enUS)
    expect(page).not.toContain('<b>')
    expect(page).toContain('&lt;b&gt;Theo&lt;/b&gt;')
    expect(documentText(documentIn(enUS), enUS)).not.toMatch(/^== (?:Not a heading|Two)/m)
  })

  test('the call card has the number to dial, the one to quote, and the answers as its script (B5, B12, B40)', () => {
    const card = callCard(PACK, documentIn(enUS), { number: 'TK-4107' }, enUS)
    expect(card.phone).toEqual({ text: '(469) 429-2500, option 4', dial: 'tel:+14694292500' })
    expect(card.lines).toEqual(['Or 4357 (HELP) from one of your own phones.', 'Quote TK-4107.'])
    expect(card.script).toContain('- Extension: 214')
    expect(callCard(PACK, documentIn(enUS), { number: null }, enUS).lines[1]).toBe('There is no ticket number yet.')
  })

  test('as an .eml it opens as a draft to support, with its accents, and nothing typed makes a header (B51)', () => {
    const file = letterFile(
      {
        to: 'support@spectrumvoip.com',
        subject: 'Deux postes\r\nBcc: x@y.example — été',
        text: 'Été',
        html: '<p>Été</p>',
      },
      'b',
    )
    const head = file.split('\r\n\r\n')[0] ?? ''
    expect(head).toContain('X-Unsent: 1')
    expect(head).not.toMatch(/^Bcc/m)
    const words = [...head.matchAll(/=\?utf-8\?B\?(.*?)\?=/g)].map(([, word = '']) =>
      Buffer.from(word, 'base64').toString(),
    )
    expect(words.join('')).toBe('Deux postes Bcc: x@y.example — été')
    expect(file).toContain(Buffer.from('Été').toString('base64'))
  })

  test('as a link only while it is short enough to arrive whole', () => {
    const letter = { to: 'support@spectrumvoip.com', subject: 'Seats', text: 'Hello\nagain', html: '' }
    expect(letterLink(letter)).toBe('mailto:support@spectrumvoip.com?subject=Seats&body=Hello%0D%0Aagain')
    expect(letterLink({ ...letter, text: 'x'.repeat(3_000) })).toBe(null)
  })
})

const HOLDER = { kind: 'request', number: 'TK-4001', sentBy: 'Ana Ruiz', name: 'Kim Lee' } as const
/** Every argument that any finding has. */
const ARGS = {
  most: 20,
  least: 1,
  shortest: 2,
  longest: 6,
  name: 'Dock',
  proposed: 'ana@gmail.com',
  number: '4695550123',
  digits: 7,
  area: '911',
  exchange: '123',
  day: 'mon',
  with: 'sun',
  email: 'ana@harborpine.example',
  mac: '80:5E:C0:12:34:56',
  code: '*21',
  queue: 'Dispatch',
  position: 2,
  attendant: 'Main line',
  option: '3',
  holder: HOLDER,
}

describe('what findings at seats say', () => {
  test.each(SEAT_FINDING_CODES)('%s in both languages', code => {
    // Holds the arguments of every code, and so of this one.
    const finding = { code, args: ARGS } as unknown as { code: SeatFindingCode; args: SeatFindingArgs[SeatFindingCode] }
    const [english, french] = [enUS, frCA].map(words => saySeatFinding(words.seatFinding, finding))
    expect(english).toMatch(/[.?]$/)
    expect(french).not.toBe(english)
    expect(`${english}${french}`).not.toMatch(/undefined|null|NaN|\[object/)
    expect(french?.replace(/80:\S+|\d:\d\d/g, '')).not.toMatch(/(?<!\u00a0)[:»]|«(?!\u00a0)|\s[;?!]|'/)
  })
})
