import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Icon } from '../../../extension/ui/icon.tsx'
import { LONGEST_TEXT, type Ticket } from '../../../shared/desk-ticket.ts'
import type { SeatRequest } from '../../../shared/seat-request.ts'
import { isOpen } from '../../../shared/ticket.ts'
import { useDesk, useMayDo, usePerson, useWords } from '../desk.ts'
import type { Saying } from '../inbox-api.ts'
import { useItemName } from '../item-name.ts'
import { createDeed } from '../models/deed.ts'
import { useKept } from '../models/kept.ts'
import { CannedReplies } from './canned-replies.tsx'
import { TextArea } from './text-area.tsx'
import { Trouble } from './trouble.tsx'

/** The place to reply, to answer a question, or to keep a note; what is typed is kept with every letter. */
export function TalkWrite({ ticket, request }: { ticket: Ticket; request: SeatRequest | null }): JSX.Element | null {
  const { api, session, opened } = useDesk()
  const { inbox } = useWords()
  const { name, role } = usePerson()
  const works = useMayDo('ticket.work')
  const notes = useMayDo('ticket.note')
  const says = useMayDo('ticket.say')
  const { number, state } = ticket
  const [kind, setKind] = useState<Saying['kind']>('reply')
  const [text, keepText] = useKept(`${kind}.${number}`)
  const [answers, setAnswers] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [error, setError] = useState<string>()
  const deed = useMemo(
    () => createDeed((saying: Saying, key) => api.say(number, saying, key), session),
    [api, number, session],
  )
  const itemName = useItemName(request)
  if (!says || (kind === 'reply' && !isOpen(state) && state !== 'done')) return null
  const answered = new Set(ticket.replies.map(reply => reply.answers))
  const questions = notes ? [] : ticket.replies.filter(reply => reply.kind === 'question' && !answered.has(reply.id))
  const send = async (next: Saying['next']) => {
    if (text.trim() === '') return setError(inbox.empty)
    const after = await deed.run({ text, kind, answers: kind === 'reply' ? answers : null, next })
    if (!after) return
    opened.ticket.put(number, after)
    void opened.request.refresh()
    keepText('')
    setAnswers(null)
    setSaid(kind === 'note' ? inbox.kept : inbox.sent)
  }
  const type = (typed: string) => {
    keepText(typed)
    setError(undefined)
    setSaid('')
  }
  const customer = ticket.caller?.name ?? ticket.sentBy.name
  const label = kind === 'note' ? inbox.writeNote : notes ? inbox.replyTo(customer) : inbox.answer
  const trouble = deed.trouble.value
  return (
    <div class="ticket-reply talk-write">
      {notes && (
        <div class="cluster">
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a line */}
          <div class="seg" role="group" aria-label={inbox.talk}>
            {(['reply', 'note'] as const).map(one => (
              <button key={one} type="button" aria-pressed={one === kind} onClick={() => setKind(one)}>
                <Icon name={one === 'note' ? 'lock' : 'reply'} /> {one === 'note' ? inbox.note : inbox.reply}
              </button>
            ))}
          </div>
          {kind === 'reply' && <CannedReplies onChoose={type} fill={{ name: customer, number, me: name }} />}
          {kind === 'note' && <span class="small muted">{inbox.writeNote}</span>}
        </div>
      )}
      {questions.length > 0 && (
        <div class="field">
          <label class="label" for="talk-answers">
            {inbox.answering}
          </label>
          <select
            id="talk-answers"
            class="input"
            value={answers ?? ''}
            onChange={event => setAnswers(event.currentTarget.value || null)}
          >
            <option value="">{inbox.answersNone}</option>
            {questions.map(({ id, item, text: asked }) => (
              <option key={id} value={id}>
                {itemName(item)}: {asked}
              </option>
            ))}
          </select>
        </div>
      )}
      {trouble && <Trouble refusal={trouble} onAgain={() => send(null)} />}
      <div class="reply-row">
        <TextArea
          id="talk-text"
          label={label}
          quiet
          error={error}
          rows={text.includes('\n') || text.length > 90 ? 6 : 2}
          maxlength={LONGEST_TEXT}
          value={text}
          onInput={type}
        />
        <Button
          kind="primary"
          icon={kind === 'note' ? 'lock' : 'send'}
          busy={deed.busy.value}
          onClick={() => send(null)}
        >
          {kind === 'note' ? inbox.sendNote : inbox.send}
        </Button>
        {works && kind === 'reply' && role === 'support' && (state === 'new' || state === 'started') && (
          <Button busy={deed.busy.value} onClick={() => send('ask')}>
            {inbox.sendAndWait}
          </Button>
        )}
      </div>
      <span class="small muted" role="status">
        {said}
      </span>
    </div>
  )
}
