import { asking } from './asking.ts'
import { call } from './call.ts'
import { caller } from './caller.ts'
import { replying } from './replying.ts'
import { seat } from './seat.ts'
import { seatChoice } from './seat-choice.ts'
import { seatDeed } from './seat-deed.ts'
import { seatFinding } from './seat-finding.ts'
import { seatQuestion } from './seat-question.ts'
import { seating } from './seating.ts'
import { ticket } from './ticket.ts'
import { ticketMail } from './ticket-mail.ts'

/** What the panel says of seats and of requests for them, loaded with their views. */
export const panelSeats = {
  call,
  caller,
  asking,
  replying,
  seat,
  seatChoice,
  seatDeed,
  seatFinding,
  seatQuestion,
  seating,
  ticket,
  ticketMail,
}
