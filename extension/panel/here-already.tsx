import type { JSX } from 'preact'
import { enterpriseById } from '../models/connection.ts'
import type { DirectoryModel } from '../models/directory.ts'
import { type HereGroup, hereAlready } from '../models/here.ts'
import type { VerdictRow } from '../models/verdict.ts'
import { Promised } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { LeaveOut } from './leave-out.tsx'
import { useModels, useWords } from './models.ts'
import { Numbers } from './ready-rows.tsx'
import { whenText } from './when.tsx'

/** Rows that stand in the person's own enterprises, by the list on this computer: told without a network, with its date. */
export function HereAlready({
  directory,
  rows,
}: {
  directory: DirectoryModel
  rows: readonly VerdictRow[]
}): JSX.Element | null {
  const { connection } = useModels()
  const { known } = useWords()
  const chosenId = connection.enterpriseId.value
  const groups = hereAlready(directory.lists.value, rows, chosenId)
  if (groups.length === 0) return null
  return (
    <Section id="known" title={known.title} aside={known.titleMeans}>
      {groups.map(group => (
        <Group key={group.enterpriseId} group={group} chosen={group.enterpriseId === chosenId} />
      ))}
    </Section>
  )
}

function Group({ group, chosen }: { group: HereGroup; chosen: boolean }): JSX.Element {
  const { connection } = useModels()
  const { known, locale } = useWords()
  const { enterpriseId, rows, asOf } = group
  const name = enterpriseById(connection.connection.value, enterpriseId)?.name ?? enterpriseId
  return (
    <div class="list">
      <div class="pad stack stack-2">
        <p>
          <strong>{known.stand(rows.length, name)}</strong>
        </p>
        <p class="small muted">{chosen ? known.here : known.other}</p>
      </div>
      <Numbers rows={rows} />
      <div class="pad stack stack-2">
        <LeaveOut cells={rows.map(({ cell }) => cell)} />
        <Promised icon="computer">{known.byList(whenText(locale, asOf))}</Promised>
      </div>
    </div>
  )
}
