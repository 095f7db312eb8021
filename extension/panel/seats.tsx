import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useModels } from './models.ts'
import { SeatOver } from './seat-over.tsx'
import { SeatSend } from './seat-send.tsx'
import { SeatsPage } from './seats-page.tsx'
import './styles/seats.css'

/** The work on a request for seats, at the step where it was left, once what is kept of it is open. */
export function SeatsView(): JSX.Element | null {
  const { seats } = useModels()
  useEffect(() => void seats.open(), [seats])
  const model = seats.part.value
  if (!model) return null
  const { step } = model.draft.value
  if (step === 'send') return <SeatSend />
  return step === 'over' ? <SeatOver /> : <SeatsPage />
}
