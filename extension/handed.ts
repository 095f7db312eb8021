import type { BillAcknowledgement } from '../shared/bill.ts'
import type { SeatContent } from '../shared/seat.ts'
import type { SeatRoute } from '../shared/seat-route.ts'

/** A request for seats that left by the person's own hand (B39, B51), as it left: it has no number, and stays readable here. */
export interface Handed {
  key: string
  /** When it was marked as sent. ISO instant. */
  at: string
  route: SeatRoute
  /** The enterprise's name, where one was chosen. */
  enterprise: string | null
  content: SeatContent
  bill: BillAcknowledgement | null
}
