import type { FieldSelectors, FormField } from '../../shared/page-ask.ts'
import {
  attribute,
  closest,
  findAll,
  hasAttribute,
  isSeen,
  isWhollySeen,
  oneLine,
  own,
  parent,
  seenText,
  tagOf,
} from './element.ts'
import { namesOf } from './field-name.ts'

/** A field with the element it stands for, which stays in the page. */
export interface FoundField {
  element: Element
  field: FormField
}

const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable=true], [role=textbox]'
/** Kinds of input that take a line of text. */
const LINES = new Set(['', 'text', 'email', 'tel', 'url', 'search'])
/** What a browser fills with secrets is never read; the word may follow others ("billing cc-number"). */
const SECRET = /(?:^|\s)(?:cc-|one-time-code|current-password|new-password)/i
const MOST_FIELDS = 400
const MOST_VALUE = 500

export const inputValue = own(() => HTMLInputElement.prototype, 'value')
export const areaValue = own(() => HTMLTextAreaElement.prototype, 'value')

/** The fields of all roots: what names them, what they take, and what stands in them. */
export function fieldsOf(
  roots: readonly (Document | ShadowRoot)[],
  selectors: readonly FieldSelectors[],
): FoundField[] {
  const forms = new Map<Element | Document | ShadowRoot, number>()
  const found: FoundField[] = []
  for (const root of roots) {
    const byRule = new Map(
      selectors.flatMap(({ field, selectors: all }) =>
        all.flatMap(selector => findAll(root, selector).map(element => [element, field] as const)),
      ),
    )
    for (const element of findAll(root, FIELDS)) {
      const kind = kindOf(element)
      if (kind === null || found.length >= MOST_FIELDS) continue
      const form = closest(element, 'form') ?? root
      if (!forms.has(form)) forms.set(form, forms.size)
      const rule = byRule.get(element) ?? null
      const at = found.length
      found.push({ element, field: { at, kind, rule, form: forms.get(form) ?? 0, ...facts(element, kind, root) } })
    }
  }
  return found
}

function facts(
  element: Element,
  kind: FormField['kind'],
  root: Document | ShadowRoot,
): Omit<FormField, 'at' | 'kind' | 'rule' | 'form'> {
  const most = Number(attribute(element, 'maxlength'))
  return {
    names: namesOf(element, root),
    value: standingIn(element, kind).slice(0, MOST_VALUE),
    most: hasAttribute(element, 'maxlength') && most > 0 ? most : null,
    accept: kind === 'file' ? attribute(element, 'accept') : '',
    locked: isLocked(element),
    visible: isWhollySeen(element) || (kind === 'file' && standIn(element) !== null),
  }
}

function kindOf(element: Element): FormField['kind'] | null {
  const tag = tagOf(element)
  if (tag === 'textarea') return 'lines'
  if (tag === 'select') return 'choice'
  if (tag !== 'input') return 'rich'
  const type = attribute(element, 'type').toLowerCase()
  if (type === 'file') return 'file'
  if (attribute(element, 'role') === 'combobox') return 'choice'
  return LINES.has(type) && !isSecret(element) ? 'line' : null
}

/** A field for a password, a one-time code or a card. */
export function isSecret(element: Element): boolean {
  return attribute(element, 'type').toLowerCase() === 'password' || SECRET.test(attribute(element, 'autocomplete'))
}

/** What stands in a field; of a chooser the name of its file. */
export function standingIn(element: Element, kind: FormField['kind']): string {
  if (kind === 'line') return String(inputValue.get(element))
  if (kind === 'lines') return String(areaValue.get(element))
  if (kind === 'rich') return seenText(element, MOST_VALUE)
  if (kind !== 'file') return ''
  const [file] = (files.get(element) as FileList | null) ?? []
  return file?.name ?? ''
}

export const files = own(() => HTMLInputElement.prototype, 'files')

function isLocked(element: Element): boolean {
  return hasAttribute(element, 'readonly') || attribute(element, 'aria-readonly') === 'true' || isDisabled(element)
}

function isDisabled(element: Element): boolean {
  const fieldset = closest(element, 'fieldset[disabled]')
  return hasAttribute(element, 'disabled') || attribute(element, 'aria-disabled') === 'true' || fieldset !== null
}

/** What a person sees in place of a hidden chooser: its label, or the nearest part of the page that holds little else. */
export function standIn(element: Element): Element | null {
  const root = element.getRootNode() as Document | ShadowRoot
  const id = attribute(element, 'id')
  const label = id === '' ? null : findAll(root, 'label[for]').find(each => attribute(each, 'for') === id)
  for (const each of [label, closest(element, 'label')]) if (each && isSeen(each)) return each
  for (let up = parent(element), steps = 0; up && steps < 3; up = parent(up), steps++)
    if (isSeen(up) && tagOf(up) !== 'body' && oneLine(seenText(up, 400), 400).length < 300) return up
  return null
}
