import { type Answers, ASK } from './answer.ts'
import { readFlag } from './directory-cell.ts'
import { plainWords } from './heading.ts'
import { CHOICES, type QuestionId } from './question.ts'
import { aboveOf, formOf, type SeatField } from './seat-column.ts'
import { APP_WORDS, DID_SOURCE_WORDS, PHONE_SOURCE_WORDS } from './seat-vocabulary.ts'
import { isAsked } from './written-ask.ts'
import { readDevices } from './written-devices.ts'
import { readHours } from './written-hours.ts'
import { readPermissions } from './written-permissions.ts'
import { readMenus, readQueues } from './written-place.ts'
import { readAfterHours, readForwards } from './written-target.ts'
import { plainText, quotedText, splitEntries } from './written-text.ts'

/** What a cell is read with: `timeZone` (IANA) holds for hours that name none. */
export interface CellGround {
  timeZone: string
}

/** "Yes, ?": a yes, and what hangs on it is not known. */
const YES_ASKED = /^([\p{L}]+)\s*[,;:]\s*(.+)$/su

/** "2 × Dallas" */
const COUNTED = /^(\d{1,4}|\?)\s*[x×]\s*(.*)$/is

/** What became of a cell: its answers, or null where it says nothing that its column can hold. */
export function readSeatCell(field: SeatField, typed: string, ground: CellGround): Answers | null {
  const text = typed.trim()
  const above = aboveOf(field)
  // What stands in quotes is never "ask me", nor a yes or no.
  if (quotedText(text) !== null) return above ? beneath(above, hanging(field, text, ground)) : plain(field, text)
  // "? × Ohio" asks how many, not whether.
  if (field === 'did-area' && COUNTED.test(text)) return { did: { value: 'yes' }, ...hanging(field, text, ground) }
  if (isAsked(text)) return { [above ?? questionOf(field)]: ASK }
  if (above === undefined) return plain(field, text)
  const [, yes = '', asked = ''] = YES_ASKED.exec(text) ?? []
  if (isAsked(asked) && readFlag({ typed: yes }) === true) return { [above]: { value: 'yes' }, [field]: ASK }
  // A code may be 1 or 0: only words say yes or no there, and none in quotes.
  const flag = /[\d"]/.test(text) ? null : readFlag({ typed: text })
  if (flag !== null) return { [above]: { value: flag ? 'yes' : 'no' } }
  return beneath(above, hanging(field, text, ground))
}

function questionOf(field: SeatField): QuestionId {
  return field === 'full-name' ? 'last-name' : field
}

/** What hangs on a question is a yes to it. */
function beneath(above: QuestionId, answers: Answers | null): Answers | null {
  return answers && { [above]: { value: 'yes' }, ...answers }
}

function plain(field: SeatField, text: string): Answers | null {
  if (field === 'full-name') return splitName(text)
  if (field === 'permissions') return readPermissions(text)
  if (field === 'apps') return chosen(field, readApps(text))
  if (formOf(field) === 'flag') {
    const flag = readFlag({ typed: text })
    return chosen(field, flag === null ? null : flag ? 'yes' : 'no')
  }
  return { [field]: { value: plainText(text) } }
}

/** An answer where something was understood, else nothing. */
function chosen(field: SeatField, value: unknown): Answers | null {
  // The value is of the field's own question: each is read by the reader of its kind.
  return value === null || value === undefined ? null : ({ [field]: { value } } as Answers)
}

/** "Raman, Priya" or "Priya Raman": the last word is the last name. A single word is a first name. */
function splitName(text: string): Answers {
  const [last = '', first] = text.split(',', 2)
  if (first !== undefined) return { 'first-name': { value: first.trim() }, 'last-name': { value: last.trim() } }
  const words = text.split(/\s+/)
  if (words.length === 1) return { 'first-name': { value: text } }
  return { 'first-name': { value: words.slice(0, -1).join(' ') }, 'last-name': { value: words.at(-1) ?? '' } }
}

function readApps(text: string): string[] | null {
  const apps = text.split(/[,;+&/\n]|\b(?:and|et)\b/).map(name => APP_WORDS.get(plainWords(name)))
  return apps.every(app => app !== undefined) ? [...new Set(apps)] : null
}

function hanging(field: SeatField, text: string, { timeZone }: CellGround): Answers | null {
  switch (field) {
    case 'page-groups':
    case 'recording-groups':
    case 'pickup-groups':
      return { [field]: { value: splitEntries(text).map(plainText) } }
    case 'phone-source':
      return chosen(field, PHONE_SOURCE_WORDS.get(plainWords(text)))
    case 'phone-make': {
      const make = CHOICES['phone-make'].find(known => known === plainWords(text)) ?? 'other'
      return { 'phone-make': { value: make } }
    }
    case 'phone-mac':
      return { 'phone-source': { value: 'have' }, 'phone-mac': { value: plainText(text) } }
    case 'did-source':
      return chosen(field, DID_SOURCE_WORDS.get(plainWords(text)))
    case 'did-area':
      return { 'did-source': { value: 'new' }, ...readArea(text) }
    case 'did-keep':
      return { 'did-source': { value: 'keep' }, 'did-keep': { value: splitEntries(text).map(plainText) } }
    case 'phone-times':
    case 'business-hours':
      return chosen(field, readHours(text, timeZone))
    case 'device-days':
      return chosen(field, readDevices(text))
    case 'forwards':
      return chosen(field, readForwards(text))
    case 'after-hours-route':
      return chosen(field, readAfterHours(text))
    case 'queue-places':
      return { 'queue-places': { value: readQueues(text) } }
    case 'ivr-places':
      return { 'ivr-places': { value: readMenus(text) } }
    default:
      return { [field]: { value: plainText(text) } }
  }
}

/** "Dallas" is one number there, "2 × Dallas" two. */
function readArea(text: string): Answers {
  const [, count, area] = COUNTED.exec(text) ?? []
  if (count === undefined || area === undefined) {
    return { 'did-count': { value: 1 }, 'did-area': { value: plainText(text) } }
  }
  return {
    'did-count': count === '?' ? ASK : { value: Number(count) },
    ...(area === '' ? {} : { 'did-area': isAsked(area) ? ASK : { value: plainText(area) } }),
  }
}
