import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../../../extension/ui/icon.tsx'
import { INBOX_ORDERS, TICKET_KINDS } from '../../../shared/desk-ticket.ts'
import { PRIORITIES } from '../../../shared/service-level.ts'
import { TICKET_STATES } from '../../../shared/ticket.ts'
import { useDesk, useMayDo, useWords } from '../desk.ts'
import { useAssignees } from '../models/assignees.ts'
import { type Narrow, narrowed, narrowOf } from '../narrow.ts'
import { type RequestView, requestPath } from '../place.ts'
import { Select } from './select.tsx'

type Filter = Exclude<keyof Narrow, 'saved'>

/** Which tickets of a view are listed, and in what order, folded where there is little room: kept in the address, so that it can be passed on and come back to. */
export function NarrowBar({ view }: { view: RequestView }): JSX.Element {
  const { router, lists } = useDesk()
  const { inbox, requests, savedView } = useWords()
  const [shown, setShown] = useState(false)
  const works = useMayDo('ticket.work')
  const people = useAssignees(works)
  useEffect(() => {
    if (works) void lists.enterprises.refresh()
  }, [works, lists])
  const narrow = narrowOf(router.url.value)
  const choose = (name: Filter, value: string) => {
    const url = new URL(narrowed(requestPath(null, view), { ...narrow, [name]: null }), router.url.peek())
    if (value !== '') url.searchParams.set(name, value)
    router.go(url.pathname + url.search, { replace: true })
  }
  const named = (values: readonly string[], names: Readonly<Record<string, string>>) =>
    values.map(value => ({ id: value, name: names[value] ?? value }))
  const filters: [Filter, readonly { id: string; name: string }[]][] = [
    ['state', named(TICKET_STATES, requests.states)],
    ['kind', named(TICKET_KINDS, inbox.kinds)],
    ['priority', named(PRIORITIES, inbox.priorities)],
  ]
  if (works) filters.push(['enterprise', lists.enterprises.items.value ?? []], ['assignee', people])
  // What was searched for comes in the search's own order.
  if (view !== 'found') filters.push(['order', named(INBOX_ORDERS, inbox.orders)])
  const on = filters.filter(([name]) => narrow[name] !== null).length
  return (
    <>
      <button
        type="button"
        class="btn btn-sm narrow-button"
        aria-expanded={shown}
        aria-controls="narrow"
        onClick={() => setShown(!shown)}
      >
        <Icon name="filter" />
        {on > 0 ? savedView.filtersOn(on) : savedView.filters}
        <Icon name="down" small />
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a line */}
      <div id="narrow" class="narrow" role="group" aria-label={inbox.narrow} data-shown={shown || undefined}>
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
    </>
  )
}
