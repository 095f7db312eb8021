import { effect } from '@preact/signals'
import type { SeatsDb } from '../seats-db.ts'
import type { SeatHistory } from './seat-history.ts'

/** So many deeds can be taken back after the panel was closed. */
const KEPT = 50

/** ms without a deed before the deeds are kept: nobody takes back letter by letter. */
const PAUSE = 250

/** Keeps what can be taken back over a close of the panel. Of two windows, the one that did something last. */
export function keepSeatHistory(history: SeatHistory, db: SeatsDb): void {
  let due: ReturnType<typeof setTimeout> | undefined
  effect(() => {
    const kept = {
      done: history.done.value.slice(-KEPT),
      undone: history.undone.value.slice(-KEPT),
      told: history.told.value,
    }
    clearTimeout(due)
    due = setTimeout(() => void db.put('history', kept, 'seats'), PAUSE)
  })
}
