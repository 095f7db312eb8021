import type { JSX } from 'preact'
import { knownToStay } from '../models/known-to-stay.ts'
import { readyRows } from '../models/ready-count.ts'
import { Notice } from '../ui/notice.tsx'
import { useModels, useWords } from './models.ts'
import { whenText } from './when.tsx'

/** What is known here of a long list before it is sent: how much of it would come back, and whether that is most of it. */
export function SeriesStaying(): JSX.Element | null {
  const { known, connection, draft } = useModels()
  const { series: say, locale } = useWords()
  const part = known.part.value
  const { check } = draft.draft.value
  const enterprise = connection.enterprise.value
  if (!part || !check || !enterprise) return null
  const rows = readyRows(check)
  const [lists, answer] = [part.directory.lists.value, part.inquiry.answer.value]
  const stay = knownToStay(rows, enterprise.id, { lists, answer })
  if (!stay) return null
  return (
    <Notice tone="look" role="status" title={say.stay(stay.count, rows.length)}>
      {2 * stay.count > rows.length && <p>{say.stayMost(enterprise.name)}</p>}
      <p>{say.stayBy(whenText(locale, stay.asOf))}</p>
    </Notice>
  )
}
