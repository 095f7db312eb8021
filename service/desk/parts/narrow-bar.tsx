import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { INBOX_ORDERS, TICKET_KINDS } from '../../../shared/desk-ticket.ts'
import { PRIORITIES } from '../../../shared/service-level.ts'
import { TICKET_STATES } from '../../../shared/ticket.ts'
import { useDesk, useMayDo, useWords } from '../desk.ts'
import { useAssignees } from '../models/assignees.ts'
import { type Narrow, narrowed, narrowOf } from '../narrow.ts'
import { type RequestView, requestPath } from '../place.ts'
import { Select } from './select.tsx'

/** Which tickets of a view are listed, and in what order: kept in the address, so that it can be passed on and come back to. */
export function NarrowBar({ view }: { view: RequestView }): JSX.Element {
  const { router, lists } = useDesk()
  const { inbox, requests } = useWords()
  const works = useMayDo('ticket.work')
  const people = useAssignees(works)
  useEffect(() => {
    if (works) void lists.enterprises.refresh()
  }, [works, lists])
  const narrow = narrowOf(router.url.value)
  const choose = (name: keyof Narrow, value: string) => {
    const url = new URL(narrowed(requestPath(null, view), { ...narrow, [name]: null }), router.url.peek())
    if (value !== '') url.searchParams.set(name, value)
    router.go(url.pathname + url.search, { replace: true })
  }
  const named = (values: readonly string[], names: Readonly<Record<string, string>>) =>
    values.map(value => ({ id: value, name: names[value] ?? value }))
  const filters: [keyof Narrow, readonly { id: string; name: string }[]][] = [
    ['state', named(TICKET_STATES, requests.states)],
    ['kind', named(TICKET_KINDS, inbox.kinds)],
    ['priority', named(PRIORITIES, inbox.priorities)],
  ]
  if (works) filters.push(['enterprise', lists.enterprises.items.value ?? []], ['assignee', people])
  // What was searched for comes in the search's own order.
  if (view !== 'found') filters.push(['order', named(INBOX_ORDERS, inbox.orders)])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a line
    <div class="narrow" role="group" aria-label={inbox.narrow}>
      {filters.map(([name, options]) => (
        <Select
          key={name}
          id={`narrow-${name}`}
          label={inbox.narrowBy[name]}
          quiet
          value={narrow[name] ?? ''}
          onChoose={value => choose(name, value)}
        >
          <option value="">{inbox.narrowBy[name]}</option>
          {options.map(one => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      ))}
    </div>
  )
}
