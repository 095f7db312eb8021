import { attribute, isSeen, tagOf } from './element.ts'
import { standIn } from './field.ts'

const SHOWN_FOR_MS = 6_000
const RING = '3px solid #2f6fed'

/**
 * Shows a person which field is meant: it comes into view with a ring round it for a while. The ring is an animation, so
 * that nothing of the page is written to.
 */
export function mark(element: Element, bring = false): void {
  const shown =
    isSeen(element) || tagOf(element) !== 'input' || attribute(element, 'type') !== 'file'
      ? element
      : (standIn(element) ?? element)
  if (bring) Element.prototype.scrollIntoView.call(shown, { block: 'center' })
  const ring = { outline: RING, outlineOffset: '2px' }
  Element.prototype.animate.call(shown, [ring, ring], { duration: SHOWN_FOR_MS })
}
