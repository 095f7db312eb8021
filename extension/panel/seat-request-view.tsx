import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useModels } from './models.ts'
import { SeatFilingView } from './seat-filing.tsx'
import { SeatHanded } from './seat-handed.tsx'
import { SeatRequestPage } from './seat-request.tsx'
import './styles/seats.css'

/** One request for seats, by its number or, as long as it has none, by its key. */
export function SeatRequestView({ request }: { request: string }): JSX.Element | null {
  const { seats } = useModels()
  useEffect(() => void seats.open(), [seats])
  const model = seats.part.value
  if (!model) return null
  const handed = model.handed.byKey(request)
  if (handed) return <SeatHanded handed={handed} />
  const own = model.filings.byKey(request)
  return own ? <SeatFilingView filing={own} /> : <SeatRequestPage number={request} kept={null} />
}
