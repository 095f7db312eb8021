import type { Locale } from '../shared/words/locale.ts'

/** A sentence that takes arguments, as the catalogue holds it. */
type Sentence = (...args: readonly unknown[]) => unknown

/** Values for an argument by its name, the likeliest first; where none fits, others are tried. */
const BY_NAME: Readonly<Record<string, readonly unknown[]>> = {
  cells: [['A7', 'A9'], 'A7, A9'],
  cell: ['A7'],
  places: [['B2', 'D6']],
  column: ['B', 'file'],
  heading: ['Account number'],
  name: ['Dana Whitfield'],
  names: [['Harbor & Pine Logistics', 'Tern Island Foods']],
  enterprise: ['Harbor & Pine Logistics', { name: 'Harbor & Pine Logistics', id: '7731204' }],
  id: ['7731204'],
  number: ['SC-1042', 3],
  move: ['MV-17'],
  account: ['5-10007923'],
  accounts: [['5-10007923', '5-10007970'], 3],
  typed: ['5-10007923'],
  value: ['5-10007923'],
  text: ['5-10007923'],
  fix: ['5-10007923'],
  was: ['5 1000 7923'],
  is: ['5-10007923'],
  file: ['accounts.xlsx'],
  out: ['ready.xlsx'],
  path: ['accounts.xlsx'],
  folder: ['data'],
  parts: [4, ['12', '3']],
  pack: ['lumen-connect@1', { portal: 'Lumen Connect', version: 1 }],
  email: ['dana@customer.example'],
  host: ['sidecheck.example'],
  url: ['https://sidecheck.example'],
  code: ['7Q4MK-20XWD'],
  bytes: [1_048_577],
  size: [1_048_577],
  sha256: ['9f86d081884c7d65'],
  missing: [2, ['Account number']],
  deed: ['type', 'fix', 'delete'],
  comparison: [{ state: 'changed', changed: ['A7'], added: [], missing: [], moved: [] }],
  fault: [{ why: 'no-sheet', name: 'Accounts' }, { why: 'signed' }],
  version: [1],
  moves: [[{ from: 'A7', to: 'A9' }]],
  reason: ['The account is theirs.', { code: 'phones', phones: 2, seats: 3 }],
  why: ['damaged'],
  day: ['mon', '2026-05-03'],
  with: ['tue'],
  from: ['A6'],
  to: ['A105', { name: 'Harbor & Pine Logistics', id: '7731204' }],
  batch: ['SC-1042'],
  counts: [{ assigned: 3, here: 1, unconfirmed: 0, elsewhere: 1, unknown: 0 }],
  rows: [13],
  all: [13],
  most: [100],
  limit: [100],
  ready: [8],
  look: [6],
  stop: [5],
  sheet: ['Accounts'],
  portal: ['Lumen Connect'],
  there: [40],
  pasted: [7],
  longest: [30],
  seconds: [5],
  option: ['--fix'],
  language: ['de'],
  answered: [18],
}

/** Times and days come ready in the reader's language. */
const TIMES: Readonly<Record<Locale, readonly unknown[]>> = {
  'en-US': ['May 3, 10:46\u00a0AM', '2026-05-03T10:46:00.000Z'],
  'fr-CA': ['3\u00a0mai, 10\u00a0h\u00a046', '2026-05-03T10:46:00.000Z'],
}
const TIMED = new Set(['when', 'time', 'since', 'date', 'at'])

/** Words that sentences are chosen by, for arguments that no other value fits. */
const CHOICES = [
  ...['assigned', 'here', 'elsewhere', 'unknown', 'waiting', 'applied', 'declined', 'refused', 'changed', 'same-rows'],
  ...['stop', 'look', 'note', 'mon', 'admin', 'call', 'ticket', 'missing', 'length', 'desk-phone', 'column', 'signed'],
]

/** Both languages of one sentence, with the same example in it. */
export interface Example {
  args: string
  english: string
  french: string
}

/** Fills a sentence with an example, or answers null where none was found that it makes a sentence of. */
export function exampleOf(english: Sentence, french: Sentence): Example | null {
  const names = parametersOf(english)
  for (const [en, fr] of tries(names)) {
    const said = [say(english, en), say(french, fr)] as const
    if (said[0] !== null && said[1] !== null) return { args: names.join(', '), english: said[0], french: said[1] }
  }
  return null
}

/** The names of a function's parameters as they are written, a destructured one in its braces. */
function parametersOf(sentence: Sentence): string[] {
  const source = String(sentence).replace(/\s+/g, ' ')
  const written = /^(?:\((.*?)\)|(\w+)) ?=>/.exec(source)
  const list = (written?.[1] ?? written?.[2] ?? '').trim().replace(/,$/, '')
  return list === '' ? [] : list.split(/,(?![^{]*\})/).map(part => part.trim())
}

/** Examples to try, the likeliest first: every argument by its name, then one of them by each other value, then two. */
function* tries(names: readonly string[]): Generator<[en: unknown[], fr: unknown[]]> {
  const options = names.map(optionsOf)
  const pick = (locale: Locale, at: readonly number[]) => options.map((list, index) => list(locale)[at[index] ?? 0])
  const lengths = options.map(list => list('en-US').length)
  const none = names.map(() => 0)
  const both = (at: readonly number[]): [unknown[], unknown[]] => [pick('en-US', at), pick('fr-CA', at)]
  yield both(none)
  for (const [one, length] of lengths.entries())
    for (let other = 1; other < length; other++) yield both(none.with(one, other))
  for (const [one, length] of lengths.entries())
    for (const [two, more] of lengths.entries())
      for (let first = 1; one < two && first < length; first++)
        for (let second = 1; second < more; second++) yield both(none.with(one, first).with(two, second))
}

function optionsOf(written: string): (locale: Locale) => readonly unknown[] {
  if (!written.startsWith('{')) return locale => valuesOf(written.replace(/[:=].*/, '').trim(), locale)
  const keys = [...written.matchAll(/(\w+)(?:\s*[:=][^,}]*)?(?=[,}\s])/g)].map(([, key = '']) => key)
  const made = (locale: Locale, at: number) =>
    Object.fromEntries(keys.map(key => [key, valuesOf(key, locale).at(at) ?? valuesOf(key, locale)[0]]))
  return locale => [0, 1, 2, 3].map(at => made(locale, at))
}

function valuesOf(name: string, locale: Locale): readonly unknown[] {
  const known = TIMED.has(name) ? TIMES[locale] : (BY_NAME[name.replace(/^_/, '')] ?? [])
  return [...known, 3, `‹${name}›`, ['A7', 'A9'], ...CHOICES, true, anything(locale)]
}

/** An object that has a value for whatever is asked of it. */
function anything(locale: Locale): object {
  return new Proxy({}, { get: (_, key) => (typeof key === 'string' ? valuesOf(key, locale)[0] : undefined) })
}

/** What a sentence says with an example, or null where it is none of what it expects. */
function say(sentence: Sentence, args: readonly unknown[]): string | null {
  try {
    const said = sentence(...args)
    const text = Array.isArray(said) ? said.join(' ') : said
    return typeof text === 'string' && text !== '' && !/undefined|NaN|\[object|null/.test(text) ? text : null
  } catch {
    return null
  }
}
