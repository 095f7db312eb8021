import type { ComponentChildren, JSX } from 'preact'
import type { Batch } from '../../shared/batch.ts'
import { enterpriseById } from '../models/connection.ts'
import { resultGroups } from '../models/result.ts'
import { packLabelOf, sayResult } from '../models/sentence.ts'
import type { Submission } from '../submission.ts'
import { Copy } from '../ui/copy.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { Fold } from '../ui/fold.tsx'
import { useModels, useWords } from './models.ts'
import { ResultGroup } from './result-group.tsx'
import { SealSaid } from './seal-said.tsx'
import { Title } from './title.tsx'
import { UndoBatch } from './undo-batch.tsx'
import { When } from './when.tsx'

/** What became of every row, by what to do next; the counts add up to all rows that were read. */
export function Result({
  batch,
  submission,
  current = false,
  back,
  next,
  actions,
}: {
  batch: Batch
  /** What was sent from here, where it was. */
  submission: Submission | null
  /** Its list is the one in work. */
  current?: boolean
  back?: ComponentChildren
  /** What can be done with the list that is in work. */
  next?: ComponentChildren
  /** The bar at the bottom, given the line that adds the counts up. */
  actions: (sum: string) => ComponentChildren
}): JSX.Element {
  const words = useWords()
  const { connection } = useModels()
  const enterprise = enterpriseById(connection.connection.value, batch.enterprise.id)
  const active = submission?.enterprise.active ?? enterprise?.active ?? true
  const groups = resultGroups(batch, submission?.kept ?? [], active)
  const { title, lead, sum } = sayResult(words, batch, groups)
  return (
    <>
      <main class="page">
        <div class="verdict">
          <Title back={back} lead={lead}>
            {title}
          </Title>
          <div class="cluster">
            <Copy text={batch.number} name={words.result.copyNumber(batch.number)} done={words.panel.copied}>
              {batch.number}
            </Copy>
            <span class="faint small">
              {words.batch.states[batch.state]}, <When at={batch.sentAt} />
            </span>
          </div>
        </div>
        {batch.seal && <SealSaid seal={batch.seal} />}
        {groups
          .filter(({ folded }) => !folded)
          .map(group => (
            <ResultGroup key={group.name} group={group} batch={batch} current={current} />
          ))}
        <div class="list">
          {groups
            .filter(({ folded }) => folded)
            .map(group => (
              <ResultGroup key={group.name} group={group} batch={batch} current={current} />
            ))}
          <About batch={batch} />
        </div>
        {next}
        <UndoBatch batch={batch} />
      </main>
      {actions(sum)}
    </>
  )
}

function About({ batch }: { batch: Batch }): JSX.Element {
  const { connection } = useModels()
  const { result, submit, batch: said } = useWords()
  const { enterprise, sentBy, source, pack, policy } = batch
  return (
    <Fold head={<span>{result.about}</span>}>
      <div class="pad">
        <Facts>
          <Fact name={result.enterprise}>
            {enterprise.name} <span class="num faint">{enterprise.id}</span>
          </Fact>
          <Fact name={result.from}>{sentBy.name}</Fact>
          <Fact name={result.sent}>
            <When at={batch.sentAt} />
          </Fact>
          <Fact name={submit.to}>{connection.host.value}</Fact>
          <Fact name={submit.policy}>{said.policies[policy]}</Fact>
          {source.fileName !== null && <Fact name={result.file}>{source.fileName}</Fact>}
          {source.sha256 !== null && (
            <Fact name={result.fingerprint}>
              <span class="mono small">{source.sha256}</span>
            </Fact>
          )}
          <Fact name={submit.rules}>{packLabelOf(pack)}</Fact>
        </Facts>
      </div>
    </Fold>
  )
}
