import type { JSX } from 'preact'
import { Fact, Facts } from '../../../extension/ui/facts.tsx'
import type { MoveSummary } from '../../../shared/move.ts'
import { useWords } from '../desk.ts'
import { batchPath } from '../place.ts'
import { Time } from './time.tsx'

/** Where a move goes, who asked for it, and from which batch. */
export function MoveFacts({ move }: { move: MoveSummary }): JSX.Element {
  const { desk, deciding } = useWords()
  const { to, batch, askedBy, reason } = move
  return (
    <aside class="desk-context" aria-label={deciding.about}>
      <section>
        <h2>{to.name}</h2>
        <Facts>
          <Fact name={desk.enterpriseId} num>
            {to.id}
          </Fact>
        </Facts>
      </section>
      <section>
        <h2>{desk.origin}</h2>
        <Facts>
          <Fact name={deciding.askedBy}>{askedBy.name}</Fact>
          <Fact name={deciding.asked}>
            <Time at={move.askedAt} exact />
          </Fact>
          {batch !== null && (
            <Fact name={deciding.batch}>
              <a class="mono" href={batchPath(batch)}>
                {batch}
              </a>
            </Fact>
          )}
          {reason !== null && <Fact name={deciding.reasonGiven}>{reason}</Fact>}
        </Facts>
      </section>
    </aside>
  )
}
