import type { JSX } from 'preact'
import { Button } from '../../../extension/ui/button.tsx'
import { Icon } from '../../../extension/ui/icon.tsx'
import { Level } from '../../../extension/ui/level.tsx'
import type { SignedIn } from '../../../shared/session.ts'
import { sayWhen } from '../../../shared/words/when.ts'
import { useDesk, useWords } from '../desk.ts'

interface SignedInRowsProps {
  sessions: readonly SignedIn[]
  /** Ends one of them; left out where only all can be ended. */
  onEnd?: (session: SignedIn) => void
  /** The one that is being ended. */
  ending?: string | null
}

/** Browsers and panels that are signed in, what was used last first. */
export function SignedInRows({ sessions, onEnd, ending = null }: SignedInRowsProps): JSX.Element {
  const { timeZone, now } = useDesk()
  const { people, locale } = useWords()
  const when = (at: string) => sayWhen(locale, at, now(), timeZone)
  return (
    <ul class="list">
      {sessions.map(session => {
        const name = session.name || people.unnamed
        return (
          <li key={session.id} class="row">
            <Icon name={session.kind === 'panel' ? 'sheet' : 'computer'} />
            <span class="row-text">
              <span>
                {name} <span class="faint small">{people.kinds[session.kind]}</span>
              </span>
              <span class="small num">
                {people.used(when(session.seenAt))}, {people.since(when(session.since))}
              </span>
            </span>
            {session.current ? (
              <Level tone="note">{people.here}</Level>
            ) : (
              onEnd && (
                <Button
                  size="small"
                  data-walk
                  aria-label={people.end(name)}
                  busy={ending === session.id}
                  onClick={() => onEnd(session)}
                >
                  {people.endShort}
                </Button>
              )
            )}
          </li>
        )
      })}
    </ul>
  )
}
