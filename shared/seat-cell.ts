import { type Answers, ASK } from './answer.ts'
import { readFlag } from './directory-cell.ts'
import { plainWords } from './heading.ts'
import { CHOICES, type QuestionId } from './question.ts'
import type { SeatField } from './seat-column.ts'

/** "Don't know, ask me" as people write it into a cell. */
const ASKED = new Set([
  'ask',
  'ask me',
  'don t know',
  'don t know ask me',
  'je ne sais pas demandez moi',
  'dont know',
  'unknown',
  'tbd',
  'je ne sais pas',
  'demandez moi',
  'a determiner',
])

/** The yes-or-no question above a column: what stands in the cell answers it too. */
const ABOVE: Readonly<Partial<Record<SeatField, YesNoAbove>>> = {
  'speed-dial-code': 'speed-dial',
  'paging-code': 'paging',
  'page-groups': 'page-group',
  'recording-groups': 'recording',
  'pickup-groups': 'pickup',
  'phone-make': 'phone',
  'phone-model': 'phone',
  'phone-mac': 'phone',
  'did-area': 'did',
  'did-keep': 'did',
  'queue-places': 'queue',
  'ivr-places': 'ivr',
}
type YesNoAbove = 'speed-dial' | 'paging' | 'page-group' | 'recording' | 'pickup' | 'phone' | 'did' | 'queue' | 'ivr'

/** What became of a cell: its answers, or null where it says nothing that its column can hold. */
export function readSeatCell(field: SeatField, typed: string): Answers | null {
  const text = typed.trim()
  const words = plainWords(text)
  const isAsked = words === '' ? text.includes('?') : ASKED.has(words)
  if (isAsked) return { [ABOVE[field] ?? questionOf(field)]: ASK }
  const above = ABOVE[field]
  if (above === undefined) return plain(field, text)
  // A code may be 1 or 0: only words say yes or no there.
  const flag = /^[*#\d\s]+$/.test(text) ? null : readFlag({ typed: text })
  if (flag !== null) return { [above]: { value: flag ? 'yes' : 'no' } }
  return { [above]: { value: 'yes' }, ...hanging(field, text) }
}

function questionOf(field: SeatField): QuestionId {
  return field === 'full-name' ? 'last-name' : field
}

function plain(field: SeatField, text: string): Answers | null {
  if (field === 'full-name') return splitName(text)
  if (field === 'mailbox' || field === 'phone') {
    const flag = readFlag({ typed: text })
    return flag === null ? null : { [field]: { value: flag ? 'yes' : 'no' } }
  }
  return { [field]: { value: text } }
}

/** "Raman, Priya" or "Priya Raman": the last word is the last name. A single word is a first name. */
function splitName(text: string): Answers {
  const [last = '', first] = text.split(',', 2)
  if (first !== undefined) return { 'first-name': { value: first.trim() }, 'last-name': { value: last.trim() } }
  const words = text.split(/\s+/)
  if (words.length === 1) return { 'first-name': { value: text } }
  return { 'first-name': { value: words.slice(0, -1).join(' ') }, 'last-name': { value: words.at(-1) ?? '' } }
}

function hanging(field: SeatField, text: string): Answers {
  switch (field) {
    case 'page-groups':
    case 'recording-groups':
    case 'pickup-groups':
      return { [field]: { value: entries(text) } }
    case 'phone-make': {
      const make = CHOICES['phone-make'].find(known => known === plainWords(text)) ?? 'other'
      return { 'phone-make': { value: make } }
    }
    case 'phone-mac':
      return { 'phone-source': { value: 'have' }, 'phone-mac': { value: text } }
    case 'did-area':
      return { 'did-source': { value: 'new' }, 'did-count': { value: 1 }, 'did-area': { value: text } }
    case 'did-keep':
      return { 'did-source': { value: 'keep' }, 'did-keep': { value: entries(text) } }
    case 'queue-places':
      return { 'queue-places': { value: entries(text).map(readQueue) } }
    case 'ivr-places':
      return { 'ivr-places': { value: entries(text).map(readMenu) } }
    default:
      return { [field]: { value: text } }
  }
}

/** Several in one cell stand apart by semicolons or lines; a comma may belong to a name. */
function entries(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map(part => part.trim())
    .filter(Boolean)
}

/** "Dispatch 2", "Dispatch (2)", "Dispatch: 2"; without a number the order is no matter. */
function readQueue(text: string) {
  const [, queue, position] = /^(.*?\S)[\s:#(]+(\d{1,3})\)?$/.exec(text) ?? []
  const kind = 'queue' as const
  return queue === undefined
    ? { kind, queue: text, position: null }
    : { kind, queue: queue.replace(/[:(#\s]+$/, ''), position: Number(position) }
}

/** "Main line 3", "Main line → 3", "Main line: #" */
function readMenu(text: string) {
  const [, attendant, option] = /^(.*?\S)[\s:(→-]+([\d*#])\)?$/.exec(text) ?? []
  return attendant === undefined
    ? { attendant: text, option: '' }
    : { attendant: attendant.replace(/[:(→\s-]+$/, ''), option: option ?? '' }
}
