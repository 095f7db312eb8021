import { effect, signal } from '@preact/signals'
import type { Ticket } from '../../shared/desk-ticket.ts'
import type { TicketMail } from '../../shared/mail.ts'
import type { Locale } from '../../shared/words/locale.ts'
import type { Problem, Reply } from '../api.ts'
import { sendReply } from '../reply-delivery.ts'
import { draftStore, replyStore, type SeatsDb } from '../seats-db.ts'
import type { TalkApi } from '../talk-api.ts'
import type { WrittenReply } from '../written-reply.ts'
import type { ConnectionModel } from './connection.ts'
import { createQueued } from './queued.ts'
import { isGone, type ReadTicketsModel } from './read-tickets.ts'

export type TalkModel = Awaited<ReturnType<typeof createTalk>>

/** Where something is written: a ticket, and there the question that it answers. */
export function placeOf({ number, answers }: Pick<WrittenReply, 'number' | 'answers'>): string {
  return `${number}\n${answers ?? ''}`
}

/** The conversation of the ticket that is open, and what is written into it: kept here until the service has it (R8). */
export async function createTalk(
  db: SeatsDb,
  connection: ConnectionModel,
  locale: () => Locale,
  { seen, onSeen }: { seen: ReadTicketsModel; onSeen: (number: string) => void },
) {
  const queued = await createQueued<WrittenReply>({
    store: replyStore(db),
    send: sendReply,
    connection,
    locale,
  })
  const drafts = draftStore(db)
  /** The key of what was last taken back: its field reads anew what is kept. */
  const returned = signal('')
  const opened = signal<Ticket | null>(null)
  /** What became of the mails about it to this person. */
  const mails = signal<readonly TicketMail[]>([])
  /** When what is shown was read; an ISO instant. */
  const readAt = signal<string | null>(null)
  /** The number that is looked at. */
  let looking: string | null = null
  const problem = signal<Problem | null>(null)
  const busy = signal(false)
  /** A deed keeps its key until it is answered, so that pressing again after a lost answer does it no second time. */
  const keys = new Map<string, string>()

  async function ask<Value>(question: (api: TalkApi) => Promise<Reply<Value>>): Promise<Value | null> {
    const known = connection.connection.value
    if (!known) return null
    const { createTalkApi } = await import('../talk-api.ts')
    const reply = await question(createTalkApi(connection.service.value, known.token, locale()))
    // Somebody else signed in meanwhile.
    if (connection.connection.value?.person.id !== known.person.id) return null
    problem.value = reply.ok ? null : reply.problem
    connection.heed(problem.value)
    return reply.ok ? reply.value : null
  }

  function show(ticket: Ticket | null, at: string | null, told: readonly TicketMail[]): void {
    opened.value = ticket
    readAt.value = at
    mails.value = told
  }

  seen.whenOther(() => {
    show(null, null, [])
    problem.value = null
  })

  /** Shows what was last read of it here, until the service says more. */
  async function recall(number: string): Promise<void> {
    if (opened.value?.number === number) return
    show(null, null, [])
    const kept = await seen.load(number)
    if (kept?.ticket && looking === number && opened.value === null) show(kept.ticket, kept.at, kept.mails)
  }

  async function readMails(number: string): Promise<void> {
    const found = await ask(api => api.mails(number))
    if (!found || looking !== number) return
    mails.value = found.mails
    await seen.keep(number, { mails: found.mails })
  }

  async function read(number: string): Promise<void> {
    const found = await ask(api => api.read(number))
    // It is not this person's to see any more: neither is what was kept of it.
    if (isGone(problem.value)) {
      await seen.drop(number)
      if (opened.value?.number === number) show(null, null, [])
    }
    // Whoever went on elsewhere has not seen it.
    if (!found || looking !== number) return
    show(found, new Date().toISOString(), opened.value?.number === number ? mails.value : [])
    await Promise.all([seen.keep(number, { ticket: found }), readMails(number)])
    if (!found.unread) return
    await ask(api => api.see(number))
    onSeen(number)
  }

  /** What was written into a ticket and does not stand in its conversation yet, in the order it was written. */
  function written(number: string): WrittenReply[] {
    const personId = connection.connection.value?.person.id
    return queued.items.value
      .filter(each => each.number === number && each.person.id === personId)
      .toSorted((one, other) => one.madeAt.localeCompare(other.madeAt))
  }

  // What the service took stands in the conversation; it is kept here only until that was read.
  effect(() => {
    const sent = queued.items.value.filter(({ state }) => state.name === 'accepted')
    if (sent.length > 0) void settle(sent)
  })

  async function settle(sent: readonly WrittenReply[]): Promise<void> {
    const number = opened.value?.number
    if (number !== undefined && sent.some(each => each.number === number)) await read(number)
    for (const { key } of sent) await queued.discard(key)
  }

  // What waits goes once there is somebody to send it and a way, as with everything that is queued.
  effect(() => {
    if (connection.connection.value && connection.reached.value) void queued.flush()
  })

  return {
    ...queued,
    opened,
    mails,
    readAt,
    problem,
    busy,
    written,
    drafts,
    returned,
    async open(number: string): Promise<void> {
      looking = number
      problem.value = null
      await recall(number)
      await read(number)
    },
    /** Nobody looks at it any more: what happens from now on is news. */
    close(): void {
      looking = null
      show(null, null, [])
    },
    reread: read,
    readMails,
    /** Says something once for its key; without a way it waits. */
    async say(said: Pick<WrittenReply, 'key' | 'number' | 'text' | 'answers' | 'file'>): Promise<void> {
      const person = connection.connection.value?.person
      if (!person || queued.byKey(said.key)) return
      await queued.file({
        ...said,
        service: connection.service.value,
        person: { id: person.id, name: person.name },
        madeAt: new Date().toISOString(),
        state: { name: 'waiting', hold: null },
      })
    },
    /** Tries anew what waits or was refused. */
    async again(key: string): Promise<void> {
      const reply = queued.byKey(key)
      if (reply?.state.name === 'refused') await queued.file({ ...reply, state: { name: 'waiting', hold: null } })
      else await queued.send(key, true)
    },
    /** Does not send it: its text stands in its field again, below what was begun there since. */
    async takeBack(key: string): Promise<void> {
      const reply = queued.byKey(key)
      if (!reply) return
      const place = placeOf(reply)
      const begun = await drafts.load(place)
      const text = [begun?.text, reply.text].filter(Boolean).join('\n\n')
      await drafts.put(place, { key: crypto.randomUUID(), text })
      await queued.discard(key)
      returned.value = key
    },
    /** It is about what one sees now, so it is not queued: a day later support may have opened it again. */
    async confirm(): Promise<void> {
      const seen = opened.value
      if (!seen || busy.value) return
      busy.value = true
      const name = `${seen.number}\n${seen.version}`
      const key = keys.get(name) ?? crypto.randomUUID()
      keys.set(name, key)
      const done = await ask(api => api.confirm(key, seen))
      busy.value = false
      if (done) show(done, new Date().toISOString(), mails.value)
      else if (problem.value?.kind === 'fault') {
        const before = problem.value
        await read(seen.number)
        problem.value = before
      }
    },
  }
}
