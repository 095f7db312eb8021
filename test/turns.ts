import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import type { Watched } from './watch.ts'

/** Most steps end within it; to ask the database sooner who waits for whom would only keep it from its work. */
const LOOK_MS = 3

/** Somebody who does one deed, step by step, each when it is their turn. */
interface Player {
  start: () => Promise<void>
  started: boolean
  done: boolean
  /** Ends the step they stand after; null while they are on their way. */
  go: (() => void) | null
}

/** Every order in which two people can take this many steps each. */
export function allOrders(steps: number): string[] {
  const orders: string[] = []
  const build = (order: string, a: number, b: number) => {
    if (a === 0 && b === 0) return void orders.push(order)
    if (a > 0) build(`${order}a`, a - 1, b)
    if (b > 0) build(`${order}b`, a, b - 1)
  }
  build('', steps, steps)
  return orders
}

/**
 * Lets two deeds run in a given order of steps, over a real database. A step ends after a statement that `isStep`
 * names; the last one ends with the deed. Who is kept by the database (`isBlocked`) loses the turn and goes on when they
 * can, as it is outside of tests.
 */
export function createTurns(isStep: (statement: Watched) => boolean) {
  const current = new AsyncLocalStorage<Player>()
  let notify = () => {}
  let open = false

  /** For watchStore. */
  async function seen(statement: Watched): Promise<void> {
    const player = current.getStore()
    if (!player || open || !isStep(statement)) return
    await new Promise<void>(resolve => {
      player.go = resolve
      notify()
    })
  }

  async function play<One, Other>(
    order: string,
    deeds: { a: () => Promise<One>; b: () => Promise<Other> },
    isBlocked: (otherStandsInTransaction: boolean) => Promise<boolean>,
  ): Promise<[One, Other]> {
    open = false
    const results: { a?: One; b?: Other } = {}
    const make = (start: () => Promise<void>): Player => ({ start, started: false, done: false, go: null })
    const a = make(async () => {
      results.a = await deeds.a()
    })
    const b = make(async () => {
      results.b = await deeds.b()
    })
    const running: Promise<void>[] = []
    const step = async (player: Player, other: Player) => {
      if (player.done) return
      if (!player.started) {
        player.started = true
        const run = current.run(player, player.start)
        running.push(run.finally(() => end(player)))
      } else if (player.go) {
        const { go } = player
        player.go = null
        go()
      }
      while (!player.done && !player.go) {
        const arrived = new Promise<void>(resolve => {
          notify = resolve
        })
        await Promise.race([arrived, pause(LOOK_MS)])
        if (!player.done && !player.go && (await isBlocked(other.go !== null))) return
      }
    }
    const end = (player: Player) => {
      player.done = true
      notify()
    }
    for (const turn of order) await (turn === 'a' ? step(a, b) : step(b, a))
    open = true
    for (const player of [a, b]) player.go?.()
    await Promise.all(running)
    // Both have run to their ends.
    return [results.a as One, results.b as Other]
  }

  return { seen, play }
}
