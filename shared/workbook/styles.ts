import type { Archive } from './archive.ts'
import { builtInFormat, type NumberFormat, parseFormat } from './number-format.ts'
import { END, OPEN, TEXT, XmlReader } from './xml.ts'
import { PartText } from './xml-text.ts'

/** The number format of a cell by the style index that it names. */
export type Formats = (style: number) => NumberFormat

/** Reads the number formats out of the styles part; without one, every cell is general. */
export async function readFormats(archive: Archive, path: string | null): Promise<Formats> {
  const part = path === null ? null : await archive.xml(path)
  if (!part) return () => ({ kind: 'general' })
  const xml = new XmlReader(part.bytes, part.name)
  const text = new PartText(part.bytes, part.name)
  const codes = new Map<number, string>()
  const ids: number[] = []
  let inCells = false
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token === OPEN && xml.name === 'numFmt' && xml.depth === 3) {
      codes.set(Number(text.attribute(xml, 'numFmtId') ?? -1), text.attribute(xml, 'formatCode') ?? '')
    } else if (xml.name === 'cellXfs' && token !== TEXT) inCells = token === OPEN
    else if (token === OPEN && inCells && xml.name === 'xf') ids.push(Number(text.attribute(xml, 'numFmtId') ?? 0))
  }
  const known = new Map<number, NumberFormat>()
  return style => {
    const id = ids[style] ?? 0
    let format = known.get(id)
    if (!format) {
      const code = codes.get(id)
      format = code === undefined ? builtInFormat(id) : parseFormat(code)
      known.set(id, format)
    }
    return format
  }
}
