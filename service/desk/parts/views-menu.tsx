import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../../../extension/ui/icon.tsx'
import { useDesk, usePerson, useWords } from '../desk.ts'
import { viewOf, viewsFor } from '../views.ts'

/** The navigation by role: a column where there is room, behind one button where there is not. */
export function ViewsMenu(): JSX.Element {
  const { router } = useDesk()
  const { views: words } = useWords()
  const { role } = usePerson()
  const [shown, setShown] = useState(false)
  const place = router.place.value
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
        <span>{here === null ? words.menu : words.names[here]}</span>
        <Icon name="down" small />
      </button>
      <nav id="views" aria-label={words.menu} data-shown={shown || undefined}>
        {viewsFor(role).map(({ group, views }) => (
          <div class="views-group" key={group}>
            <p class="views-name" id={`views-${group}`}>
              {words.groups[group]}
            </p>
            <ul aria-labelledby={`views-${group}`}>
              {views
                .filter(({ hidden }) => !hidden)
                .map(({ id, href, icon }) => (
                  <li key={id}>
                    <a class="view" href={href} aria-current={id === here ? 'page' : undefined}>
                      <Icon name={icon} />
                      <span>{words.names[id]}</span>
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </nav>
    </div>
  )
}
