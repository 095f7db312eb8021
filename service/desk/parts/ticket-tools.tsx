import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button, IconButton } from '../../../extension/ui/button.tsx'
import { Icon } from '../../../extension/ui/icon.tsx'
import { Sign } from '../../../extension/ui/level.tsx'
import type { Ticket } from '../../../shared/desk-ticket.ts'
import { PRIORITIES, type Priority } from '../../../shared/service-level.ts'
import { sayWhen } from '../../../shared/words/when.ts'
import { useDesk, useMayDo, usePerson, useWords } from '../desk.ts'
import { usePresence } from '../models/presence.ts'
import type { TicketDeeds } from '../models/ticket-deeds.ts'
import { requestPath } from '../place.ts'
import { Select } from './select.tsx'
import { Trouble } from './trouble.tsx'

/** Beside the number: what is owed, who took it on the phone, whether it is solved, and who else has it open. */
export function TicketSigns({ ticket }: { ticket: Ticket }): JSX.Element {
  const { inbox } = useWords()
  usePresence(ticket.number, ticket.unread)
  return (
    <>
      <DueSign ticket={ticket} />
      {ticket.takenBy && (
        <Sign tone="none" icon="phone">
          {inbox.byPhone(ticket.takenBy.name)}
        </Sign>
      )}
      {ticket.confirmedAt && <Sign tone="ready">{inbox.confirmedBy}</Sign>}
      <span class="ticket-viewers faint" role="status">
        {ticket.viewers.length > 0 && (
          <>
            <Icon name="eye" small /> {inbox.viewers(ticket.viewers.map(({ name }) => name))}
          </>
        )}
      </span>
    </>
  )
}

/** Under the title: who works on a ticket, how urgent it is, its paper, and what can be done with it as a whole. */
export function TicketTools({
  ticket,
  deeds,
  children,
}: {
  ticket: Ticket
  deeds: TicketDeeds
  /** The buttons of its state. */
  children: ComponentChildren
}): JSX.Element {
  const { opened } = useDesk()
  const { inbox, desk } = useWords()
  const works = useMayDo('ticket.work')
  const trouble = deeds.trouble.value
  return (
    <>
      <div class="ticket-tools">
        {works && <Working ticket={ticket} deeds={deeds} />}
        <IconButton size="small" icon="print" name={desk.print} onClick={() => window.print()} />
        {children}
      </div>
      {deeds.stale.value && <p role="alert">{inbox.changed}</p>}
      {trouble && <Trouble refusal={trouble} onAgain={() => opened.ticket.refresh()} />}
    </>
  )
}

/** Milliseconds. What is owed later than that, a list leaves out. */
const SOON = 24 * 60 * 60_000

/** Whether something is overdue, or owed within a day. */
export function isDueSoon({ dueAt }: Pick<Ticket, 'dueAt'>, now: string): boolean {
  return dueAt !== null && Date.parse(dueAt) - Date.parse(now) < SOON
}

/** By when something is owed, or since when it is overdue. */
export function DueSign({ ticket: { dueAt } }: { ticket: Pick<Ticket, 'dueAt'> }): JSX.Element | null {
  const { now, timeZone } = useDesk()
  const { inbox, locale } = useWords()
  if (dueAt === null) return null
  const when = sayWhen(locale, dueAt, now(), timeZone)
  const over = dueAt < now()
  return (
    <Sign tone={over ? 'stop' : 'none'} icon="clock">
      {over ? inbox.over(when) : inbox.due(when)}
    </Sign>
  )
}

function Working({ ticket, deeds }: { ticket: Ticket; deeds: TicketDeeds }): JSX.Element {
  const { api } = useDesk()
  const { inbox } = useWords()
  const { id } = usePerson()
  const [people, setPeople] = useState<{ id: string; name: string }[]>([])
  useEffect(() => {
    let here = true
    void api.assignees().then(answer => here && answer.ok && setPeople(answer.value))
    return () => {
      here = false
    }
  }, [api])
  const assign = (assigneeId: string | null) => void deeds.run(ticket, { deed: 'edit', edit: { assigneeId } })
  const { assignee } = ticket
  // Somebody who is not at support any more may still have it.
  const known = assignee && !people.some(one => one.id === assignee.id) ? [assignee, ...people] : people
  return (
    <div class="ticket-working">
      <Select
        id="ticket-assignee"
        label={inbox.assignee}
        quiet
        value={assignee?.id ?? ''}
        onChoose={value => assign(value || null)}
      >
        <option value="">{inbox.nobody}</option>
        {known.map(one => (
          <option key={one.id} value={one.id}>
            {one.id === id ? `${one.name} (${inbox.you})` : one.name}
          </option>
        ))}
      </Select>
      <Select
        id="ticket-priority"
        label={inbox.priority}
        quiet
        value={ticket.priority}
        // Its options are the priorities.
        onChoose={value => void deeds.run(ticket, { deed: 'edit', edit: { priority: value as Priority } })}
      >
        {PRIORITIES.map(one => (
          <option key={one} value={one}>
            {inbox.priorities[one]}
          </option>
        ))}
      </Select>
      {assignee?.id !== id && (
        <Button size="small" class="assign-me" busy={deeds.busy.value} onClick={() => assign(id)}>
          {inbox.assignMe}
        </Button>
      )}
    </div>
  )
}

/** The tickets that one belongs to. */
export function TicketOthers({ ticket }: { ticket: Ticket }): JSX.Element | null {
  const { inbox } = useWords()
  const { mergedInto, merged, related } = ticket
  const groups = [
    [inbox.mergedInto, mergedInto === null ? [] : [mergedInto]],
    [inbox.merged, merged],
    [inbox.related, related],
  ] as const
  if (groups.every(([, numbers]) => numbers.length === 0)) return null
  return (
    <p class="small">
      {groups.map(
        ([name, numbers]) =>
          numbers.length > 0 && (
            <span key={name} class="ticket-others">
              {name}{' '}
              {numbers.map(number => (
                <a key={number} class="mono number-link" href={requestPath(number)}>
                  {number}
                </a>
              ))}
            </span>
          ),
      )}
    </p>
  )
}
