import { findAll, isSeen, own, shadow, tagOf } from './element.ts'

/** What is looked into: the document, its open shadow roots, and frames of the same origin with theirs. */
export interface Roots {
  all: (Document | ShadowRoot)[]
  /** Frames that a person sees and that are of another origin, or sandboxed: never looked into. */
  closedFrames: number
}

/** Bounds a page that is made to be endless. */
const MOST_ROOTS = 200
const MOST_ELEMENTS = 60_000
/** A smaller frame shows nobody anything. */
const LEAST_FRAME = 40

export function rootsOf(top: Document): Roots {
  const roots: Roots = { all: [top], closedFrames: 0 }
  let left = MOST_ELEMENTS
  for (let at = 0; at < roots.all.length && roots.all.length < MOST_ROOTS && left > 0; at++) {
    const root = roots.all[at]
    for (const element of root ? findAll(root, '*').slice(0, left) : []) {
      left--
      const inner = shadow(element)
      if (inner) roots.all.push(inner)
      const name = tagOf(element)
      if (name === 'iframe' || name === 'frame') addFrame(element, roots)
    }
  }
  return roots
}

function addFrame(element: Element, roots: Roots): void {
  const inside = openFrame(element)
  if (inside) roots.all.push(inside)
  else if (isSeen(element) && Element.prototype.getBoundingClientRect.call(element).height >= LEAST_FRAME)
    roots.closedFrames++
}

const inside = own(() => HTMLIFrameElement.prototype, 'contentDocument')

/** A frame's document where it is of this very origin: of another, or of a sandbox, the browser gives none. */
function openFrame(element: Element): Document | null {
  try {
    return (inside.get(element) as Document | null | undefined) ?? null
  } catch {
    return null
  }
}
