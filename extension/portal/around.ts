import type { RawTable } from '../../shared/page-ask.ts'
import { attribute, findAll, hasAttribute, oneLine, parent, seenLines, seenText, siblings, tagOf } from './element.ts'

/** How far up from a table its pager may stand. */
const MOST_STEPS = 4
/** Parts beside it that are asked, the nearest first. */
const MOST_PARTS = 80
const MOST_LINES = 60
const MOST_TEXT = 2_000
const LONGEST_LINE = 80

const NEXT = /^(?:next(?: page)?|page suivante|suivante?|[›»>→])$/i
const PREVIOUS = /^(?:prev(?:ious)?(?: page)?|page précédente|précédente?|[‹«<←])$/i

/** What the page says near a table of how much of it is shown. */
export function aroundTable(table: Element): Pick<RawTable, 'around' | 'next' | 'previous'> {
  const around: string[] = []
  let next: boolean | null = null
  let previous: boolean | null = null
  for (const part of neighbours(table)) {
    for (const line of seenLines(part, MOST_TEXT))
      if (line.length <= LONGEST_LINE && /\d/.test(line) && around.length < MOST_LINES) around.push(line)
    const text = seenText(part, LONGEST_LINE + 1)
    // "1 of 4" may stand in parts that are drawn below each other.
    if (text.length <= LONGEST_LINE && /\d/.test(text) && around.length < MOST_LINES) around.push(text)
    next ??= wayOf(part, NEXT)
    previous ??= wayOf(part, PREVIOUS)
  }
  return { around, next, previous }
}

/** What stands beside the table and beside what it stands in, the nearest first. */
function neighbours(table: Element): Element[] {
  const found: Element[] = []
  for (let at: Element | null = table, steps = 0; at && steps < MOST_STEPS; at = parent(at), steps++) {
    if (tagOf(at) === 'body') break
    const beside = siblings(at)
    const here = beside.indexOf(at)
    const near = beside.slice(Math.max(0, here - MOST_PARTS), here + MOST_PARTS)
    for (const each of near) if (each !== at && found.length < MOST_PARTS && !isTableOrHolds(each)) found.push(each)
  }
  return found
}

function isTableOrHolds(element: Element): boolean {
  return tagOf(element) === 'table' || findAll(element, 'table, [role=grid], [role=table]').length > 0
}

/** Whether a way called so can be pressed; null where there is none. */
function wayOf(part: Element, name: RegExp): boolean | null {
  const ways = findAll(part, 'button, a, [role=button], [role=link]').filter(way =>
    [attribute(way, 'aria-label'), attribute(way, 'title'), seenText(way, 40)].some(text =>
      name.test(oneLine(text, 40)),
    ),
  )
  if (ways.length === 0) return null
  return ways.some(
    way =>
      !hasAttribute(way, 'disabled') &&
      attribute(way, 'aria-disabled') !== 'true' &&
      !/\bdisabled\b/.test(attribute(way, 'class')),
  )
}
