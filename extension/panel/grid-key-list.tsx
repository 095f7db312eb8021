import type { JSX } from 'preact'
import { useVerdictWords } from './models.ts'

/** What the keys of the grid do, where there is room to say it. */
export function GridKeyList(): JSX.Element {
  const { grid } = useVerdictWords()
  return (
    <details class="grid-keys small">
      <summary>{grid.keys}</summary>
      <dl>
        {grid.keyList.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map(key => (
                <kbd key={key} class="kbd">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
