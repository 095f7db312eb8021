import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { readyRows } from '../models/ready-count.ts'
import { packLabelOf } from '../models/sentence.ts'
import { goingRows, type VerdictView } from '../models/verdict.ts'
import { LinkButton } from '../ui/button.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { Promised } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { Address } from './address.tsx'
import { useModels, useWords } from './models.ts'
import { Numbers } from './ready-rows.tsx'

/** N19: exactly what will leave the browser, and what will not. */
export function Payload({ view, whole }: { view: VerdictView; whole: boolean }): JSX.Element {
  const { draft, connection } = useModels()
  const { submit, seal: sealWords } = useWords()
  const seal = draft.draft.value.seal.trim()
  const [seen, setSeen] = useState(false)
  const check = draft.draft.value.check
  const rows = whole && check ? readyRows(check) : goingRows(view)
  const file = check?.found.file ?? null
  const person = connection.connection.value?.person
  const enterprise = connection.enterprise.value
  return (
    <Section id="payload" title={submit.payload}>
      <div class="list">
        <div class="pad">
          <Facts>
            <Fact name={submit.to}>{connection.host.value}</Fact>
            <Fact name={submit.numbers}>
              <span class="num">{submit.numbersAre(rows.length)}</span>{' '}
              <LinkButton aria-expanded={seen} aria-controls="numbers" onClick={() => setSeen(!seen)}>
                {seen ? submit.hideThem : submit.seeThem}
              </LinkButton>
            </Fact>
            {enterprise && (
              <Fact name={submit.id} num>
                {enterprise.id}
              </Fact>
            )}
            {person && (
              <Fact name={submit.from}>
                {person.name}
                <br />
                <Address email={person.email} />
              </Fact>
            )}
            {file && (
              <Fact name={submit.file}>
                {file.name}, <span class="faint">{submit.fileNameOnly}</span>
              </Fact>
            )}
            {seal && <Fact name={sealWords.name}>{seal}</Fact>}
            {check && <Fact name={submit.rules}>{packLabelOf(check.now.pack)}</Fact>}
          </Facts>
        </div>
        <div id="numbers" hidden={!seen}>
          {seen && <Numbers rows={rows} />}
        </div>
        <Promised icon="lock" pad>
          {file ? submit.notSentFile : submit.notSentList}
        </Promised>
      </div>
    </Section>
  )
}
