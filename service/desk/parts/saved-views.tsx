import type { JSX } from 'preact'
import { Icon } from '../../../extension/ui/icon.tsx'
import { MOST_VIEWS } from '../../../shared/saved-view.ts'
import { useDesk, useWords } from '../desk.ts'
import { narrowOf } from '../narrow.ts'
import { savedPath } from '../saved-view.ts'
import { TicketCount } from './ticket-count.tsx'

/** The reader's own views in the navigation, each with what it holds, and the way to save what is listed now: `onSave` once it is pressed. */
export function SavedViews({ onSave }: { onSave: () => void }): JSX.Element | null {
  const { saved, router, inboxText } = useDesk()
  const { savedView: words } = useWords()
  const views = saved.views.value
  const here = narrowOf(router.url.value).saved
  const place = router.place.value
  // A search for nothing is no question that a view could keep.
  const saves = place.page === 'requests' && (place.view !== 'found' || inboxText.value.trim() !== '')
  if (views === null || (views.length === 0 && !saves)) return null
  return (
    <div class="views-group">
      <p class="views-name" id="views-saved">
        {words.group}
      </p>
      <ul aria-labelledby="views-saved">
        {views.map(view => (
          <li key={view.id}>
            <a class="view" href={savedPath(view)} aria-current={view.id === here ? 'page' : undefined}>
              <Icon name="filter" />
              <span>{view.name}</span>
              <TicketCount count={view.count ?? 0} />
            </a>
          </li>
        ))}
        {saves && (
          <li>
            <button
              type="button"
              class="view view-add"
              title={views.length < MOST_VIEWS ? words.saveTitle : words.full(MOST_VIEWS)}
              disabled={views.length >= MOST_VIEWS}
              onClick={() => {
                saved.naming.value = 'save'
                onSave()
              }}
            >
              <Icon name="plus" />
              <span>{words.save}</span>
            </button>
          </li>
        )}
      </ul>
    </div>
  )
}
