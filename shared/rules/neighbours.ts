import { cellFinding } from '../finding.ts'
import { addFinding, type DraftRows } from './draft.ts'
import { KEPT_DIGITS } from './number.ts'

/** With fewer rows than this, or a smaller share, no shape is the usual one. */
const FEWEST = 5
const SHARE = 0.8
/** A number that lost more zeros than this was hardly the same kind of number. */
const MOST_ZEROS = 3

/**
 * What only the other rows show: a number shorter than its neighbours, which may have lost its leading zeros, and a shape
 * unlike all the rest. Neither is certain, so both are at most worth a look.
 */
export function judgeNeighbours(draft: DraftRows): void {
  const usual = usualShape(draft)
  if (!usual) return
  const { rows, traits } = draft
  const zeros = rows.some(({ account }, index) => account?.startsWith('0') && traits.shape(index) === usual.shape)
  for (const [index, { account }] of rows.entries()) {
    if (account === null || traits.shape(index) === usual.shape) continue
    if (!proposeZeros(draft, index, account, usual, zeros)) reportOdd(draft, index, usual)
  }
}

interface UsualShape {
  shape: number
  example: string
  count: number
  total: number
}

function usualShape({ rows, traits }: DraftRows): UsualShape | null {
  const shapes = new Map<number, { count: number; example: string }>()
  let total = 0
  let lastShape = 0
  let last: { count: number; example: string } | undefined
  for (let index = 0; index < rows.length; index++) {
    const account = rows[index]?.account ?? null
    if (account === null) continue
    total++
    const shape = traits.shape(index)
    // Mostly the shape of the row before.
    if (shape !== lastShape || !last) last = shapes.get(shape)
    lastShape = shape
    if (last) last.count++
    else {
      last = { count: 1, example: account }
      shapes.set(shape, last)
    }
  }
  for (const [shape, { count, example }] of shapes) {
    if (count >= FEWEST && count >= total * SHARE && count < total) return { shape, example, count, total }
  }
  return null
}

/** A stored number is proposed with its zeros only where neighbours of that length do begin with a zero. */
function proposeZeros(
  { rows, found }: DraftRows,
  index: number,
  account: string,
  usual: UsualShape,
  zeros: boolean,
): boolean {
  const findings = found[index] ?? []
  const at = findings.findIndex(({ code }) => code === 'number.as_text')
  const { length } = usual.example
  const missing = length - account.length
  const row = rows[index]
  const fits = /^\d+$/.test(usual.example) && missing >= 1 && missing <= MOST_ZEROS && length <= KEPT_DIGITS * 2
  if (at < 0 || !fits || !row) return false
  const proposed = account.padStart(length, '0')
  const args = { proposed, by: 'neighbours', length } as const
  findings[at] = cellFinding('zeros.maybe_lost', row, args, zeros ? proposed : null)
  return true
}

function reportOdd(draft: DraftRows, index: number, { example, count, total }: UsualShape): void {
  const row = draft.rows[index]
  const silent = (draft.found[index] ?? []).every(({ code }) => code === 'number.as_text' || code === 'cell.formula')
  if (silent && row) addFinding(draft, index, cellFinding('account.odd', row, { usual: example, count, total }))
}
