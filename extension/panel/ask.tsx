import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { type AskedRow, answerFits, type InquiryModel } from '../models/inquiry.ts'
import { unaskedOf } from '../models/inquiry-answer.ts'
import type { VerdictView } from '../models/verdict.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { Answer } from './answer.tsx'
import { AskPayload } from './ask-payload.tsx'
import { AskProgress } from './ask-progress.tsx'
import { Connect } from './connect.tsx'
import { EnterpriseChoice } from './enterprise-choice.tsx'
import { useModels, useWords } from './models.ts'
import { sayProblem } from './problem.ts'

/** Asking anew about all of the list, or on about what was not asked about yet. */
type Extent = 'all' | 'rest'

/** N4: what would become of every number, asked of the service only on a press of the button that shows what it sends. */
export function Ask({
  inquiry,
  view,
  going,
}: {
  inquiry: InquiryModel
  view: VerdictView
  going: readonly AskedRow[]
}): JSX.Element {
  const { inquiry: said } = useWords()
  const { enterpriseId } = useModels().connection
  const [opened, setOpened] = useState<Extent | null>(null)
  const answer = inquiry.answer.value
  const fits = answer === null ? 'other' : answerFits(answer, view.rows, going)
  const rest = answer && fits !== 'other' && answer.enterprise.id === enterpriseId.value ? unaskedOf(answer, going) : []
  // Before all is answered, what is asked on about is the rest.
  const extent = opened === 'rest' && rest.length === 0 ? 'all' : opened
  return (
    <Section id="ask" title={said.title} aside={said.titleMeans}>
      {answer && fits !== 'other' && <Answer answer={answer} going={going} changed={fits === 'changed'} />}
      {extent ? (
        <Question
          inquiry={inquiry}
          going={extent === 'rest' ? rest : going}
          on={extent === 'rest'}
          onDone={() => setOpened(null)}
        />
      ) : (
        <div class="card stack stack-2">
          {fits === 'other' && <p class="small muted">{said.about}</p>}
          <div class="cluster">
            {rest.length > 0 && (
              <Button class="start" size="small" onClick={() => setOpened('rest')}>
                {said.rest(rest.length)}
              </Button>
            )}
            <Button class="start" size="small" onClick={() => setOpened('all')}>
              {fits === 'other' ? said.show : said.again}
            </Button>
          </div>
        </div>
      )}
    </Section>
  )
}

/** What is sent, to whom, and the one button that sends it. */
function Question({
  inquiry,
  going,
  on,
  onDone,
}: {
  inquiry: InquiryModel
  going: readonly AskedRow[]
  on: boolean
  onDone: () => void
}): JSX.Element {
  const { connection } = useModels()
  const words = useWords()
  const enterprise = connection.enterprise.value
  const problem = inquiry.problem.value
  const asking = inquiry.asking.value
  if (!connection.connection.value) return <Connect why={words.inquiry.connectWhy} />
  if (asking && asking.of > lumenConnect.limits.accounts) return <AskProgress inquiry={inquiry} asking={asking} />
  const ask = async () => {
    if (!enterprise) return
    await inquiry.ask(going, enterprise, on)
    if (inquiry.problem.value === null) onDone()
  }
  return (
    <>
      <EnterpriseChoice />
      <AskPayload going={going} />
      {problem && <Notice tone="look" role="alert" title={sayProblem(words, problem, connection.host.value)} />}
      <div class="cluster">
        <Button onClick={onDone}>{words.submit.notYet}</Button>
        <Button
          icon="ask"
          busy={asking !== null}
          aria-disabled={enterprise === null || undefined}
          aria-describedby={enterprise === null ? 'ask-obstacle' : undefined}
          onClick={ask}
        >
          {asking ? words.inquiry.asking : words.inquiry.ask(going.length)}
        </Button>
      </div>
      {enterprise === null && (
        <p class="small muted" id="ask-obstacle">
          {words.submit.chooseFirst}
        </p>
      )}
    </>
  )
}
