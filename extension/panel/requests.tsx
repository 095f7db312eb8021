import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { BatchSummary } from '../../shared/batch.ts'
import { mayDo } from '../../shared/role.ts'
import { errandCount } from '../errand.ts'
import type { Waitable } from '../submission.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Sign, type Tone } from '../ui/level.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { Connect } from './connect.tsx'
import { useModels, useWords } from './models.ts'
import { MovesLists } from './moves-list.tsx'
import { sayProblem } from './problem.ts'
import { TicketList, useHasTickets } from './ticket-list.tsx'
import { Title } from './title.tsx'
import { When } from './when.tsx'

/** Everything sent, by this person and their colleagues, and what still waits here. */
export function Requests(): JSX.Element {
  const { requests, connection, outbox, known: directory, place } = useModels()
  const words = useWords()
  const { request } = words
  const known = connection.connection.value
  const problem = requests.problem.value
  const accepted = outbox.submissions.value.filter(({ state }) => state.name === 'accepted').length
  const moved = directory.part.value?.errands.items.value.filter(({ state }) => state.name === 'accepted').length ?? 0
  // Asked again whenever something of ours was accepted, or the service is back.
  const reached = connection.reached.value
  useEffect(() => {
    if (known && accepted + moved >= 0) void requests.refresh()
  }, [known, requests, accepted, moved, reached])
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
      {known && mayDo(known.person.role, 'ticket.file') && (
        <Button class="start" size="small" icon="ask" onClick={() => place.go({ name: 'asking' })}>
          {request.askSupport}
        </Button>
      )}
      <WaitingList />
      <MovesLists />
      <TicketList />
      {known ? <SentList /> : <Connect why={request.signedOutMeans} />}
    </main>
  )
}

/** What is stored here with its key and has no answer yet. */
function WaitingList(): JSX.Element | null {
  const { outbox, known, place } = useModels()
  const { request, errand: said } = useWords()
  const model = known.part.value?.errands
  const waiting = outbox.submissions.value.filter(({ state }) => state.name !== 'accepted')
  const errands = (model?.items.value ?? []).filter(({ state }) => state.name !== 'accepted')
  if (waiting.length + errands.length === 0) return null
  const open = (key: string) => place.go({ name: 'requests', request: key })
  return (
    <Section
      id="waiting"
      title={
        <>
          {request.waiting} <span class="count">{waiting.length + errands.length}</span>
        </>
      }
    >
      <div class="list">
        {waiting.map(submission => (
          <WaitingRow
            key={submission.key}
            item={submission}
            sending={outbox.waiting(submission) === 'sending'}
            onOpen={() => open(submission.key)}
          >
            {request.accountsTo(submission.request.rows.length, submission.enterprise.name)}
          </WaitingRow>
        ))}
        {errands.map(errand => (
          <WaitingRow
            key={errand.key}
            item={errand}
            sending={model?.waiting(errand) === 'sending'}
            onOpen={() => open(errand.key)}
          >
            {said.row[errand.task.name](errandCount(errand), errand.enterprise.name)}
          </WaitingRow>
        ))}
      </div>
    </Section>
  )
}

function WaitingRow({
  item,
  sending,
  onOpen,
  children,
}: {
  item: Waitable
  sending: boolean
  onOpen: () => void
  children: ComponentChildren
}): JSX.Element {
  const { request } = useWords()
  return (
    <button type="button" class="row row-top" onClick={onOpen}>
      <span class="row-text row-text-long">
        <span>{children}</span>
        <span class="small">{request.noNumber}</span>
      </span>
      <span class="marks">
        {item.state.name === 'refused' ? (
          <Sign tone="stop">{request.notTaken}</Sign>
        ) : (
          <Sign tone="note" icon={sending ? 'send' : 'clock'}>
            {sending ? request.sending : request.queued}
          </Sign>
        )}
        <span class="small faint">
          <When at={item.madeAt} />
        </span>
      </span>
    </button>
  )
}

function SentList(): JSX.Element | null {
  const { requests, known } = useModels()
  const { request } = useWords()
  const hasTickets = useHasTickets()
  const hasMoves = known.part.value?.moves.any.value ?? null
  const batches = requests.batches.value
  if (!batches) return requests.loading.value ? <Skeleton name={request.loading} /> : null
  if (batches.length === 0) {
    // “Nothing sent yet” only where nothing of any kind is known to have been sent.
    if (hasTickets !== false || hasMoves !== false) return null
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
