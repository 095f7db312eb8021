import type { FieldName, FormField } from '../../shared/page-ask.ts'
import { attribute, closest, findAll, oneLine, parent, seenText, siblings, tagOf } from './element.ts'

const MOST_TEXT = 120
const MOST_STEPS = 6

/** All that names a field, what a person reads as its label first. */
export function namesOf(element: Element, root: Document | ShadowRoot): FormField['names'] {
  const named: [FieldName, string][] = [
    ...labelsOf(element, root).map(text => ['label', text] as [FieldName, string]),
    ['aria', labelledBy(element, root)],
    ['aria', attribute(element, 'aria-label')],
    ['placeholder', attribute(element, 'placeholder')],
    ['name', attribute(element, 'name')],
    ['name', attribute(element, 'id')],
    ...headingsAbove(element).map(text => ['heading', text] as [FieldName, string]),
  ]
  return named.flatMap(([from, text]) => {
    const plain = oneLine(text, MOST_TEXT)
    return plain === '' ? [] : [{ from, text: plain }]
  })
}

function labelsOf(element: Element, root: Document | ShadowRoot): string[] {
  const id = attribute(element, 'id')
  const pointing = id === '' ? [] : findAll(root, 'label[for]').filter(label => attribute(label, 'for') === id)
  const around = closest(element, 'label')
  return [...pointing, ...(around ? [around] : [])].map(label => seenText(label, MOST_TEXT))
}

function labelledBy(element: Element, root: Document | ShadowRoot): string {
  const ids = attribute(element, 'aria-labelledby').split(/\s+/).filter(Boolean).slice(0, 5)
  return ids
    .map(id => findAll(root, '[id]').find(each => attribute(each, 'id') === id))
    .map(each => (each ? seenText(each, MOST_TEXT) : ''))
    .join(' ')
}

/** The headings under which it stands, the nearest first; a fieldset's legend is one. */
function headingsAbove(element: Element): string[] {
  const found: string[] = []
  for (let at: Element | null = element, steps = 0; at && steps < MOST_STEPS; at = parent(at), steps++) {
    const beside = siblings(at)
    const above = beside.slice(0, beside.indexOf(at)).toReversed()
    const heading = above.find(each => /^(?:h[1-6]|legend)$/.test(tagOf(each)))
    if (heading) found.push(seenText(heading, MOST_TEXT))
  }
  return found.slice(0, 2)
}
