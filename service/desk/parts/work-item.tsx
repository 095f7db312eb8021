import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Address } from '../../../extension/ui/address.tsx'
import { LinkButton } from '../../../extension/ui/button.tsx'
import { Sign } from '../../../extension/ui/level.tsx'
import { ADDRESS } from '../../../shared/person.ts'
import type { ItemState } from '../../../shared/ticket.ts'
import { useWords } from '../desk.ts'
import type { Ticking } from '../models/ticking.ts'
import type { RequestItem } from '../request-items.ts'
import { ItemSign } from './request-state.tsx'
import { TickChoices } from './tick-choices.tsx'
import { Time } from './time.tsx'
import { WorkNote } from './work-note.tsx'

/** One item: its answer, how far it is, and for who works on it the three choices. Pressing a pressed one takes it back. */
export function WorkItem({
  item,
  ticking,
  number,
}: {
  item: RequestItem
  ticking: Ticking | null
  number: string
}): JSX.Element {
  const { requests: words, ticket } = useWords()
  /** What a note is being written for. */
  const [noting, setNoting] = useState<'needs-info' | 'not-possible' | null>(null)
  const { seat, question, label, state, note, by, at, findings } = item
  const say = (next: ItemState, text: string | null) => ticking?.tick([{ seat, question, state: next, note: text }])
  const press = (next: Exclude<ItemState, 'to-do'>) => {
    if (next === state) say('to-do', null)
    else if (next === 'done') say('done', null)
    else return setNoting(next)
    setNoting(null)
  }
  return (
    <li class="work" data-item data-works={ticking ? true : undefined}>
      <span class="work-name">{label}</span>
      <Answer item={item} />
      <span class="work-state">
        <ItemSign state={state} />
      </span>
      {ticking && <TickChoices label={label} state={state} more="work-choices" onPress={press} />}
      {findings.map(finding => (
        <p class="work-more small" key={finding}>
          <Sign tone="look">{finding}</Sign>
        </p>
      ))}
      {(note !== null || (by && at)) && noting === null && (
        <p class="work-more small muted">
          {note !== null && <span class="work-note-text">{note} </span>}
          {by && at && (
            <span class="faint">
              {by.name}, <Time at={at} />{' '}
            </span>
          )}
          {ticking && note !== null && (state === 'needs-info' || state === 'not-possible') && (
            <LinkButton class="small" onClick={() => setNoting(state)}>
              {words.editNote}
            </LinkButton>
          )}
        </p>
      )}
      {noting && ticking && (
        <WorkNote
          id={`note-${seat ?? 'about'}-${question}`}
          name={`note.${number}.${seat ?? ''}.${question}`}
          label={words.noteFor[noting](label)}
          before={note ?? ''}
          action={ticket.items[noting]}
          onSave={text => {
            say(noting, text)
            setNoting(null)
          }}
          onCancel={() => setNoting(null)}
        />
      )}
    </li>
  )
}

function Answer({ item: { text, mark, differs } }: { item: RequestItem }): JSX.Element {
  const { requests: words } = useWords()
  if (mark === 'ask')
    return (
      <span class="work-answer">
        <Sign tone="ask">{words.ask}</Sign>
      </span>
    )
  if (mark === 'missing')
    return (
      <span class="work-answer">
        <Sign tone="look">{words.missing}</Sign>
      </span>
    )
  return (
    <span class={text === null ? 'work-answer faint' : 'work-answer'}>
      {text === null ? words.open : ADDRESS.test(text) ? <Address text={text} /> : text}
      {differs && <span class="faint small"> ({words.differs})</span>}
    </span>
  )
}
