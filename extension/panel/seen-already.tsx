import type { JSX } from 'preact'
import { type SeenGroup, seenAlready } from '../models/here.ts'
import type { SeenModel } from '../models/seen.ts'
import type { VerdictRow } from '../models/verdict.ts'
import { Promised } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { LeaveOut } from './leave-out.tsx'
import { useModels, useWords } from './models.ts'
import { Numbers } from './ready-rows.tsx'
import { whenText } from './when.tsx'

/** Rows that stand in an enterprise by what was read from the portal's pages: never among what the service's list tells. */
export function SeenAlready({ seen, rows }: { seen: SeenModel; rows: readonly VerdictRow[] }): JSX.Element | null {
  const { page: say } = useWords()
  const groups = seenAlready(seen.lists.value, rows)
  if (groups.length === 0) return null
  return (
    <Section id="seen" title={say.seenTitle} aside={say.seenMeans}>
      {groups.map(group => (
        <Group key={group.list.enterpriseId} group={group} />
      ))}
    </Section>
  )
}

function Group({ group: { list, rows } }: { group: SeenGroup }): JSX.Element {
  const { connection } = useModels()
  const { known, page: say, proof, locale } = useWords()
  const { enterpriseId, name, host, asOf, coverage } = list
  const chosen = connection.enterpriseId.value
  return (
    <div class="list">
      <div class="pad stack stack-2">
        <p>
          <strong>{known.stand(rows.length, name || enterpriseId)}</strong>
        </p>
        <p class="small muted">{chosen === null || chosen === enterpriseId ? known.here : known.other}</p>
      </div>
      <Numbers rows={rows} />
      <div class="pad stack stack-2">
        <LeaveOut cells={rows.map(({ cell }) => cell)} />
        <Promised icon="computer">{say.bySeen(host, whenText(locale, asOf))}</Promised>
        {coverage.kind !== 'whole' && <p class="small muted">{proof.listPartly(coverage.read, coverage.total)}</p>}
      </div>
    </div>
  )
}
