import { cellFinding } from '../finding.ts'
import { KEPT_DIGITS } from './number.ts'
import type { DraftRow } from './rows.ts'

/** With fewer rows than this, or a smaller share, no shape is the usual one. */
const FEWEST = 5
const SHARE = 0.8
/** A number that lost more zeros than this was hardly the same kind of number. */
const MOST_ZEROS = 3

/**
 * What only the other rows show: a number shorter than its neighbours, which may have lost its leading zeros, and a shape
 * unlike all the rest. Neither is certain, so both are at most worth a look.
 */
export function judgeNeighbours(drafts: readonly DraftRow[]): void {
  const usual = usualShape(drafts)
  if (!usual) return
  const zeros = drafts.some(({ account }) => account?.startsWith('0') && shapeOf(account) === usual.shape)
  for (const draft of drafts) {
    const { account } = draft
    if (account === null || shapeOf(account) === usual.shape) continue
    if (!proposeZeros(draft, account, usual, zeros)) reportOdd(draft, usual)
  }
}

interface UsualShape {
  /** 9-99999999: digits as 9, letters as A. */
  shape: string
  example: string
  count: number
  total: number
}

function usualShape(drafts: readonly DraftRow[]): UsualShape | null {
  const shapes = new Map<string, { count: number; example: string }>()
  let total = 0
  for (const { account } of drafts) {
    if (account === null) continue
    total++
    const shape = shapeOf(account)
    const known = shapes.get(shape)
    if (known) known.count++
    else shapes.set(shape, { count: 1, example: account })
  }
  for (const [shape, { count, example }] of shapes) {
    if (count >= FEWEST && count >= total * SHARE && count < total) return { shape, example, count, total }
  }
  return null
}

/** A stored number is proposed with its zeros only where neighbours of that length do begin with a zero. */
function proposeZeros({ cell, findings }: DraftRow, account: string, usual: UsualShape, zeros: boolean): boolean {
  const at = findings.findIndex(({ code }) => code === 'number.as_text')
  const missing = usual.shape.length - account.length
  const fits =
    /^9+$/.test(usual.shape) && missing >= 1 && missing <= MOST_ZEROS && usual.shape.length <= KEPT_DIGITS * 2
  if (at < 0 || !fits) return false
  const proposed = account.padStart(usual.shape.length, '0')
  const args = { proposed, by: 'neighbours', length: usual.shape.length } as const
  findings[at] = cellFinding('zeros.maybe_lost', cell, args, zeros ? proposed : null)
  return true
}

function reportOdd({ cell, findings }: DraftRow, { example, count, total }: UsualShape): void {
  const silent = findings.every(({ code }) => code === 'number.as_text' || code === 'cell.formula')
  if (silent) findings.push(cellFinding('account.odd', cell, { usual: example, count, total }))
}

function shapeOf(account: string): string {
  let shape = ''
  for (let at = 0; at < account.length; at++) {
    const code = account.charCodeAt(at)
    shape += code >= 48 && code <= 57 ? '9' : code >= 65 && code <= 90 ? 'A' : account[at]
  }
  return shape
}
