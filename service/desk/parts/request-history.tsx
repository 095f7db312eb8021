import type { JSX } from 'preact'
import { ITEM_STATES } from '../../../shared/ticket.ts'
import type { RecordEntry, TicketRecord } from '../../../shared/ticket-record.ts'
import { useWords } from '../desk.ts'
import { Time } from './time.tsx'

/** So many lines stand open; the rest folds. */
const SHOWN = 6

/** Who did what, the newest first. */
export function RequestHistory({ record }: { record: TicketRecord | null }): JSX.Element {
  const { requests: words } = useWords()
  const entries = record?.entries ?? []
  const rest = entries.slice(SHOWN)
  return (
    <section>
      <h2>{words.history}</h2>
      <Entries entries={entries.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details class="script">
          <summary class="btn-link">{words.allEntries(entries.length)}</summary>
          <Entries entries={rest} />
          {record?.more && <p class="small faint">{words.older}</p>}
        </details>
      )}
    </section>
  )
}

function Entries({ entries }: { entries: readonly RecordEntry[] }): JSX.Element {
  const words = useWords()
  const say = words.requests
  const sayEntry = ({ by, deed, ticked, phone }: RecordEntry) => {
    const name = by?.name ?? say.someone
    if (phone) return say.recordPhone(name)
    const ticks = ITEM_STATES.flatMap(state => {
      const count = ticked[state] ?? 0
      return count > 0 ? [say.recordTick[state](count)] : []
    })
    return ticks.length > 0 ? say.recordTicks(name, ticks) : say.record[deed](name)
  }
  return (
    <ol class="record small">
      {entries.map(entry => (
        <li key={entry.id}>
          <span class="faint num">
            <Time at={entry.at} />
          </span>
          <span>
            {sayEntry(entry)}
            {entry.reason !== null && <span class="muted"> {words.ticket.mail.reason(entry.reason)}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
