import type { JSX } from 'preact'
import { useCallback } from 'preact/hooks'
import type { FileColumn, FileOrder } from '../models/file-list.ts'
import type { FilesModel } from '../models/files.ts'
import type { RepFile } from '../rep-file.ts'
import { Icon } from '../ui/icon.tsx'
import { FileRow } from './file-row.tsx'
import { useWords } from './models.ts'

const COLUMNS: readonly FileColumn[] = ['file', 'verdict', 'rows', 'ready', 'stop', 'look', 'size']

interface FilesTableProps {
  model: FilesModel
  files: readonly RepFile[]
  order: FileOrder | null
  onOrder: (order: FileOrder) => void
  open: string | null
  onOpen: (id: string) => void
  chosen: ReadonlySet<string>
  onChosen: (change: (chosen: ReadonlySet<string>) => ReadonlySet<string>) => void
}

/** All files with their verdicts; cards where it is narrow. */
export function FilesTable(props: FilesTableProps): JSX.Element {
  const { model, files, order, onOrder, open, onOpen, chosen, onChosen } = props
  const words = useWords()
  const say = words.files
  const pick = useCallback(
    (id: string, on: boolean) =>
      onChosen(known => new Set(on ? [...known, id] : [...known].filter(each => each !== id))),
    [onChosen],
  )
  const all = files.length > 0 && files.every(({ id }) => chosen.has(id))
  const pickAll = (on: boolean) => onChosen(() => new Set(on ? files.map(({ id }) => id) : []))
  return (
    <div class="list">
      <table class="table table-fold files-table">
        <thead>
          <tr>
            <th class="pickcol">
              <input
                type="checkbox"
                aria-label={say.pickAll}
                checked={all}
                onChange={e => pickAll(e.currentTarget.checked)}
              />
            </th>
            {COLUMNS.map(column => (
              <Heading key={column} column={column} order={order} onOrder={onOrder} />
            ))}
            <th>{say.columns.changes}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(file => (
            <FileRow
              key={file.id}
              file={file}
              words={words}
              checking={file.check === null && model.checking.value.has(file.id)}
              open={open === file.id}
              chosen={chosen.has(file.id)}
              onOpen={onOpen}
              onPick={pick}
              onReadAsText={model.readAsText}
            />
          ))}
        </tbody>
      </table>
      {files.length === 0 && <p class="pad muted">{say.none}</p>}
    </div>
  )
}

function Heading({
  column,
  order,
  onOrder,
}: {
  column: FileColumn
  order: FileOrder | null
  onOrder: (order: FileOrder) => void
}): JSX.Element {
  const { files: say } = useWords()
  const sorted = order?.by === column ? order : null
  const numeric = column !== 'file' && column !== 'verdict'
  const name = say.columns[column]
  return (
    <th class={numeric ? 'r' : undefined} aria-sort={sorted ? (sorted.down ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        class="sort"
        title={say.sortBy(name)}
        onClick={() => onOrder({ by: column, down: sorted ? !sorted.down : column !== 'file' })}
      >
        {name}
        {sorted && <Icon name={sorted.down ? 'down' : 'up'} small />}
      </button>
    </th>
  )
}
