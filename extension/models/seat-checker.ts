import type { SeatContent } from '../../shared/seat.ts'
import type { SeatCheck } from '../../shared/seat-check.ts'
import type { ClashGround } from '../../shared/seat-clash.ts'
import type { SeatAnswer, SeatQuestion } from '../worker/seats.ts'
import SeatWorker from '../worker/seats.ts?worker'

/** Checks a long request off the main thread. Of several that wait only the last is checked. */
export function createSeatChecker(pack: string, onChecked: (check: SeatCheck) => void) {
  let worker: Worker | null = null
  let next: SeatQuestion | null = null
  let busy = false
  let count = 0
  /** What the worker has been told is taken; it is long, and seldom another. */
  let told: ClashGround | null = null

  function send(): void {
    if (busy || !next) return
    busy = true
    if (!worker) {
      worker = new SeatWorker()
      worker.onmessage = ({ data: { id, check } }: MessageEvent<SeatAnswer>) => {
        busy = false
        if (id === count) onChecked(check)
        send()
      }
    }
    worker.postMessage(next.ground === told ? { ...next, ground: null } : next)
    told = next.ground
    next = null
  }

  /** What is known here is asked again whenever it changes; an answer to an older question is dropped. */
  function check({ about, shared, seats }: SeatContent, today: string, ground: ClashGround): void {
    next = { id: ++count, pack, content: { about, shared, seats }, today, ground }
    send()
  }

  return { check, drop: () => void count++ }
}
