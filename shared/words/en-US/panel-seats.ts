import { seatChoice } from './seat-choice.ts'
import { seatQuestion } from './seat-question.ts'

/** What the panel says of seats, loaded with their views. */
export const panelSeats = { seatChoice, seatQuestion }
