import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { AskedView } from './asked.tsx'
import { useModels } from './models.ts'
import { OpenedTicket } from './opened-ticket.tsx'
import { SeatFilingView } from './seat-filing.tsx'
import { SeatHanded } from './seat-handed.tsx'
import './styles/seats.css'

/** One ticket, by its number or, as long as it has none, by its key. */
export function TicketView({ request }: { request: string }): JSX.Element | null {
  const { seats } = useModels()
  useEffect(() => void seats.open(), [seats])
  const model = seats.part.value
  if (!model) return null
  const handed = model.handed.byKey(request)
  if (handed) return <SeatHanded handed={handed} />
  const filing = model.filings.byKey(request)
  if (filing) return <SeatFilingView filing={filing} />
  const asked = model.asking.byKey(request)
  return asked ? <AskedView asked={asked} /> : <OpenedTicket number={request} kept={null} />
}
