import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sweep } from '../../service/actions/sweep.ts'
import { rawIncoming } from '../../service/store/held-mail.ts'
import { DATABASES, NOON } from '../databases.ts'
import { type Incoming, makeIncoming, threads } from './incoming-world.ts'

const DAY_MS = 24 * 60 * 60_000

describe.each(DATABASES)('mail as it came, on %s', name => {
  let made: Incoming
  beforeAll(async () => {
    made = await makeIncoming(name)
  })
  afterAll(() => made.stop())

  test('goes ninety days after it became an answer, with a line that counts it; what is held stays for ever', async () => {
    const { desk, receive, raw, answering } = made
    const { store } = desk.app
    const ticket = await desk.ask()
    const filed = await receive(raw(desk.marie.email, { headers: answering(ticket), body: 'Filed.' }))
    const forged = threads.rootOf(ticket.number).replace(/\.[0-9a-f]{32}@/, `.${'0'.repeat(32)}@`)
    const held = await receive(raw(desk.marie.email, { headers: [`In-Reply-To: ${forged}`], body: 'Held.' }))
    expect([filed.state, held.state]).toEqual(['filed', 'held'])
    const at = (days: number) => ({ ...made.world.context, clock: () => NOON + days * DAY_MS })
    await sweep(at(89), 90)
    expect(await rawIncoming(store.db, filed.id)).toBeDefined()
    await sweep(at(91), 90)
    await sweep(at(400), 90)
    expect(await rawIncoming(store.db, filed.id)).toBeUndefined()
    expect(await rawIncoming(store.db, held.id)).toBeDefined()
    const lines = await store.db
      .selectFrom('audit')
      .select(['person_id', 'detail'])
      .where('deed', '=', 'mail.forget')
      .execute()
    expect(lines.map(({ detail }) => JSON.parse(detail))).toEqual([{ count: 1 }])
    expect(lines[0]?.person_id).toBeNull()
    // What it said stays, in its request and beside it.
    const said = await store.db.selectFrom('reply').select('text').where('text', '=', 'Filed.').execute()
    const kept = await store.db.selectFrom('incoming').select('text').where('id', '=', filed.id).execute()
    expect([said, kept]).toEqual([[{ text: 'Filed.' }], [{ text: 'Filed.' }]])
  })

  test('/readyz tells what waits for a person, and is ready all the same', async () => {
    const answer = await made.desk.app.request('/readyz')
    expect([answer.status, (await answer.json()).mail]).toEqual([200, { held: 1, broken: 0 }])
  })
})
