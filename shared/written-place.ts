import type { IvrPlace, QueuePlace } from './routing.ts'
import { QUEUE_WORDS } from './seat-vocabulary.ts'
import type { ChoiceSentences } from './words/seat-choice.ts'
import { leadingWords, plainText, quotedText, quoteText, splitEntries } from './written-text.ts'

/** A text in quotes at the beginning of an entry, and what follows. */
const QUOTED_FIRST = /^("(?:[^"]|"")*")(.*)$/s

/** "Dispatch (2); Hunt group: Yard": a queue is not named as one, a hunt group is. */
export function writeQueues(places: readonly QueuePlace[], say: ChoiceSentences, quoted: boolean): string {
  return places.map(place => writeQueue(place, say, quoted)).join('; ')
}

function writeQueue(place: QueuePlace, say: ChoiceSentences, quoted: boolean): string {
  const { kind, queue, position } = place
  const order = position === null ? '' : ` (${position})`
  const isSame = (text: string) => {
    const [read, ...more] = readQueues(text)
    return more.length === 0 && read?.kind === kind && read.queue === queue && read.position === position
  }
  const head = kind === 'queue' ? '' : `${say.queueKinds[kind]}: `
  const plain = `${head}${queue}${order}`
  return isSame(plain) && !quoted && !queue.includes('"')
    ? plain
    : `${say.queueKinds[kind]}: ${quoteText(queue)}${order}`
}

/** Reads queues and hunt groups: "Dispatch 2", "Dispatch (2)", "Hunt group: Yard"; without a number the order is no matter. */
export function readQueues(text: string): QueuePlace[] {
  return splitEntries(text).map(readQueue)
}

function readQueue(entry: string): QueuePlace {
  const head = leadingWords(entry, QUEUE_WORDS)
  // "Queue 2" and "File clerks" are names; only a colon makes them say what kind it is. Nothing is called a hunt group.
  const isKind =
    head && (head.id === 'hunt-group' || /^[^:"]*:\s*\S/.test(entry.slice(0, entry.length - head.rest.length + 1)))
  const named = isKind ? head : { id: 'queue' as const, rest: entry }
  const kind = named.id
  const [, quoted, order] = QUOTED_FIRST.exec(named.rest) ?? []
  if (quoted !== undefined) {
    const [, place] = /^\s*[:#(]?\s*(-?\d+(?:\.\d+)?)\)?$/.exec(order ?? '') ?? []
    return { kind, queue: plainText(quoted), position: place === undefined ? null : Number(place) }
  }
  const [, queue, position] = /^(.*?\S)[\s:#(]+(\d{1,3})\)?$/s.exec(named.rest) ?? []
  return queue === undefined
    ? { kind, queue: named.rest, position: null }
    : { kind, queue: queue.replace(/[:(#\s]+$/, ''), position: Number(position) }
}

/** "Main line: 3". */
export function writeMenus(places: readonly IvrPlace[], quoted: boolean): string {
  return places.map(place => writeMenu(place, quoted)).join('; ')
}

function writeMenu({ attendant, option }: IvrPlace, quoted: boolean): string {
  const plain = option === '' ? attendant : `${attendant}: ${option}`
  const [read, ...more] = readMenus(plain)
  const isSame = more.length === 0 && read?.attendant === attendant && read.option === option
  return isSame && !quoted && !attendant.includes('"')
    ? plain
    : `${quoteText(attendant)}: ${/[";\n]/.test(option) ? quoteText(option) : option}`.trimEnd()
}

/** Reads places in menus: "Main line 3", "Main line → 3", "Main line: #". */
export function readMenus(text: string): IvrPlace[] {
  return splitEntries(text).map(readMenu)
}

function readMenu(entry: string): IvrPlace {
  const [, quoted, key] = QUOTED_FIRST.exec(entry) ?? []
  if (quoted !== undefined) {
    return { attendant: quotedText(quoted) ?? '', option: plainText((key ?? '').replace(/^[\s:→-]+/, '')) }
  }
  const [, attendant, option] = /^(.*?\S)[\s:(→-]+([\d*#])\)?$/s.exec(entry) ?? []
  return attendant === undefined
    ? { attendant: entry, option: '' }
    : { attendant: attendant.replace(/[:(→\s-]+$/, ''), option: option ?? '' }
}
