import type { JSX } from 'preact'
import { SeatsView } from './seats.tsx'

export function SeatGrid(): JSX.Element {
  return <SeatsView />
}
