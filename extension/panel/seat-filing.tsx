import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Filing } from '../filing.ts'
import { confirmedFiling, draftOf } from '../models/seat-filing.ts'
import type { Waiting } from '../submission.ts'
import { Button } from '../ui/button.tsx'
import { Notice, Promised } from '../ui/notice.tsx'
import { Step } from '../ui/progress.tsx'
import { Actions } from './actions.tsx'
import { Connect } from './connect.tsx'
import { useModels } from './models.ts'
import { OpenedTicket } from './opened-ticket.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { sayWaiting } from './sending.tsx'
import { Title } from './title.tsx'
import { secondText } from './when.tsx'

/** A request for seats on its way (N18): nothing is claimed before the service has answered. */
export function SeatFilingView({ filing }: { filing: Filing }): JSX.Element {
  const { state } = filing
  if (state.name === 'accepted') return <OpenedTicket number={state.request.number} kept={state.request} />
  return state.name === 'refused' ? <Refused filing={filing} /> : <OnItsWay filing={filing} />
}

function OnItsWay({ filing }: { filing: Filing }): JSX.Element {
  const { filings } = useSeats()
  const { connection } = useModels()
  const words = useSeatWords()
  const why = filings.waiting(filing)
  const going = why === 'sending'
  const host = new URL(filing.service).host
  const count = filing.request.seats.length
  const free = connection.connection.value !== null && connection.reached.value
  useEffect(() => {
    if (free) void filings.flush()
  }, [free, filings])
  return (
    <>
      <main class="page">
        <Title lead={why === 'unreachable' ? words.seating.queuedLead : sayWaiting(words, why, filing)}>
          {going ? words.seating.sendingTitle(count) : words.seating.queuedTitle(count)}
        </Title>
        <div class="card">
          <ol class="steps">
            <Step state="done" when={secondText(words.locale, filing.madeAt)}>
              {words.sending.stepSaved}
            </Step>
            <Step state={going ? 'now' : 'off'}>
              {going ? words.sending.stepSending(host) : words.sending.stepWaiting(host)}
            </Step>
            <Step state="next">{words.sending.stepResult}</Step>
          </ol>
        </div>
        {why === 'signed-out' && <Connect />}
        <Promised icon="lock">{words.seating.once}</Promised>
      </main>
      {!going && <WaitingActions filing={filing} why={why} />}
    </>
  )
}

function WaitingActions({ filing, why }: { filing: Filing; why: Waiting | 'sending' }): JSX.Element {
  const { filings } = useSeats()
  const words = useSeatWords()
  const discard = useTakeBack(filing)
  return (
    <Actions>
      <Button size="large" onClick={discard}>
        {words.seating.takeBack}
      </Button>
      {(why === 'unreachable' || why === 'busy' || why === 'stale') && (
        <Button size="large" kind="primary" onClick={() => filings.send(filing.key, true)}>
          {why === 'stale' ? words.sending.sendOld : words.panel.tryAgain}
        </Button>
      )}
    </Actions>
  )
}

function Refused({ filing }: { filing: Filing }): JSX.Element | null {
  const words = useSeatWords()
  const { filings } = useSeats()
  const { place } = useModels()
  const discard = useTakeBack(filing)
  if (filing.state.name !== 'refused') return null
  // The service's own sentence names the request that was sent first.
  const { code, detail, request } = filing.state
  const again = (made: Filing) => {
    filings.announce(made)
    void filings.file(made)
  }
  return (
    <>
      <main class="page">
        <Title lead={words.seating.refusedLead}>{words.request.notTaken}</Title>
        <Notice tone="stop" role="alert" title={words.fault[code].title}>
          <p>{code === 'ticket.sent-before' ? detail : words.fault[code].detail}</p>
          <p class="small muted">{words.panel.quote(code)}</p>
        </Notice>
      </main>
      <Actions>
        {code === 'ticket.sent-before' ? (
          <Button size="large" onClick={() => again(confirmedFiling(filing))}>
            {words.sending.sendAnyway}
          </Button>
        ) : (
          // The service kept nothing for the key, so the key stays.
          <Button size="large" onClick={() => again({ ...filing, state: { name: 'waiting', hold: null } })}>
            {words.panel.tryAgain}
          </Button>
        )}
        {request !== undefined && (
          <Button size="large" onClick={() => place.go({ name: 'requests', request })}>
            {words.request.open(request)}
          </Button>
        )}
        <Button size="large" kind="primary" onClick={discard}>
          {words.seating.backToSeats}
        </Button>
      </Actions>
    </>
  )
}

/** Takes a request back before it was answered; the draft that it was made of can be sent again. */
function useTakeBack(filing: Filing): () => Promise<void> {
  const model = useSeats()
  const { place } = useModels()
  return async () => {
    await model.filings.discard(filing.key)
    if (model.draft.value.filing === filing.key) model.set({ step: 'edit', filing: null })
    else if (model.draft.value.seats.length === 0) model.takeUp(draftOf(filing))
    place.go({ name: 'seats' })
  }
}
