import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../../../extension/ui/icon.tsx'
import { INBOX_VIEWS } from '../../../shared/desk-ticket.ts'
import { useDesk, usePerson, useWords } from '../desk.ts'
import { narrowOf } from '../narrow.ts'
import { REQUEST_VIEW_IDS, type ViewId, viewOf, viewsFor } from '../views.ts'
import { SavedViews } from './saved-views.tsx'
import { TicketCount } from './ticket-count.tsx'

/** How many tickets or mails a view holds, where that says what is to be done. */
function Count({ id }: { id: ViewId }): JSX.Element | null {
  const { counts, incomingQueue } = useDesk()
  const view = INBOX_VIEWS.find(one => one !== 'closed' && REQUEST_VIEW_IDS[one] === id)
  const queue = incomingQueue.value
  const mails = id === 'incoming' && queue ? queue.held + queue.broken : undefined
  const count = mails ?? (view && counts.value?.[view])
  return count ? <TicketCount count={count} /> : null
}

/** The navigation by role: a column where there is room, behind one button where there is not. */
export function ViewsMenu(): JSX.Element {
  const { router, saved } = useDesk()
  const { views: words } = useWords()
  const { role } = usePerson()
  const [shown, setShown] = useState(false)
  const place = router.place.value
  const id = narrowOf(router.url.value).saved
  const own = saved.views.value?.find(view => view.id === id)?.name
  const here = viewOf(place)
  useEffect(() => setShown(false), [place])
  return (
    <div class="views">
      <button
        type="button"
        class="views-button"
        aria-expanded={shown}
        aria-controls="views"
        onClick={() => setShown(!shown)}
      >
        <Icon name="list" />
        <span>{own ?? (here === null ? words.menu : words.names[here])}</span>
        <Icon name="down" small />
      </button>
      <nav id="views" aria-label={words.menu} data-shown={shown || undefined}>
        {viewsFor(role).map(({ group, views }) => [
          <div class="views-group" key={group}>
            <p class="views-name" id={`views-${group}`}>
              {words.groups[group]}
            </p>
            <ul aria-labelledby={`views-${group}`}>
              {views
                .filter(({ hidden }) => !hidden)
                .map(({ id, href, icon }) => (
                  <li key={id}>
                    <a class="view" href={href} aria-current={id === here && own === undefined ? 'page' : undefined}>
                      <Icon name={icon} />
                      <span>{words.names[id]}</span>
                      <Count id={id} />
                    </a>
                  </li>
                ))}
            </ul>
          </div>,
          group === 'requests' && <SavedViews key="saved" onSave={() => setShown(false)} />,
        ])}
      </nav>
    </div>
  )
}
