import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ListedTicket } from '../../shared/desk-ticket.ts'
import { DATABASES } from '../databases.ts'
import { type Desk, makeDesk } from './desk-world.ts'

describe.each(DATABASES)('the tickets of whoever asked, of every kind, on %s', name => {
  let desk: Desk
  beforeAll(async () => {
    desk = await makeDesk(name)
  })
  afterAll(() => desk.app.stop())

  type Page = { tickets: ListedTicket[]; next: string | null }
  const list = (who: 'marie' | 'ana' | 'sam', query = '') => desk.get<Page>(who, `/api/tickets${query}`)
  const find = async (number: string) =>
    (await list('marie', '?sentBy=me')).tickets.find(each => each.number === number)

  test('each stands there with its number, its state and what was said last, and a note is never that', async () => {
    const { number } = await desk.ask()
    expect(await find(number)).toMatchObject({
      kind: 'question',
      subject: 'Front desk',
      state: 'new',
      lastWord: { text: 'Which phone rings first?', by: { name: desk.marie.name, role: 'admin' } },
    })
    await desk.say('sam', number, 'The one\nat the door.')
    await desk.say('sam', number, 'SECRET-WORD', { kind: 'note' })
    expect(await find(number)).toMatchObject({
      unread: true,
      lastWord: { text: 'The one at the door.', by: { role: 'support' } },
    })
    await desk.say('sam', number, `Long ${'🦜'.repeat(500)}`)
    const last = (await find(number))?.lastWord?.text ?? ''
    expect(last.isWellFormed()).toBe(true)
    expect([...last].length).toBeLessThan(170)
    expect(last.endsWith(' …')).toBe(true)
  })

  test('pages go on where the one before ended; only what one sent, or all that one may see', async () => {
    const numbers: string[] = []
    for (let made = 0; made < 3; made++) numbers.unshift((await desk.ask()).number)
    const first = await list('marie', '?sentBy=me&limit=2')
    const second = await list('marie', `?sentBy=me&limit=2&cursor=${first.next}`)
    expect([...first.tickets, ...second.tickets].slice(0, 3).map(({ number }) => number)).toEqual(numbers)
    expect((await list('ana', '?sentBy=me')).tickets, 'a colleague sent none').toEqual([])
    expect((await list('ana')).tickets.map(({ number }) => number)).toEqual(expect.arrayContaining(numbers))
    expect((await list('sam')).tickets.map(({ number }) => number)).toEqual(expect.arrayContaining(numbers))
  })
})
