import { effect, signal } from '@preact/signals'
import type { Locale } from '../../shared/words/locale.ts'
import { type SeatsDb, writtenTicketStore } from '../seats-db.ts'
import type { AskDraft, WrittenTicket } from '../written-ticket.ts'
import { sendWrittenTicket } from '../written-ticket-delivery.ts'
import type { ConnectionModel } from './connection.ts'
import { createQueued } from './queued.ts'

export type AskingModel = Awaited<ReturnType<typeof createAsking>>

const EMPTY: AskDraft = { key: '', kind: 'question', enterpriseId: null, subject: '', text: '' }

/** Questions to support in words: the one that is being written, kept with every letter, and those on their way (R5, R8). */
export async function createAsking(
  db: SeatsDb,
  connection: ConnectionModel,
  locale: () => Locale,
  onFiled: () => Promise<void>,
) {
  const store = writtenTicketStore(db)
  const queued = await createQueued<WrittenTicket>({ store, send: sendWrittenTicket, connection, locale })
  const kept = await db.get('asking', 'draft')
  // The panel was closed between sending it and letting go of what was typed.
  const draft = signal<AskDraft>(kept && !queued.byKey(kept.key) ? kept : EMPTY)

  function keep(next: AskDraft): Promise<unknown> {
    draft.value = next
    const isEmpty = next.subject === '' && next.text === ''
    return isEmpty ? db.delete('asking', 'draft') : db.put('asking', next, 'draft')
  }

  // What the service took stands in the list; it is kept here only until that was read, or its file is told of.
  effect(() => {
    const done = queued.items.value.filter(({ state }) => state.name === 'accepted' && state.fileFault === null)
    if (done.length > 0) void settle(done)
  })

  async function settle(done: readonly WrittenTicket[]): Promise<void> {
    await onFiled()
    for (const { key } of done) await queued.discard(key)
  }

  effect(() => {
    if (connection.connection.value && connection.reached.value) void queued.flush()
  })

  return {
    ...queued,
    draft,
    type: (changes: Partial<Omit<AskDraft, 'key'>>) =>
      keep({ ...draft.value, ...changes, key: draft.value.key || crypto.randomUUID() }),
    /** Sends what was written once for its key; answers the key. */
    async ask(enterprise: { id: string; name: string }, file: WrittenTicket['file']): Promise<string | null> {
      const { key, kind, subject, text } = draft.value
      const person = connection.connection.value?.person
      if (!person || queued.byKey(key)) return null
      const filed = queued.file({
        ...{ key, file, service: connection.service.value, person: { id: person.id, name: person.name } },
        enterprise: { id: enterprise.id, name: enterprise.name },
        filing: { kind, enterpriseId: enterprise.id, subject: subject.trim(), text: text.trim() },
        madeAt: new Date().toISOString(),
        state: { name: 'waiting', hold: null },
      })
      await keep(EMPTY)
      void filed
      return key
    },
    /** Tries anew what waits or was refused: nothing is kept at the service for a key that it refused. */
    async again(key: string): Promise<void> {
      const item = queued.byKey(key)
      if (item?.state.name === 'refused') await queued.file({ ...item, state: { name: 'waiting', hold: null } })
      else await queued.send(key, true)
    },
    /** Does not send it: it is a draft again, under another key, below what was begun since. */
    async takeBack(key: string): Promise<void> {
      const item = queued.byKey(key)
      if (!item) return
      const { kind, subject, text, enterpriseId } = item.filing
      const begun = draft.value
      await keep({
        key: crypto.randomUUID(),
        kind: kind === 'account-help' ? kind : 'question',
        enterpriseId,
        subject: begun.subject || subject,
        text: [begun.text, text].filter(Boolean).join('\n\n'),
      })
      await queued.discard(key)
    },
  }
}
