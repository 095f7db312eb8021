import type { JSX } from 'preact'
import type { PanelWords } from '../../shared/words/catalogue.ts'
import { sayFinding } from '../../shared/words/finding.ts'
import { toneOf } from '../models/file-list.ts'
import type { RepFile } from '../rep-file.ts'
import { Sign } from '../ui/level.tsx'
import { useFindings } from './models.ts'

/** How a file stands, in a word or two. */
export function FileVerdict({
  file,
  words: { files: say },
  checking,
}: {
  file: RepFile
  words: PanelWords
  checking: boolean
}): JSX.Element {
  const { check } = file
  if (!check) {
    return (
      <Sign tone="none" icon={checking ? 'spin' : 'clock'}>
        {checking ? say.checkingNow : say.waiting}
      </Sign>
    )
  }
  const tone = toneOf(file)
  if (tone === 'ready') return <Sign tone="ready">{say.ready}</Sign>
  if (tone === 'look') return <Sign tone="look">{say.toLook(check.counts.look)}</Sign>
  if (check.stop === 'rows.too_many') return <Sign tone="stop">{say.tooManyRows}</Sign>
  const whole = check.stop === 'columns.unknown' || check.counts.rows === 0 || check.counts.stop === 0
  if (check.verdict === 'refused' || whole) return <Refused file={file} />
  return <Sign tone="stop">{say.toFix(check.counts.stop)}</Sign>
}

/** Why the file as a whole stops, in the words of its finding's title. */
function Refused({ file }: { file: RepFile }): JSX.Element {
  const sentences = useFindings()
  const { check } = file
  const title = sentences && check?.said ? sayFinding(sentences, check.said).title : ''
  return <Sign tone="stop">{title}</Sign>
}

/** What changed since the last version of the same customer's file (N9). */
export function FileChanges({
  file: { check },
  words: { files: say },
}: {
  file: RepFile
  words: PanelWords
}): JSX.Element | null {
  if (!check || check.verdict === 'refused') return null
  return <>{changesText(check, say)}</>
}

export function changesText({ changes }: NonNullable<RepFile['check']>, say: PanelWords['files']): string {
  if (!changes) return say.firstCheck
  const { fixed, fresh } = changes
  const parts = [fixed > 0 ? say.fixed(fixed) : '', fresh > 0 ? say.fresh(fresh) : ''].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : say.noChange
}
