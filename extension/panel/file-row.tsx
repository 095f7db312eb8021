import { Component, type JSX } from 'preact'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import type { PanelWords } from '../../shared/words/catalogue.ts'
import { sayBytes, sayNumber } from '../../shared/words/format.ts'
import type { RepFile } from '../rep-file.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { FileChanges, FileVerdict } from './file-verdict.tsx'

interface FileRowProps {
  file: RepFile
  words: PanelWords
  checking: boolean
  open: boolean
  chosen: boolean
  onOpen: (id: string) => void
  onPick: (id: string, on: boolean) => void
  onReadAsText: (id: string) => void
}

/** One file of the table. Drawn again only when something of it changed: there may be five hundred. */
export class FileRow extends Component<FileRowProps> {
  override shouldComponentUpdate(next: FileRowProps): boolean {
    const now = this.props
    return (
      next.file !== now.file ||
      next.words !== now.words ||
      next.open !== now.open ||
      next.chosen !== now.chosen ||
      next.checking !== now.checking
    )
  }

  override render({ file, words, checking, open, chosen, onOpen, onPick, onReadAsText }: FileRowProps): JSX.Element {
    const { files: say, locale } = words
    const { id, name, check } = file
    const counts = check && check.verdict !== 'refused' ? check.counts : null
    const about = [file.customer, file.enterprise].filter(Boolean).join(', ')
    return (
      <tr aria-selected={open || undefined}>
        <td class="pickcol">
          <input
            type="checkbox"
            aria-label={name}
            checked={chosen}
            onChange={e => onPick(id, e.currentTarget.checked)}
          />
        </td>
        <td class="full">
          <LinkButton class="file-name" aria-pressed={open} onClick={() => onOpen(id)}>
            {name}
          </LinkButton>
          <div class="small faint">{[about, file.folder].filter(Boolean).join(' · ')}</div>
        </td>
        <td class="full verdict-cell">
          <FileVerdict file={file} words={words} checking={checking} />
          {check?.stop === 'file.is_csv' && (
            <Button size="small" onClick={() => onReadAsText(id)}>
              {say.readAsText}
            </Button>
          )}
          {counts && check?.stop !== 'columns.unknown' && counts.rows > lumenConnect.limits.accounts && (
            <div class="small faint">
              {say.splits(counts.rows, Math.ceil(counts.rows / lumenConnect.limits.accounts))}
            </div>
          )}
        </td>
        <Count name={say.columns.rows} value={counts?.rows} locale={locale} />
        <Count name={say.columns.ready} value={counts?.ready} locale={locale} />
        <Count name={say.columns.stop} value={counts?.stop} locale={locale} tone="stop" />
        <Count name={say.columns.look} value={counts?.look} locale={locale} tone="look" />
        <td class="r nowrap" data-name={say.columns.size}>
          {sayBytes(locale, file.bytes)}
        </td>
        <td class="muted">
          <FileChanges file={file} words={words} />
        </td>
      </tr>
    )
  }
}

function Count({
  name,
  value,
  locale,
  tone,
}: {
  name: string
  value: number | undefined
  locale: PanelWords['locale']
  tone?: 'stop' | 'look'
}): JSX.Element {
  const nothing = value === undefined || (tone && value === 0)
  return (
    <td class="r" data-name={name}>
      <span class={nothing ? 'zero' : tone && `sign-${tone}`}>
        {value === undefined ? '—' : sayNumber(locale, value)}
      </span>
    </td>
  )
}
