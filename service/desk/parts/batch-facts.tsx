import type { JSX } from 'preact'
import { Copy } from '../../../extension/ui/copy.tsx'
import { Fact, Facts } from '../../../extension/ui/facts.tsx'
import type { BatchSummary } from '../../../shared/batch.ts'
import { packOf } from '../batch-rows.ts'
import { useWords } from '../desk.ts'
import { Time } from './time.tsx'

/** Where a batch went, who sent it, from which file and under which rules. File names are people's own: text, nothing else. */
export function BatchFacts({ batch }: { batch: BatchSummary }): JSX.Element {
  const { desk, batch: words } = useWords()
  const { enterprise, source, sentBy } = batch
  const pack = packOf(batch)
  const shortSha = `${source.sha256?.slice(0, 8) ?? ''}…`
  return (
    <aside class="desk-context" aria-label={desk.facts}>
      <section>
        <h2>{enterprise.name}</h2>
        <Facts>
          <Fact name={desk.enterpriseId} num>
            {enterprise.id}
          </Fact>
          <Fact name={desk.policy}>{words.policies[batch.policy]}</Fact>
        </Facts>
      </section>
      <section>
        <h2>{desk.origin}</h2>
        <Facts>
          <Fact name={desk.columns.who}>{sentBy.name}</Fact>
          <Fact name={desk.columns.when}>
            <Time at={batch.sentAt} exact />
          </Fact>
          <Fact name={desk.rules}>{desk.packAt(pack.id, pack.version)}</Fact>
          <Fact name={desk.file}>{source.fileName ?? desk.typedList}</Fact>
          {source.sha256 && (
            <Fact name={desk.sha256}>
              <span class="mono sha">{source.sha256}</span>
              <Copy text={source.sha256} name={desk.copySha(shortSha)} done={desk.copied}>
                {shortSha}
              </Copy>
            </Fact>
          )}
        </Facts>
      </section>
    </aside>
  )
}
