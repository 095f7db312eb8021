import type { JSX } from 'preact'
import { packLabelOf } from '../models/sentence.ts'
import { Icon } from '../ui/icon.tsx'
import { Tab, Tools } from './header.tsx'
import { useWords } from './models.ts'

/** The header of the panel opened in a tab, with the rules that hold there ("lumen-connect@1"). */
export function WideHeader({ rules }: { rules: string }): JSX.Element {
  const { panel, files } = useWords()
  return (
    <header class="wide-head">
      <span class="brand">
        <Icon name="brand" />
        Sidecheck
      </span>
      <nav class="tabs" aria-label={panel.places}>
        <Tab name="files" />
        <Tab name="accounts" />
        <Tab name="seats" />
        <Tab name="requests" />
      </nav>
      <div class="cluster head-end">
        <span class="faint small">
          {files.rules} {packLabelOf(rules)}
        </span>
        <Tools />
      </div>
    </header>
  )
}
