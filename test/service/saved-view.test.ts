import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditOf } from '../../service/store/audit.ts'
import { type CountedView, type InboxQuestion, MOST_VIEWS, type SavedView } from '../../shared/saved-view.ts'
import { DATABASES } from '../databases.ts'
import { type Desk, makeDesk } from './desk-world.ts'

const VIEWS = '/api/inbox/views'

/** All that is open, but for what is given. */
const asked = (given: Partial<InboxQuestion> = {}): InboxQuestion => ({
  ...{ view: 'open', text: null, state: null, kind: null, priority: null },
  ...{ enterpriseId: null, assigneeId: null, order: null, ...given },
})

describe.each(DATABASES)('saved views of the inbox, on %s', name => {
  let desk: Desk
  beforeAll(async () => {
    desk = await makeDesk(name)
  })
  afterAll(() => desk.app.stop())

  type Who = Parameters<Desk['list']>[0]
  const list = async (who: Who) => (await desk.get<{ views: CountedView[] }>(who, VIEWS)).views
  const save = (who: Who, view: { name: string; asked: InboxQuestion }, headers = {}) =>
    desk.send(who, 'POST', VIEWS, view, headers)
  const saved = async (who: Who, view: { name: string; asked: InboxQuestion }): Promise<SavedView> =>
    (await save(who, view)).json()
  const change = (who: Who, { id, version }: SavedView, body: object) =>
    desk.send(who, 'PATCH', `${VIEWS}/${id}`, body, { 'if-match': `"${version}"` })
  const codeOf = async (asking: Promise<Response>) => {
    const answer = await asking
    return [answer.status, (await answer.json()).code]
  }

  test('a person saves filters, order and search under a name, and sees how many each holds', async () => {
    await desk.ask('marie', { priority: 'urgent' })
    await desk.ask('marie', { subject: 'A glockenspiel' })
    const urgent = await saved('sam', { name: '  Urgent   ones ', asked: asked({ priority: 'urgent', order: 'due' }) })
    expect(urgent).toMatchObject({ name: 'Urgent ones', version: '1', asked: { priority: 'urgent', order: 'due' } })
    await saved('sam', { name: 'Bells', asked: asked({ view: null, text: 'glocken' }) })
    await saved('sam', {
      name: 'Bells that are done',
      asked: asked({ view: 'closed', text: 'glocken', state: 'done' }),
    })
    expect((await list('sam')).map(({ name, count }) => [name, count])).toEqual([
      ['Bells', 1],
      ['Bells that are done', 0],
      ['Urgent ones', 1],
    ])
    await desk.ask('marie', { priority: 'urgent' })
    expect((await list('sam')).at(-1)?.count).toBe(2)
    expect(await auditOf(desk.app.store.db, { subject: urgent.id, deeds: ['view.save'], limit: 9 })).toMatchObject([
      { by: { name: 'Sam Okafor' }, deed: 'view.save' },
    ])
  })

  test('a view is one person’s own: nobody else sees, renames or deletes it, and a customer’s counts only what they may see', async () => {
    const mine = await saved('luc', { name: 'Of Luc', asked: asked() })
    expect((await list('rep')).length).toBe(0)
    expect(await codeOf(change('sam', mine, { name: 'Taken over' }))).toEqual([404, 'view.unknown'])
    expect(await codeOf(desk.send('sam', 'DELETE', `${VIEWS}/${mine.id}`))).toEqual([404, 'view.unknown'])
    await saved('ruth', { name: 'Everything', asked: asked() })
    await saved('ruth', { name: 'Bells', asked: asked({ view: null, text: 'glocken' }) })
    expect((await list('ruth')).map(({ count }) => count)).toEqual([0, 0])
  })

  test('it is renamed and given other filters as it was seen, and is gone once it was deleted', async () => {
    const view = await saved('rep', { name: 'Moves', asked: asked({ view: 'moves' }) })
    const renamed: SavedView = await (await change('rep', view, { name: 'Moves to look at' })).json()
    expect(renamed).toMatchObject({ id: view.id, name: 'Moves to look at', version: '2', asked: { view: 'moves' } })
    expect(await codeOf(change('rep', view, { name: 'Late' }))).toEqual([412, 'version.stale'])
    expect((await desk.send('rep', 'PATCH', `${VIEWS}/${view.id}`, { name: 'Blind' })).status).toBe(428)
    const other: SavedView = await (await change('rep', renamed, { asked: asked({ state: 'new' }) })).json()
    expect(other).toMatchObject({ name: 'Moves to look at', asked: { view: 'open', state: 'new' } })
    expect((await desk.send('rep', 'DELETE', `${VIEWS}/${view.id}`)).status).toBe(204)
    expect(await list('rep')).toEqual([])
    const deeds = ['view.save', 'view.change', 'view.forget']
    const noted = await auditOf(desk.app.store.db, { subject: view.id, deeds, limit: 9 })
    expect(noted.map(({ deed }) => deed)).toEqual(['view.forget', 'view.change', 'view.change', 'view.save'])
  })

  test('a name is there once, however it is written, is a line that can be read, and there are so many views at most', async () => {
    const first = await saved('ana', { name: 'Waiting', asked: asked({ view: 'waiting' }) })
    expect(await codeOf(save('ana', { name: ' WAITING', asked: asked() }))).toEqual([409, 'view.taken'])
    for (const name of ['', '   ', 'Two\nlines', 'x'.repeat(61)]) {
      expect(await codeOf(save('ana', { name, asked: asked() })), name).toEqual([422, 'request.invalid'])
    }
    expect(await codeOf(save('ana', { name: 'No', asked: { ...asked(), state: 'lost' as never } }))).toEqual([
      422,
      'request.invalid',
    ])
    for (let at = 1; at < MOST_VIEWS; at++)
      expect((await save('ana', { name: `View ${at}`, asked: asked() })).status).toBe(201)
    expect(await codeOf(save('ana', { name: 'One more', asked: asked() }))).toEqual([409, 'view.too-many'])
    expect(await codeOf(change('ana', first, { name: 'View 1' }))).toEqual([409, 'view.taken'])
  })

  test('R5: two clicks save one view', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const click = () => save('marie', { name: 'Once', asked: asked() }, headers)
    const [one, other] = await Promise.all([click(), click()])
    expect([one.status, other.status]).toEqual([201, 201])
    const replayed = [one, other].filter(({ headers: given }) => given.get('Idempotent-Replayed') === 'true')
    expect(replayed).toHaveLength(1)
    expect(await one.json()).toEqual(await other.json())
    expect((await list('marie')).length).toBe(1)
  })

  test('views of one name saved at once, each with its own key: one is kept, the others are told that the name is taken', async () => {
    const names = ['Twin', 'TWIN', 'twin', 'Twin', 'TWIN', 'twin']
    const answers = await Promise.all(names.map(name => codeOf(save('luc', { name, asked: asked() }))))
    const refused = answers.filter(([status]) => status !== 201)
    expect(refused).toEqual(names.slice(1).map(() => [409, 'view.taken']))
    expect((await list('luc')).filter(({ name }) => name.toLowerCase() === 'twin')).toHaveLength(1)
  })
})
