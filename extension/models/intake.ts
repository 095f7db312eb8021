/** A file with the folders it lay in. */
export interface TakenFile {
  file: File
  folder: string
}

export interface Intake {
  files: TakenFile[]
  /** Files inside folders that are no spreadsheets and no text. */
  aside: number
}

/** What in a folder may hold accounts; what is dropped or chosen by itself is always taken, and judged. */
const SPREADSHEET = /\.(?:xls[xmb]?|ods|csv|tsv|tab|txt)$/i
/** What Excel leaves beside an open file, and what systems hide. */
const HIDDEN = /^(?:~\$|\.)/

/** The files of a drop, folders walked to the bottom. Must be called in the event itself: afterwards the drop is gone. */
export async function takeDropped(transfer: DataTransfer): Promise<Intake> {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null)
  const intake: Intake = { files: [], aside: 0 }
  for (const entry of entries) await walk(entry, '', intake)
  return intake
}

/** The files of a chooser; of a folder's chooser each carries its folders. */
export function takeChosen(list: Iterable<File>): Intake {
  const intake: Intake = { files: [], aside: 0 }
  for (const file of list) {
    const folder = file.webkitRelativePath.split('/').slice(0, -1).join('/')
    keep({ file, folder }, intake)
  }
  return intake
}

async function walk(entry: FileSystemEntry, folder: string, intake: Intake): Promise<void> {
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File | null>(resolve => entry.file(resolve, () => resolve(null)))
    if (file) keep({ file, folder }, intake)
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return
  const within = folder === '' ? entry.name : `${folder}/${entry.name}`
  const inside = await readAll(entry.createReader())
  for (const each of inside.toSorted((a, b) => a.name.localeCompare(b.name))) await walk(each, within, intake)
}

function keep({ file, folder }: TakenFile, intake: Intake): void {
  if (folder !== '' && (HIDDEN.test(file.name) || !SPREADSHEET.test(file.name))) intake.aside++
  else intake.files.push({ file, folder })
}

/** A reader hands out a folder in portions, and an empty one at the end. */
async function readAll(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>(resolve => reader.readEntries(resolve, () => resolve([])))
    if (some.length === 0) return all
    all.push(...some)
  }
}
