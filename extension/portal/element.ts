/**
 * The page's elements, asked by the browser's own functions: a form field called "querySelectorAll" or "children" takes
 * the place of the function of that name on its form or document, and a hostile page would say so on purpose. Elements of
 * frames belong to another realm, so that what they are is told by their names.
 */

type Root = Document | ShadowRoot | Element

/** All elements below that a selector finds; none for a selector that the browser does not understand. */
export function findAll(root: Root, selector: string): Element[] {
  try {
    if (isElement(root)) return [...Element.prototype.querySelectorAll.call(root, selector)]
    if (root.nodeType === Node.DOCUMENT_NODE) return [...Document.prototype.querySelectorAll.call(root, selector)]
    return [...DocumentFragment.prototype.querySelectorAll.call(root, selector)]
  } catch {
    return []
  }
}

function isElement(root: Root): root is Element {
  return root.nodeType === Node.ELEMENT_NODE
}

export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector)
}

export function attribute(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? ''
}

export function hasAttribute(element: Element, name: string): boolean {
  return Element.prototype.hasAttribute.call(element, name)
}

// Asked for when first used: the program that builds us looks at this file where there is no page.
const holderOf = own(() => Node.prototype, 'parentNode').get
const hostOf = own(() => ShadowRoot.prototype, 'host').get
const partsOf = own(() => DocumentFragment.prototype, 'children').get
const parentOf = own(() => Node.prototype, 'parentElement').get
const childrenOf = own(() => Element.prototype, 'children').get
const nameOf = own(() => Element.prototype, 'localName').get
const shadowOf = own(() => Element.prototype, 'shadowRoot').get
const textOf = own(() => HTMLElement.prototype, 'innerText').get
const bareTextOf = own(() => Node.prototype, 'textContent').get

/** What it stands in; of a part at the top of a shadow root, the root's host. */
export function parent(element: Element): Element | null {
  const above = holderOf(element) as Node | null
  if (above?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (hostOf(above) as Element | undefined) ?? null
  return parentOf(element) as Element | null
}

/** It and what stands beside it. */
export function siblings(element: Element): Element[] {
  const above = holderOf(element) as Node | null
  if (above?.nodeType === Node.ELEMENT_NODE) return [...(childrenOf(above) as HTMLCollection)]
  if (above?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return [...(partsOf(above) as HTMLCollection)]
  return [element]
}

export function children(element: Element): Element[] {
  return [...(childrenOf(element) as HTMLCollection)]
}

/** In small letters: "table". */
export function tagOf(element: Element): string {
  return String(nameOf(element))
}

/** Its open shadow root; a closed one is the page's own business. */
export function shadow(element: Element): ShadowRoot | null {
  return shadowOf(element) as ShadowRoot | null
}

/** The text that a person sees, in one line, cut to so many characters. */
export function seenText(element: Element, most: number): string {
  return oneLine(String(innerText(element)), most)
}

/** The lines that a person sees. */
export function seenLines(element: Element, most: number): string[] {
  return innerText(element)
    .slice(0, most)
    .split('\n')
    .map(line => oneLine(line, most))
    .filter(Boolean)
}

function innerText(element: Element): string {
  try {
    return String(textOf(element) ?? '')
  } catch {
    // A drawing has none of its own.
    return String(bareTextOf(element) ?? '')
  }
}

export function oneLine(text: string, most: number): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, most)
}

/** Whether a person can see it: laid out, not transparent, of some size, and not where no scrolling leads. */
export function isSeen(element: Element): boolean {
  const check = Element.prototype.checkVisibility
  if (!check.call(element, { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }))
    return false
  const { width, height, right, bottom } = boxOf(element)
  const { scrollLeft, scrollTop } = element.ownerDocument.scrollingElement ?? { scrollLeft: 0, scrollTop: 0 }
  return width > LEAST && height > LEAST && right + scrollLeft > 0 && bottom + scrollTop > 0
}

/** The same for what is to be filled, where nothing may hide: no part that it stands in cuts it off, nor does its frame hide. */
export function isWhollySeen(element: Element): boolean {
  if (!isSeen(element)) return false
  for (let up = parent(element), steps = 0; up && steps < MOST_STEPS; up = parent(up), steps++) {
    const { width, height } = boxOf(up)
    if ((width <= LEAST || height <= LEAST) && getComputedStyle(up).overflow !== 'visible') return false
  }
  const frame = element.ownerDocument.defaultView?.frameElement
  return !frame || isWhollySeen(frame)
}

/** Pixels; what is smaller shows nobody anything. */
const LEAST = 2
const MOST_STEPS = 40

function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element)
}

/** The browser's own way to read or set a property, which no page has overwritten for us. */
export function own(
  kind: () => object,
  name: string,
): { get: (element: Node) => unknown; set: (element: Node, to: unknown) => void } {
  const find = () => Object.getOwnPropertyDescriptor(kind(), name)
  return { get: element => find()?.get?.call(element), set: (element, to) => find()?.set?.call(element, to) }
}
