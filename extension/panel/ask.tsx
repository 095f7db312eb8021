import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { answerFits, type InquiryModel } from '../models/inquiry.ts'
import type { VerdictRow, VerdictView } from '../models/verdict.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { Answer } from './answer.tsx'
import { AskPayload } from './ask-payload.tsx'
import { Connect } from './connect.tsx'
import { EnterpriseChoice } from './enterprise-choice.tsx'
import { useModels, useWords } from './models.ts'
import { sayProblem } from './problem.ts'

/** N4: what would become of every number, asked of the service only on a press of the button that shows what it sends. */
export function Ask({
  inquiry,
  view,
  going,
}: {
  inquiry: InquiryModel
  view: VerdictView
  going: readonly VerdictRow[]
}): JSX.Element {
  const { inquiry: said } = useWords()
  const [opened, setOpened] = useState(false)
  const answer = inquiry.answer.value
  const fits = answer === null ? 'other' : answerFits(answer, view.rows, going)
  return (
    <Section id="ask" title={said.title} aside={said.titleMeans}>
      {answer && fits !== 'other' && <Answer answer={answer} going={going} changed={fits === 'changed'} />}
      {opened ? (
        <Question inquiry={inquiry} going={going} onDone={() => setOpened(false)} />
      ) : (
        <div class="card stack stack-2">
          {fits === 'other' && <p class="small muted">{said.about}</p>}
          <Button class="start" size="small" onClick={() => setOpened(true)}>
            {fits === 'other' ? said.show : said.again}
          </Button>
        </div>
      )}
    </Section>
  )
}

/** What is sent, to whom, and the one button that sends it. */
function Question({
  inquiry,
  going,
  onDone,
}: {
  inquiry: InquiryModel
  going: readonly VerdictRow[]
  onDone: () => void
}): JSX.Element {
  const { connection } = useModels()
  const words = useWords()
  const enterprise = connection.enterprise.value
  const problem = inquiry.problem.value
  if (!connection.connection.value) return <Connect why={words.inquiry.connectWhy} />
  const ask = async () => {
    if (!enterprise) return
    await inquiry.ask(going, enterprise)
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
          busy={inquiry.asking.value}
          aria-disabled={enterprise === null || undefined}
          aria-describedby={enterprise === null ? 'ask-obstacle' : undefined}
          onClick={ask}
        >
          {inquiry.asking.value ? words.inquiry.asking : words.inquiry.ask(going.length)}
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
