import { type Answers, ASK, stateOf, valueAt } from './answer.ts'
import type { ChoiceOf } from './question.ts'
import { PERMISSION_LIST_WORDS, PERMISSION_WORDS } from './seat-vocabulary.ts'
import type { ChoiceSentences } from './words/seat-choice.ts'
import { ASK_SIGN, isAsked } from './written-ask.ts'
import { leadingWords, plainText, splitEntries, writeText } from './written-text.ts'

/** The answers that one cell of permissions holds. */
export const PERMISSION_QUESTIONS = [
  'permissions',
  'permissions-like',
  'permission-list',
  'permission-details',
] as const

/** "The usual ones"; "The same as someone else: Ana Ruiz"; "See queue reports; Something else: prints the report". */
export function writePermissions(answers: Answers, { choices }: ChoiceSentences): string {
  const kind = valueAt(answers, 'permissions')
  const names = choices.permissions
  if (kind === 'like') return labelled(names.like, textAt(answers, 'permissions-like'))
  if (kind !== 'specific') return kind === 'standard' ? names.standard : (kind ?? '')
  if (stateOf(answers['permission-list']) === 'ask') return labelled(names.specific, ASK_SIGN)
  const list = valueAt(answers, 'permission-list') ?? []
  if (list.length === 0) return names.specific
  const words: Readonly<Record<string, string>> = choices['permission-list']
  return list
    .map(id =>
      id === 'other' ? labelled(words.other ?? id, textAt(answers, 'permission-details')) : (words[id] ?? id),
    )
    .join('; ')
}

function textAt(answers: Answers, id: 'permissions-like' | 'permission-details'): string {
  if (stateOf(answers[id]) === 'ask') return ASK_SIGN
  const text = valueAt(answers, id)
  return text === null ? '' : writeText(text, plain => splitEntries(plain)[0] === plain && isSameText(plain))
}

function isSameText(text: string): boolean {
  return !text.includes('"') && !isAsked(text) && plainText(text) === text && !/^[\s.:,→>=-]/.test(text)
}

function labelled(label: string, text: string): string {
  return text === '' ? label : `${label}: ${text}`
}

/** Reads permissions. What is none that has a name is something else, in the person's own words. */
export function readPermissions(text: string): Answers {
  const head = leadingWords(text, PERMISSION_WORDS)
  if (head?.id === 'standard' && head.rest === '') return { permissions: { value: 'standard' } }
  if (head?.id === 'like') return { permissions: { value: 'like' }, ...read('permissions-like', head.rest) }
  const rest = head?.id === 'specific' ? head.rest : text
  if (isAsked(rest)) return { permissions: { value: 'specific' }, 'permission-list': ASK }
  return { permissions: { value: 'specific' }, ...readList(rest) }
}

function readList(text: string): Answers {
  const list: ChoiceOf<'permission-list'>[] = []
  const details: string[] = []
  for (const entry of splitEntries(text)) {
    const known = leadingWords(entry, PERMISSION_LIST_WORDS)
    const isNamed = known !== null && (known.id === 'other' || known.rest === '')
    const id = isNamed ? known.id : 'other'
    if (id !== 'other' || !list.includes('other')) list.push(id)
    if (id === 'other') details.push(isNamed ? known.rest : entry)
  }
  const words = details.filter(detail => detail !== '')
  return {
    ...(list.length > 0 ? { 'permission-list': { value: list } } : {}),
    ...(words.length === 1 ? read('permission-details', words[0] ?? '') : {}),
    ...(words.length > 1 ? { 'permission-details': { value: words.map(plainText).join('; ') } } : {}),
  }
}

function read(id: 'permissions-like' | 'permission-details', text: string): Answers {
  if (text === '') return {}
  return { [id]: isAsked(text) ? ASK : { value: plainText(text) } }
}
