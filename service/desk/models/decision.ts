import { type ReadonlySignal, signal } from '@preact/signals'
import type { Move, MoveAnswer, MoveDecision } from '../../../shared/move.ts'
import type { DeskApi } from '../api.ts'
import { changesOf, type MoveChange } from '../move-changes.ts'
import type { Refusal } from './answer.ts'
import { createDeed } from './deed.ts'
import type { Opened } from './opened.ts'
import type { Session } from './session.ts'

/** What a person decides about one move that stands open. */
export interface Decision {
  /** Accounts that are not chosen; all others that wait are. */
  left: ReadonlySignal<ReadonlySet<string>>
  leave(accounts: readonly string[], on: boolean): void
  sending: ReadonlySignal<MoveDecision | 'withdraw' | null>
  trouble: ReadonlySignal<Refusal | null>
  /** What somebody else changed since the reader saw it. */
  changes: ReadonlySignal<readonly MoveChange[]>
  /** What was done here last. */
  done: ReadonlySignal<{ what: MoveDecision | 'withdraw'; accounts: readonly string[]; move: Move } | null>
  /** A newer reading of the move: what is different about it is told. */
  take(move: Move): void
  seen(): void
  answer(decision: MoveDecision, accounts: readonly string[], reason: string): Promise<boolean>
  withdraw(): Promise<boolean>
}

/** Decides on what the reader has seen: where somebody was quicker nothing is done, and what they changed is shown. */
export function createDecision(api: DeskApi, opened: Opened<Move>, session: Session): Decision {
  const left = signal<ReadonlySet<string>>(new Set())
  const sending = signal<Decision['sending']['value']>(null)
  const changes = signal<readonly MoveChange[]>([])
  const done = signal<Decision['done']['value']>(null)
  let shown: Move | null = null
  const answering = createDeed(
    ({ move, answer }: { move: Pick<Move, 'number' | 'version'>; answer: MoveAnswer }, key) =>
      api.answerMove(move, answer, key),
    session,
  )
  const withdrawing = createDeed((move: Pick<Move, 'number' | 'version'>, key) => api.withdrawMove(move, key), session)
  const trouble = signal<Refusal | null>(null)

  const act = async (
    what: MoveDecision | 'withdraw',
    accounts: readonly string[],
    deed: (seen: Pick<Move, 'number' | 'version'>) => Promise<Move | null>,
  ) => {
    if (!shown || sending.peek()) return false
    sending.value = what
    done.value = null
    const { number, version } = shown
    const after = await deed({ number, version })
    const refusal = (what === 'withdraw' ? withdrawing : answering).trouble.peek()
    sending.value = null
    if (after) {
      shown = after
      changes.value = []
      trouble.value = null
      opened.put(number, after)
      done.value = { what, accounts, move: after }
      return true
    }
    const stale = refusal?.reached && (refusal.code === 'version.stale' || refusal.code === 'move.decided')
    trouble.value = stale ? null : refusal
    // What it is now is read anew, and take() tells what is different.
    if (stale) await opened.refresh()
    return false
  }
  return {
    left,
    leave: (accounts, on) => {
      const next = new Set(left.peek())
      for (const account of accounts) on ? next.add(account) : next.delete(account)
      left.value = next
    },
    sending,
    trouble,
    changes,
    done,
    take: move => {
      if (shown && shown.version !== move.version) {
        const news = changesOf(shown, move)
        if (news.length > 0) changes.value = [...changes.peek(), ...news]
      }
      shown = move
    },
    seen: () => {
      changes.value = []
    },
    answer: (decision, accounts, reason) =>
      act(decision, accounts, move =>
        answering.run({ move, answer: { decision, accounts: [...accounts], ...(reason && { reason }) } }),
      ),
    withdraw: () => act('withdraw', [], move => withdrawing.run(move)),
  }
}
