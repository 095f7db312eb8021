import { type ExtensionList, readPastedExtensions } from '../../shared/extension-list.ts'
import { inflate } from '../worker/inflate.ts'

/** Reads a pasted list of extensions; what cannot be read at all holds none. */
export async function readPasted(text: string): Promise<Pick<ExtensionList, 'extensions' | 'findings'>> {
  const list = await readPastedExtensions(text, inflate)
  return 'refused' in list ? { extensions: [], findings: [] } : list
}
