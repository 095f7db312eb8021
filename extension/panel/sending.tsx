import type { JSX } from 'preact'
import type { PanelWords } from '../../shared/words/catalogue.ts'
import type { Submission, Waitable, Waiting } from '../submission.ts'
import { Button } from '../ui/button.tsx'
import { Promised } from '../ui/notice.tsx'
import { Step } from '../ui/progress.tsx'
import { Actions } from './actions.tsx'
import { Connect } from './connect.tsx'
import { useDiscard } from './discard.ts'
import { useModels, useWords } from './models.ts'
import { Refused } from './refused.tsx'
import { Title } from './title.tsx'
import { secondText } from './when.tsx'

/** N18: a submission without an answer yet. It says what happened so far, and nothing more. */
export function Sending({ submission }: { submission: Submission }): JSX.Element {
  const { outbox } = useModels()
  const words = useWords()
  const count = submission.request.rows.length
  if (submission.state.name === 'refused') return <Refused submission={submission} />
  const why = outbox.waiting(submission)
  const title = why === 'sending' ? words.sending.title(count) : words.sending.queuedTitle(count)
  return (
    <>
      <main class="page">
        <Title lead={sayWaiting(words, why, submission)}>{title}</Title>
        <WaitingSteps item={submission} going={why === 'sending'} result={words.sending.stepResult} />
        {why === 'signed-out' && <Connect />}
        <Promised icon="lock">{words.sending.once}</Promised>
      </main>
      {why !== 'sending' && <WaitingActions submission={submission} why={why} />}
    </>
  )
}

/** What has happened so far to something that waits, and what comes at last. */
export function WaitingSteps({ item, going, result }: { item: Waitable; going: boolean; result: string }): JSX.Element {
  const { sending, locale } = useWords()
  const host = new URL(item.service).host
  return (
    <div class="card">
      <ol class="steps">
        <Step state="done" when={secondText(locale, item.madeAt)}>
          {sending.stepSaved}
        </Step>
        <Step state={going ? 'now' : 'off'}>{going ? sending.stepSending(host) : sending.stepWaiting(host)}</Step>
        <Step state="next">{result}</Step>
      </ol>
    </div>
  )
}

function WaitingActions({ submission, why }: { submission: Submission; why: Waiting | 'sending' }): JSX.Element {
  const { draft, outbox } = useModels()
  const words = useWords()
  const discard = useDiscard(submission.key)
  const current = draft.draft.value.submission === submission.key
  const sendable = why === 'unreachable' || why === 'busy' || why === 'stale'
  return (
    <Actions note={<span>{words.sending.discardMeans}</span>}>
      <Button size="large" kind="danger" onClick={discard}>
        {words.sending.discard}
      </Button>
      {current && (
        <Button size="large" onClick={draft.startOver}>
          {words.result.anotherList}
        </Button>
      )}
      {sendable && (
        <Button size="large" kind="primary" onClick={() => outbox.send(submission.key, true)}>
          {why === 'stale' ? words.sending.sendOld : words.panel.tryAgain}
        </Button>
      )}
    </Actions>
  )
}

/** Why something has no answer yet, as a sentence. */
export function sayWaiting(
  { sending }: Pick<PanelWords, 'sending'>,
  why: Waiting | 'sending',
  { person, service }: Pick<Submission, 'person' | 'service'>,
): string {
  if (why === 'sending') return sending.lead
  if (why === 'busy') return sending.busyLead
  if (why === 'signed-out') return sending.signedOutLead
  if (why === 'other-person') return sending.otherPersonLead(person.name)
  if (why === 'other-service') return sending.otherServiceLead(new URL(service).host)
  return why === 'stale' ? sending.oldLead : sending.queuedLead
}
