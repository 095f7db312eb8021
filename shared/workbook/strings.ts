import { READER_LIMITS } from '../limits.ts'
import type { Archive } from './archive.ts'
import { mayBeEscaped, unescapeText } from './escape.ts'
import { Growing } from './growing.ts'
import { refuse } from './refusal.ts'
import { scanStrings } from './string-scan.ts'
import { CLOSE, END, OPEN, TEXT, XmlReader } from './xml.ts'
import { PartText } from './xml-text.ts'

/** The texts that cells share. Where each stands is noted in one pass; it becomes a string only when it is asked for. */
export interface SharedStrings {
  count: number
  /** The text of an index below `count`. */
  at: (index: number) => string
}

/** The end that is noted of a text in several pieces: its pieces were joined at once. */
const JOINED = -1
/** Longer texts are made once, however many cells share them. */
const LONG = 200
/** Few programs write a text in fewer bytes. */
const TEXT_BYTES = 24

export async function readStrings(archive: Archive, path: string | null): Promise<SharedStrings> {
  const part = path === null ? null : await archive.xml(path)
  if (!part) return { count: 0, at: () => '' }
  const xml = new XmlReader(part.bytes, part.name)
  const text = new PartText(part.bytes, part.name)
  const places = new Growing(Math.floor(part.bytes.length / TEXT_BYTES) * 2)
  const joined: string[] = []
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN) continue
    if (xml.depth === 1) scan(xml, places)
    if (xml.name !== 'si' || xml.depth !== 2) continue
    if (places.length === READER_LIMITS.sharedStrings * 2) {
      refuse('sheet.too_big', { what: 'strings', limit: READER_LIMITS.sharedStrings })
    }
    const rich = readRich(xml, text)
    if (rich.plain) {
      places.push(rich.start)
      places.push(rich.end)
    } else {
      places.push(joined.push(unescapeText(rich.joined)) - 1)
      places.push(JOINED)
    }
    scan(xml, places)
  }
  const escaped = mayBeEscaped(part.bytes)
  const long = new Map<number, string>()
  const at = (index: number) => {
    const start = places.at(index * 2)
    const end = places.at(index * 2 + 1)
    if (end === JOINED) return joined[start] ?? ''
    if (end - start <= LONG) return escaped ? unescapeText(text.slice(start, end, true)) : text.slice(start, end, true)
    const value = long.get(index) ?? unescapeText(text.slice(start, end, true))
    long.set(index, value)
    return value
  }
  return { count: places.length / 2, at }
}

/** Notes texts the quick way for as long as they are plain. */
function scan(xml: XmlReader, places: Growing): void {
  const at = xml.pause()
  if (at >= 0) xml.resume(scanStrings(xml.bytes, at, places))
}

/** A text that may be rich: where it stands in one plain piece, else its pieces joined. */
export interface RichText {
  plain: boolean
  start: number
  end: number
  joined: string
}

/**
 * Reads the text of the element that is open (si, is): its own `t` and those of its runs, without phonetic runs
 * (hazards 56), up to and with the element's end.
 */
export function readRich(xml: XmlReader, text: PartText): RichText {
  const depth = xml.depth
  const rich: RichText = { plain: true, start: 0, end: 0, joined: '' }
  let pieces = 0
  for (let token = xml.next(); token !== CLOSE || xml.depth !== depth; token = xml.next()) {
    if (token === OPEN && xml.name === 'rPh') xml.skip()
    else if (token === TEXT && xml.name === 't') {
      if (pieces++ === 0 && xml.textPlain) {
        rich.start = xml.textStart
        rich.end = xml.textEnd
        continue
      }
      if (rich.plain && pieces > 1) rich.joined = text.slice(rich.start, rich.end, true)
      rich.plain = false
      if (rich.joined.length <= READER_LIMITS.textBytes) rich.joined += text.of(xml)
    }
  }
  return rich
}
