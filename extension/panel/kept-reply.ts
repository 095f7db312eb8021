import { useEffect, useRef, useState } from 'preact/hooks'
import type { ReplyDraft } from '../written-reply.ts'
import { useSeats } from './seat-context.ts'

const EMPTY: ReplyDraft = { key: '', text: '' }

/** What is being written at a place of a ticket, kept with every letter until it is sent. */
export function useKeptReply(place: string) {
  const { talk } = useSeats()
  const [draft, setDraft] = useState(EMPTY)
  const touched = useRef(false)
  const returned = talk.returned.value
  useEffect(() => {
    touched.current = false
    void talk.drafts.load(place).then(kept => {
      if (touched.current) return
      // The panel was closed between sending it and letting go of what was typed.
      setDraft(kept && !talk.byKey(kept.key) ? kept : EMPTY)
    })
  }, [place, talk, returned])
  const show = (next: ReplyDraft) => {
    touched.current = true
    setDraft(next)
    void talk.drafts.put(place, next.text === '' ? null : next)
  }
  return {
    text: draft.text,
    type: (text: string) => show({ text, key: draft.key || crypto.randomUUID() }),
    /** Its key, for sending it; what was typed is let go of once it is `kept` elsewhere. */
    send: async (keep: (key: string) => Promise<void>): Promise<void> => {
      const sent = draft
      setDraft(EMPTY)
      const kept = keep(sent.key)
      await talk.drafts.put(place, null)
      await kept
    },
  }
}
