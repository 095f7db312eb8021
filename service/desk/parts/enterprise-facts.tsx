import type { JSX } from 'preact'
import { Fact, Facts } from '../../../extension/ui/facts.tsx'
import type { Enterprise } from '../../../shared/enterprise.ts'
import { sayDate } from '../../../shared/words/format.ts'
import { useWords } from '../desk.ts'

/** What the portal's own list shows of an enterprise (A8 to A14). */
export function EnterpriseFacts({ enterprise }: { enterprise: Enterprise }): JSX.Element {
  const { desk, enterprises: words, locale } = useWords()
  const { id, customName, customerNumbers, selfRegistration, active, createdOn } = enterprise
  return (
    <aside class="desk-context" aria-label={words.about}>
      <section>
        <Facts>
          <Fact name={desk.enterpriseId} num>
            {id}
          </Fact>
          <Fact name={words.customName}>{customName ?? words.noCustomName}</Fact>
          <Fact name={words.customerNumbers} num>
            {customerNumbers.join(', ')}
          </Fact>
          <Fact name={words.selfRegistration}>{selfRegistration ? words.on : words.off}</Fact>
          <Fact name={words.state}>{active ? words.active : words.inactive}</Fact>
          <Fact name={words.created}>{sayDate(locale, createdOn)}</Fact>
        </Facts>
      </section>
    </aside>
  )
}
