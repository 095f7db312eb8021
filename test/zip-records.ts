/** One part's two records as they stand in a zip, byte for byte, but for where the local one is. */
export interface ZipRecords {
  local: string
  directory: string
}

/**
 * Every record of a zip by its part's name, found by walking the directory with no code of ours, so that a test can say
 * which records a patch left alone.
 */
export function zipRecords(bytes: Uint8Array): Map<string, ZipRecords> {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06'))
  const end64 = file.lastIndexOf(Buffer.from('PK\x06\x06'))
  const wide = end64 >= 0 && file.readUInt32LE(end + 16) === 0xffffffff
  const start = wide ? Number(file.readBigUInt64LE(end64 + 48)) : file.readUInt32LE(end + 16)
  const found: { name: string; offset: number; directory: Buffer }[] = []
  for (let at = start; file.toString('latin1', at, at + 4) === 'PK\x01\x02'; ) {
    const lengths = [28, 30, 32].map(field => file.readUInt16LE(at + field))
    const length = 46 + lengths.reduce((sum, one) => sum + one, 0)
    const directory = Buffer.from(file.subarray(at, at + length))
    found.push({
      name: directory.toString('utf8', 46, 46 + (lengths[0] ?? 0)),
      offset: offsetOf(directory),
      directory,
    })
    at += length
  }
  const offsets = found.map(({ offset }) => offset).sort((a, b) => a - b)
  return new Map(
    found.map(({ name, offset, directory }) => {
      const next = offsets[offsets.indexOf(offset) + 1] ?? start
      return [name, { local: file.toString('latin1', offset, next), directory: withoutOffset(directory) }]
    }),
  )
}

/** The names of the parts whose records differ between two zips, those that only one has included. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [zipRecords(before), zipRecords(after)]
  const names = new Set([...old.keys(), ...now.keys()])
  return [...names].filter(name => {
    const [then, here] = [old.get(name), now.get(name)]
    return then?.local !== here?.local || then?.directory !== here?.directory
  })
}

function offsetOf(directory: Buffer): number {
  const plain = directory.readUInt32LE(42)
  return plain === 0xffffffff ? Number(directory.readBigUInt64LE(wideOffsetAt(directory))) : plain
}

function withoutOffset(directory: Buffer): string {
  const copy = Buffer.from(directory)
  if (copy.readUInt32LE(42) === 0xffffffff) copy.fill(0, wideOffsetAt(copy), wideOffsetAt(copy) + 8)
  else copy.writeUInt32LE(0, 42)
  return copy.toString('latin1')
}

function wideOffsetAt(directory: Buffer): number {
  const sizes = [20, 24].filter(at => directory.readUInt32LE(at) === 0xffffffff).length
  return 46 + directory.readUInt16LE(28) + 4 + sizes * 8
}
