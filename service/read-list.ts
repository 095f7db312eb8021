import type { DirectoryKind } from '../shared/directory.ts'
import { type DirectoryList, type DirectoryRefusal, readDirectory } from '../shared/directory-list.ts'
import { lumenConnect } from '../shared/packs/lumen-connect.ts'
import { inflate } from './inflate.ts'
import type { Upload } from './read-upload.ts'

/** A list for the directory as it came: uploaded, or named on the command line. */
export interface GivenList extends Upload {
  kind: DirectoryKind
}

/** Reads a list for the directory, in a process of its own. */
export function readList({ kind, bytes, name }: GivenList): Promise<DirectoryList | DirectoryRefusal> {
  return readDirectory(kind, { bytes: new Uint8Array(bytes), name, pack: lumenConnect, inflate })
}
