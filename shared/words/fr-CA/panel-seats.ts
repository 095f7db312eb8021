import { seatChoice } from './seat-choice.ts'
import { seatQuestion } from './seat-question.ts'

export const panelSeats = { seatChoice, seatQuestion }
