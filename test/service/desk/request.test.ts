import { describe, expect, test } from 'vitest'
import { createOpened } from '../../../service/desk/models/opened.ts'
import { createTicking } from '../../../service/desk/models/ticking.ts'
import { changesOf } from '../../../service/desk/request-changes.ts'
import { groupsOf } from '../../../service/desk/request-items.ts'
import type { Tick } from '../../../service/desk/requests-api.ts'
import type { SeatRequest, TickedItem } from '../../../shared/seat-request.ts'
import { enUS } from '../../../shared/words/en-US/index.ts'
import { aBill, aContent, aSeat, PACK } from '../../seats.ts'

const SAM = { id: 'sam', name: 'Sam Okafor' }

function aRequest(given: Partial<SeatRequest> = {}): SeatRequest {
  const content = aContent([
    aSeat('Priya', 'Raman', '214', { 'speed-dial': { value: 'yes' } }),
    aSeat('Theo', 'Marsh', '215', { email: { ask: true } }),
  ])
  return {
    ...content,
    number: 'TK-4107',
    enterprise: { id: '7731204', name: 'Harbor' },
    state: 'new',
    route: 'ticket',
    pack: 'spectrumvoip-enswitch@1',
    sentBy: { id: 'marie', name: 'Marie' },
    caller: null,
    takenBy: null,
    sentAt: '2026-11-17T12:00:00.000Z',
    changedAt: '2026-11-17T12:00:00.000Z',
    bill: { ...aBill(2), by: { id: 'marie', name: 'Marie' } },
    approval: null,
    linkedTo: null,
    linked: [],
    completeness: { about: none, seats: [none, none], all: none },
    findings: [],
    overlaps: [],
    counts: { 'to-do': 0, done: 0, 'needs-info': 0, 'not-possible': 0 },
    items: [],
    attachments: [],
    version: '1',
    ...given,
  }
}
const none = { answered: 0, ask: 0, missing: 0, faulty: 0 }
const ticked = (seat: string, given: Partial<TickedItem> = {}): TickedItem => ({
  seat,
  question: 'extension',
  state: 'done',
  note: null,
  by: SAM,
  at: '2026-11-17T13:00:00.000Z',
  ...given,
})

describe('the mirrored checklist (N16)', () => {
  test('stands seat by seat with answers in words, exceptions marked, and what is to be asked counted', () => {
    const groups = groupsOf(PACK, aRequest({ items: [ticked('seat-214')] }), new Map(), enUS)
    expect(groups.map(({ name, extension, ask, missing }) => [name, extension, ask, missing])).toEqual([
      ['About the request', null, 0, 0],
      ['Priya Raman', '214', 0, 1],
      ['Theo Marsh', '215', 1, 0],
    ])
    const item = (question: string) => groups[1]?.items.find(one => one.question === question)
    expect(item('extension')).toMatchObject({ text: '214', state: 'done', by: SAM, differs: false })
    expect(item('speed-dial')).toMatchObject({ text: 'Yes', differs: true, state: 'to-do' })
    expect(item('speed-dial-code')).toMatchObject({ text: null, mark: 'missing' })
    expect(groups[1]?.counts.done).toBe(1)
  })

  test('shows a tick that is on its way at once', () => {
    const tick: Tick = { seat: 'seat-215', question: 'extension', state: 'not-possible', note: 'Taken' }
    const groups = groupsOf(PACK, aRequest(), new Map([['seat-215\nextension', tick]]), enUS)
    expect(groups[2]?.items.find(({ question }) => question === 'extension')).toMatchObject({
      state: 'not-possible',
      note: 'Taken',
      by: null,
    })
  })
})

describe('what changed about a request since it was shown', () => {
  test('state, answers, files and other people’s ticks are named; one’s own ticks are no news', () => {
    const before = aRequest()
    const after = aRequest({
      state: 'started',
      seats: before.seats.slice(0, 1),
      items: [ticked('seat-214'), ticked('seat-214', { question: 'email', by: { id: 'luc', name: 'Luc' } })],
      attachments: [{ id: 'a', name: 'plan.pdf', bytes: 1, addedBy: SAM, addedAt: before.sentAt }],
    })
    expect(changesOf(before, after, 'sam')).toEqual([
      { is: 'state', before: 'new', after: 'started' },
      { is: 'content' },
      { is: 'ticks', count: 1 },
      { is: 'files', count: 1 },
    ])
    expect(changesOf(before, before, 'sam')).toEqual([])
  })
})

describe('ticking fast', () => {
  const tick = (question: TickedItem['question'], state: TickedItem['state'] = 'done'): Tick => ({
    seat: 'seat-214',
    question,
    state,
    note: null,
  })
  const world = (answers: (() => Promise<SeatRequest | null>)[]) => {
    const sent: { items: Tick[]; key: string }[] = []
    const opened = createOpened<SeatRequest>(async () => ({ ok: false, refusal: { reached: false } }), { lose() {} })
    const api = {
      tick: async (_: string, items: Tick[], key: string) => {
        sent.push({ items, key })
        const value = await answers[sent.length - 1]?.()
        return value ? { ok: true as const, value } : { ok: false as const, refusal: { reached: false as const } }
      },
    }
    return { sent, opened, ticking: createTicking(api, 'TK-4107', opened, { lose() {} }) }
  }

  test('what is ticked while one answer is awaited goes along in the next, the last word on an item counting', async () => {
    let release = (_: SeatRequest) => {}
    const first = new Promise<SeatRequest>(resolve => {
      release = resolve
    })
    const { sent, ticking, opened } = world([() => first, async () => aRequest({ version: '3' })])
    ticking.tick([tick('extension')])
    ticking.tick([tick('email')])
    ticking.tick([tick('extension', 'not-possible')])
    release(aRequest({ version: '2' }))
    await expect.poll(() => ticking.pending.value.size).toBe(0)
    expect(sent.map(({ items }) => items.map(({ question, state }) => [question, state]))).toEqual([
      [['extension', 'done']],
      [
        ['extension', 'not-possible'],
        ['email', 'done'],
      ],
    ])
    expect(opened.state.value).toMatchObject({ is: 'there', value: { version: '3' } })
  })

  test('what the service did not answer stays, and is sent again under the same key (R5)', async () => {
    const { sent, ticking } = world([async () => null, async () => aRequest()])
    ticking.tick([tick('extension')])
    await expect.poll(() => ticking.trouble.value).not.toBe(null)
    expect(ticking.pending.value.size).toBe(1)
    ticking.again()
    await expect.poll(() => ticking.pending.value.size).toBe(0)
    expect(sent[1]?.key).toBe(sent[0]?.key)
  })
})
