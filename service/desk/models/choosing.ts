import { useMemo, useState } from 'preact/hooks'
import type { BulkDeed, BulkOutcome, TicketSummary } from '../../../shared/desk-ticket.ts'
import { useDesk } from '../desk.ts'
import type { Refusal } from './answer.ts'
import { createDeed } from './deed.ts'
import type { List } from './list.ts'

/** Several tickets of a list, and what is done with them at once. */
export interface Choosing {
  /** Those that are chosen and still in the list, in its order. */
  chosen: readonly TicketSummary[]
  busy: boolean
  trouble: Refusal | null
  /** What became of each the last time: null where it was done, else the code of the refusal. */
  outcomes: ReadonlyMap<string, BulkOutcome['fault']>
  has(number: string): boolean
  choose(number: string, on: boolean): void
  none(): void
  /** Does it to each as it was seen. Nothing stays chosen: what was refused says so at its row. */
  run(deed: BulkDeed): Promise<void>
  /** The same once more, after trouble. */
  again(): void
}

/** As many as the service takes in one request. */
const MOST = 100

const NOTHING: ReadonlyMap<string, BulkOutcome['fault']> = new Map()

export function useChoosing(list: List<TicketSummary>): Choosing {
  const { api, session } = useDesk()
  const [numbers, setNumbers] = useState<ReadonlySet<string>>(new Set())
  const [outcomes, setOutcomes] = useState(NOTHING)
  const [last, setLast] = useState<BulkDeed | null>(null)
  const deed = useMemo(
    () =>
      createDeed(
        ({ tickets, deed: asked }: { tickets: { number: string; version: string }[]; deed: BulkDeed }, key) =>
          api.workTickets(tickets, asked, key),
        session,
      ),
    [api, session],
  )
  const chosen = (list.items.value ?? []).filter(({ number }) => numbers.has(number)).slice(0, MOST)
  const run = async (asked: BulkDeed) => {
    setLast(asked)
    const tickets = chosen.map(({ number, version }) => ({ number, version }))
    const after = await deed.run({ tickets, deed: asked })
    if (!after) return
    setOutcomes(new Map(after.map(({ number, fault }) => [number, fault])))
    setNumbers(new Set())
    await list.refresh()
  }
  return {
    chosen,
    busy: deed.busy.value,
    trouble: deed.trouble.value,
    outcomes,
    has: number => numbers.has(number),
    choose: (number, on) => {
      setOutcomes(NOTHING)
      setNumbers(before => {
        const after = new Set(before)
        if (on) after.add(number)
        else after.delete(number)
        return after
      })
    },
    none: () => {
      setNumbers(new Set())
      setOutcomes(NOTHING)
    },
    run,
    again: () => {
      if (last) void run(last)
    },
  }
}
