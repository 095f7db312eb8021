import type { Archive } from './archive.ts'
import { replaceSpans } from './patch.ts'
import { readRelations, relationsPath, resolvePath } from './relations.ts'
import type { PartChanges } from './repack.ts'
import { END, OPEN, XmlReader } from './xml.ts'
import { PartText } from './xml-text.ts'

const CONTENT_TYPES = '[Content_Types].xml'

/**
 * What has to change where formulas went: the list of what to calculate names their cells, and Excel calls a file damaged
 * whose list names a cell without a formula. The list goes, with the two places that mention it; Excel makes a new one.
 */
export async function dropCalcChain(archive: Archive): Promise<PartChanges> {
  const changes = new Map<string, Uint8Array<ArrayBuffer> | null>()
  const main = (await readRelations(archive, '')).find(({ kind }) => kind === 'officeDocument')?.target ?? ''
  const chain = (await readRelations(archive, main)).find(({ kind }) => kind === 'calcChain')?.target
  if (chain === undefined || !archive.has(chain)) return changes
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = relationsPath(main)
  changes.set(chain.toLowerCase(), null)
  await dropElement(archive, changes, relations, 'Relationship', 'Target', value => resolvePath(folder, value), chain)
  await dropElement(archive, changes, CONTENT_TYPES, 'Override', 'PartName', value => resolvePath('', value), chain)
  return changes
}

async function dropElement(
  archive: Archive,
  changes: Map<string, Uint8Array<ArrayBuffer> | null>,
  path: string,
  element: string,
  attribute: string,
  read: (value: string) => string,
  chain: string,
): Promise<void> {
  const part = await archive.xml(path)
  if (!part) return
  const xml = new XmlReader(part.bytes, part.name)
  const text = new PartText(part.bytes, part.name)
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN || xml.name !== element) continue
    if (read(text.attribute(xml, attribute) ?? '').toLowerCase() !== chain.toLowerCase()) continue
    // No attribute holds a "<", so the last one before the tag's end begins it.
    const start = part.bytes.lastIndexOf(0x3c, xml.position - 1)
    xml.skip()
    changes.set(path.toLowerCase(), replaceSpans(part.bytes, [{ start, end: xml.position, text: '' }]))
    return
  }
}
