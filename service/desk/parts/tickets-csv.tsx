import type { JSX } from 'preact'
import { Button } from '../../../extension/ui/button.tsx'
import { writeCsv } from '../../../shared/csv.ts'
import type { TicketSummary } from '../../../shared/desk-ticket.ts'
import { useWords } from '../desk.ts'
import type { List } from '../models/list.ts'

/** The list as far as it was loaded, as a file for a spreadsheet program: no cell of it is ever a formula. */
export function TicketsCsv({ list }: { list: List<TicketSummary> }): JSX.Element | null {
  const { inbox, requests, seat } = useWords()
  const items = list.items.value
  if (!items || items.length === 0) return null
  const rowOf = (ticket: TicketSummary): string[] => [
    ticket.number,
    inbox.kinds[ticket.kind],
    ticket.seats ? seat.newSeats(ticket.seats.count) : ticket.subject,
    ticket.enterprise?.id ?? '',
    ticket.enterprise?.name ?? '',
    ticket.caller?.name ?? ticket.sentBy.name,
    requests.states[ticket.state],
    inbox.priorities[ticket.priority],
    ticket.assignee?.name ?? '',
    ticket.sentAt,
    ticket.dueAt ?? '',
  ]
  const save = () => {
    const text = writeCsv([inbox.csvColumns, ...items.map(rowOf)])
    const href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
    const link = Object.assign(document.createElement('a'), { href, download: inbox.csvName })
    link.click()
    URL.revokeObjectURL(href)
  }
  return (
    <Button size="small" icon="download" onClick={save}>
      {inbox.csv}
    </Button>
  )
}
