import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { searchedText, searchWords } from '../../shared/search-text.ts'
import { DATABASES } from '../databases.ts'
import { aSeat } from '../seats.ts'
import { CLINICS, type Desk, makeDesk } from './desk-world.ts'

describe.each(DATABASES)('searching tickets, on %s', name => {
  let desk: Desk
  beforeAll(async () => {
    desk = await makeDesk(name)
  })
  afterAll(() => desk.app.stop())

  const find = (who: Parameters<Desk['list']>[0], text: string, more = '') =>
    desk.list(who, `text=${encodeURIComponent(text)}${more}`)

  test('finds by number, person, extension, enterprise, account and word, whatever the capitals and accents', async () => {
    const seats = await desk.file('marie', { seats: [aSeat('Zoé', 'Quispe-Ōno', '8842')] })
    const account = await desk.ask('marie', {
      kind: 'account-help',
      subject: 'Account 5-QX77314',
      text: 'It is 100% gone_now',
    })
    for (const text of ['ZOE', 'quispe', 'Quispe-ono', '8842', 'zoe 8842', '7731204 quispe']) {
      expect(await find('sam', text), text).toEqual([seats.number])
    }
    for (const text of ['qx77314', 'account QX7', '100% gone_', 'gone_now']) {
      expect(await find('sam', text), text).toEqual([account.number])
    }
    // What a pattern would take for anything stands for itself.
    for (const text of ['gone%now', 'g_ne', '"gone', "gone'--", 'zoe OR gone', 'nobody', 'zo']) {
      expect(await find('sam', text), text).toEqual([])
    }
    expect(await find('sam', seats.number.toLowerCase())).toEqual([seats.number])
    expect((await find('sam', seats.number.slice(3)))[0]).toBe(seats.number)
  })

  test('a number that was typed in any way is found by its digits', async () => {
    const caller = { name: 'Joe Dock', phone: '(469) 555-0142', email: '', locale: 'en-US' }
    const { number } = await desk.ask('sam', { phone: { caller } })
    for (const text of ['4695550142', '555-0142', 'joe dock']) expect(await find('luc', text), text).toEqual([number])
  })

  test('finds what was said since, and notes for staff alone', async () => {
    const { number } = await desk.ask()
    await desk.say('sam', number, 'The xylophone is at the door')
    await desk.say('sam', number, 'They owe us a marimba', { kind: 'note' })
    expect(await find('marie', 'xylophone')).toEqual([number])
    expect(await find('rep', 'marimba xylophone')).toEqual([number])
    expect(await find('marie', 'marimba')).toEqual([])
  })

  test('finds nothing of another enterprise, not even by its number', async () => {
    const theirs = await desk.ask('ruth', { enterpriseId: CLINICS.id, subject: 'Bassoon in ward 7' })
    expect(await find('ruth', 'bassoon')).toEqual([theirs.number])
    expect(await find('marie', 'bassoon')).toEqual([])
    expect(await find('marie', theirs.number)).toEqual([])
  })

  test('pages through what is found and keeps to a view', async () => {
    const asked: string[] = []
    for (let turn = 0; turn < 5; turn++)
      asked.unshift((await desk.ask('marie', { subject: `Glockenspiel ${turn}` })).number)
    await desk.say('sam', asked[1] ?? '', 'Done', { next: 'finish' })
    const walked: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const path: string = `/api/inbox?text=glockenspiel&limit=2${cursor && `&cursor=${cursor}`}`
      const page = await desk.get<{ tickets: { number: string }[]; next: string | null }>('sam', path)
      walked.push(...page.tickets.map(({ number }) => number))
      cursor = page.next
    }
    expect(walked).toEqual(asked)
    expect(await find('sam', 'glockenspiel', '&view=closed')).toEqual([asked[1]])
  })
})

describe('the words of a search', () => {
  test('are found in a text that holds them, however it is written', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9%_"\\-]{3,12}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(4), (words, pick) => {
        const wanted = words[pick % words.length] ?? ''
        const text = searchedText([words.join('  ')])
        for (const found of searchWords(wanted.toUpperCase().toLowerCase())) expect(text).toContain(found)
      }),
    )
  })
})
