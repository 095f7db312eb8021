import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { ASK_LIMIT } from '../../shared/batch.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import type { AskedRow } from '../models/inquiry.ts'
import { packLabel } from '../models/sentence.ts'
import { LinkButton } from '../ui/button.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { Promised } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { useModels, useWords } from './models.ts'
import { Numbers } from './ready-rows.tsx'

/** N19: what a question holds, and what it does not. */
export function AskPayload({ going }: { going: readonly AskedRow[] }): JSX.Element {
  const { connection } = useModels()
  const { submit, inquiry } = useWords()
  const [seen, setSeen] = useState(false)
  const most = lumenConnect.limits.accounts
  const parts = Math.ceil(going.length / most)
  const person = connection.connection.value?.person
  const enterprise = connection.enterprise.value
  return (
    <Section id="asked" title={inquiry.payload}>
      <div class="list">
        <div class="pad">
          <Facts>
            <Fact name={submit.to}>{connection.host.value}</Fact>
            <Fact name={submit.numbers}>
              <span class="num">{submit.numbersAre(going.length)}</span>{' '}
              <LinkButton aria-expanded={seen} aria-controls="asked-numbers" onClick={() => setSeen(!seen)}>
                {seen ? submit.hideThem : submit.seeThem}
              </LinkButton>
              {parts > 1 && <div class="small faint">{inquiry.parts(parts, most, ASK_LIMIT)}</div>}
            </Fact>
            {enterprise && (
              <Fact name={submit.id}>
                <span class="num">{enterprise.id}</span> {enterprise.name}
              </Fact>
            )}
            {person && <Fact name={submit.from}>{person.name}</Fact>}
            <Fact name={submit.rules}>{packLabel(lumenConnect)}</Fact>
          </Facts>
        </div>
        <div id="asked-numbers" hidden={!seen}>
          {seen && <Numbers rows={going} />}
        </div>
        <Promised icon="lock" pad>
          {inquiry.notSent}
        </Promised>
      </div>
    </Section>
  )
}
