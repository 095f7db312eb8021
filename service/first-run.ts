import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The note lies in a folder that `npm start` made, until the sample data is in the database. */
const noteIn = (folder: string) => join(folder, 'first-run')

/** Notes that this folder is new and gets sample data: by this run, or by the next one if this one is cut short. */
export async function beginFirstRun(folder: string): Promise<void> {
  await writeFile(noteIn(folder), '', { mode: 0o600 })
}

/** Whether sample data is still to come. */
export async function isFirstRun(folder: string): Promise<boolean> {
  return (await stat(noteIn(folder)).catch(() => null)) !== null
}

/** The sample data is in, or an operator has taken the folder over. */
export async function endFirstRun(folder: string): Promise<void> {
  await rm(noteIn(folder), { force: true })
}
