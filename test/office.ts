import { execFile } from 'node:child_process'
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** LibreOffice where it is installed, else null. */
export const OFFICE = (process.env.PATH ?? '')
  .split(delimiter)
  .map(folder => join(folder, 'soffice'))
  .find(path => isThere(path))

/** Why round trips through LibreOffice are skipped, or null where it is there. */
export const OFFICE_MISSING = OFFICE ? null : 'LibreOffice is not installed (soffice)'

/** A .csv in UTF-8, every cell as the sheet shows it. */
const FILTERS = { csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true', xlsx: 'xlsx' } as const

/** Opens files in LibreOffice and saves each in another format; answers the bytes by the files' names. */
export async function convert(
  folder: string,
  names: readonly string[],
  format: 'csv' | 'xlsx',
  /** LibreOffice's name of the kind they are, where it would take them for something else than a sheet. */
  kind: string | null = null,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const out = join(folder, `as-${format}`)
  // A profile of its own, so that a running LibreOffice is neither used nor disturbed.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const args = [
    profile,
    '--headless',
    '--norestore',
    ...(kind ? [`--infilter=${kind}`] : []),
    '--convert-to',
    FILTERS[format],
    '--outdir',
    out,
  ]
  await new Promise<void>((done, failed) => {
    const files = names.map(name => join(folder, name))
    execFile(OFFICE ?? 'soffice', [...args, ...files], { timeout: 240_000 }, error => (error ? failed(error) : done()))
  })
  return new Map(readdirSync(out).map(name => [name, new Uint8Array(readFileSync(join(out, name)))]))
}

function isThere(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
