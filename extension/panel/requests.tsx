import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { BatchSummary } from '../../shared/batch.ts'
import type { Submission } from '../submission.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Sign, type Tone } from '../ui/level.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { Connect } from './connect.tsx'
import { useModels, useWords } from './models.ts'
import { MovesLists } from './moves-list.tsx'
import { sayProblem } from './problem.ts'
import { SeatRequestList, useHasSeatRequests } from './seat-requests.tsx'
import { Title } from './title.tsx'
import { When } from './when.tsx'

/** Everything sent, by this person and their colleagues, and what still waits here. */
export function Requests(): JSX.Element {
  const { requests, connection, outbox } = useModels()
  const words = useWords()
  const { request } = words
  const known = connection.connection.value
  const problem = requests.problem.value
  const accepted = outbox.submissions.value.filter(({ state }) => state.name === 'accepted').length
  // Asked again whenever something of ours was accepted, or the service is back.
  const reached = connection.reached.value
  useEffect(() => {
    if (known) void requests.refresh()
  }, [known, requests, accepted, reached])
  return (
    <main class="page">
      <div class="cluster between">
        <Title>{request.title}</Title>
        {known && (
          <IconButton icon="refresh" name={request.refresh} busy={requests.loading.value} onClick={requests.refresh} />
        )}
      </div>
      {known && problem && problem.kind !== 'unreachable' && (
        <Notice tone="look" role="status" title={sayProblem(words, problem, connection.host.value)} />
      )}
      <WaitingList />
      <MovesLists />
      <SeatRequestList />
      {known ? <SentList /> : <Connect why={request.signedOutMeans} />}
    </main>
  )
}

/** What is stored here with its key and has no answer yet. */
function WaitingList(): JSX.Element | null {
  const { outbox, place } = useModels()
  const { request } = useWords()
  const waiting = outbox.submissions.value.filter(({ state }) => state.name !== 'accepted')
  if (waiting.length === 0) return null
  const open = (key: string) => place.go({ name: 'requests', request: key })
  return (
    <Section
      id="waiting"
      title={
        <>
          {request.waiting} <span class="count">{waiting.length}</span>
        </>
      }
    >
      <div class="list">
        {waiting.map(submission => (
          <button key={submission.key} type="button" class="row row-top" onClick={() => open(submission.key)}>
            <span class="row-text row-text-long">
              <span>{request.accountsTo(submission.request.rows.length, submission.enterprise.name)}</span>
              <span class="small">{request.noNumber}</span>
            </span>
            <span class="marks">
              <WaitingSign submission={submission} />
              <span class="small faint">
                <When at={submission.madeAt} />
              </span>
            </span>
          </button>
        ))}
      </div>
    </Section>
  )
}

function WaitingSign({ submission }: { submission: Submission }): JSX.Element {
  const { outbox } = useModels()
  const { request } = useWords()
  if (submission.state.name === 'refused') return <Sign tone="stop">{request.notTaken}</Sign>
  const sending = outbox.waiting(submission) === 'sending'
  return (
    <Sign tone="note" icon={sending ? 'send' : 'clock'}>
      {sending ? request.sending : request.queued}
    </Sign>
  )
}

function SentList(): JSX.Element | null {
  const { requests } = useModels()
  const { request } = useWords()
  const hasSeats = useHasSeatRequests()
  const batches = requests.batches.value
  if (!batches) return requests.loading.value ? <Skeleton name={request.loading} /> : null
  if (batches.length === 0) {
    if (hasSeats !== false) return null
    return (
      <div class="empty">
        <Icon name="inbox" />
        <strong>{request.empty}</strong>
        <p>{request.emptyMeans}</p>
      </div>
    )
  }
  return (
    <Section id="sent" title={request.sent} end={requests.listedAt.value && <AsOf />}>
      <div class="list">
        {batches.map(batch => (
          <BatchRow key={batch.number} batch={batch} />
        ))}
      </div>
      {requests.next.value !== null && (
        <Button class="start" size="small" busy={requests.loading.value} onClick={requests.more}>
          {request.more}
        </Button>
      )}
    </Section>
  )
}

function AsOf(): JSX.Element {
  const { requests } = useModels()
  return <When at={(requests.listedAt.value ?? new Date()).toISOString()} />
}

const TONES: Readonly<Record<BatchSummary['state'], Tone>> = {
  applied: 'ready',
  'partly-applied': 'look',
  refused: 'stop',
}

function BatchRow({ batch }: { batch: BatchSummary }): JSX.Element {
  const { place } = useModels()
  const { request, batch: said } = useWords()
  const count = Object.values(batch.counts).reduce((sum, each) => sum + each, 0)
  return (
    <button type="button" class="row row-top" onClick={() => place.go({ name: 'requests', request: batch.number })}>
      <span class="row-text row-text-long">
        <span>{request.accountsTo(count, batch.enterprise.name)}</span>
        <span class="small">
          <span class="mono">{batch.number}</span>, {batch.sentBy.name}
        </span>
      </span>
      <span class="marks">
        <Sign tone={TONES[batch.state]}>{said.states[batch.state]}</Sign>
        <span class="small faint">
          <When at={batch.sentAt} />
        </span>
      </span>
    </button>
  )
}

function Skeleton({ name }: { name: string }): JSX.Element {
  return (
    <div class="list" role="status" aria-label={name}>
      {[60, 45, 70].map(width => (
        <div class="row" key={width}>
          <span class="skeleton" style={{ width: `${width}%` }} />
        </div>
      ))}
    </div>
  )
}
