import { READER_LIMITS } from '../limits.ts'
import type { Archive } from './archive.ts'
import { END, OPEN, XmlReader } from './xml.ts'
import { PartText } from './xml-text.ts'

/** One relationship of a part: by its id, of what kind (the type's last word), and where it leads. */
export interface Relation {
  id: string
  /** "worksheet", "styles", "sharedStrings": the same word in the transitional and the strict namespace. */
  kind: string
  /** A path inside the workbook, or the outside address where `outside`. */
  target: string
  outside: boolean
}

/** The relationships of a part ('' for the package itself); none where it has no such list. */
export async function readRelations(archive: Archive, path: string): Promise<Relation[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const part = await archive.xml(relationsPath(path))
  if (!part) return []
  const xml = new XmlReader(part.bytes, part.name)
  const text = new PartText(part.bytes, part.name)
  const relations: Relation[] = []
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN || xml.name !== 'Relationship') continue
    const target = text.attribute(xml, 'Target') ?? ''
    const outside = text.attribute(xml, 'TargetMode') === 'External'
    relations.push({
      id: text.attribute(xml, 'Id') ?? '',
      kind: lastWord(text.attribute(xml, 'Type') ?? ''),
      target: outside ? target : resolvePath(folder, target),
      outside,
    })
  }
  return relations
}

/** Where the relationships of a part stand. */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/')
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`
}

function lastWord(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1)
}

/** A relative path without dots, escapes and doubled slashes: nothing to resolve. */
const USUAL = /^\w+(?:\/\w+)*\.\w+$/

/** A target as a path in the archive: absolute or relative to its folder, with forward slashes and without dots. */
export function resolvePath(folder: string, target: string): string {
  if (USUAL.test(target)) return folder + target
  const plain = unescapePath(target.replaceAll('\\', '/'))
  const steps: string[] = []
  for (const step of (plain.startsWith('/') ? plain : folder + plain).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function unescapePath(path: string): string {
  if (!path.includes('%')) return path
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The content type of a plain workbook, and a word of those that hold macros: with the one alone, the list needs no reading. */
const PLAIN_MAIN = 'spreadsheetml.sheet.main+xml'
const MACRO_WORD = 'acro'

/** The content types that the package states, where they matter: by path in lower case, else by ending. */
export async function readContentTypes(archive: Archive): Promise<(path: string) => string> {
  const part = await archive.xml('[Content_Types].xml')
  const text = part && new PartText(part.bytes, part.name)
  if (!part || !text) return () => ''
  const list = part.bytes.length > READER_LIMITS.textBytes ? '' : text.slice(0, part.bytes.length, true)
  if (list.includes(PLAIN_MAIN) && !list.includes(MACRO_WORD)) return () => PLAIN_MAIN
  const xml = new XmlReader(part.bytes, part.name)
  const byPath = new Map<string, string>()
  const byEnding = new Map<string, string>()
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN) continue
    const type = text.attribute(xml, 'ContentType') ?? ''
    if (xml.name === 'Override') byPath.set(resolvePath('', text.attribute(xml, 'PartName') ?? '').toLowerCase(), type)
    if (xml.name === 'Default') byEnding.set((text.attribute(xml, 'Extension') ?? '').toLowerCase(), type)
  }
  return path =>
    byPath.get(path.toLowerCase()) ?? byEnding.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? ''
}
