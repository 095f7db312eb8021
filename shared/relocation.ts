import { stopsByCell } from './assignment.ts'
import type { Check } from './check.ts'
import type { MovePlace, MoveRow, MoveRowState } from './move.ts'

/** What the service knows about accounts at the moment they are moved. Accounts in their normal form. */
export interface MoveGround {
  enterprise: { id: string; active: boolean }
  /** The accounts that the directory knows, with whether each is active; null as long as none was imported. */
  directory: ReadonlyMap<string, boolean> | null
  places: ReadonlyMap<string, MovePlace>
}

/** What becomes of an account that is moved. `asked`: somebody asked for it when it stood in another enterprise. */
export function decideMove(account: string, ground: MoveGround, asked: boolean): MoveRowState {
  const { enterprise, directory, places } = ground
  const place = places.get(account)
  if (place?.id === enterprise.id) return 'here'
  if (!enterprise.active || directory?.get(account) === false) return 'inactive'
  if (place !== undefined || asked || directory?.get(account)) return 'moved'
  // It stands nowhere and nobody knows it: most likely a slip of the finger, which a move must not turn into an account.
  return 'unknown'
}

/** What becomes of every row of a representative's own move; rows that cannot be read say why. */
export function decideMoves(check: Pick<Check, 'rows' | 'findings'>, ground: MoveGround): Omit<MoveRow, 'decided'>[] {
  const stops = stopsByCell(check.findings)
  return check.rows.map(({ cell, typed, account, ready }) => {
    const finding = ready ? null : (stops.get(cell) ?? stops.get(null) ?? null)
    if (!ready || account === null) {
      const state = finding === 'account.duplicate' ? ('duplicate' as const) : ('stopped' as const)
      return { cell, typed, account, state, finding, from: null }
    }
    const from = ground.places.get(account) ?? null
    return { cell, typed, account, state: decideMove(account, ground, false), finding, from }
  })
}

/** Whether a number counts as confirmed where it goes: a directory knows it, or one had before. */
export function isConfirmed(account: string, { directory, places }: MoveGround): boolean {
  return directory?.get(account) === true || places.get(account)?.confirmed === true
}
