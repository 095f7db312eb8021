import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Step } from '../ui/progress.tsx'
import type { WrittenTicket } from '../written-ticket.ts'
import { Actions } from './actions.tsx'
import { Connect } from './connect.tsx'
import { useModels } from './models.ts'
import { useSeats, useSeatWords } from './seat-context.ts'
import { sayWaiting } from './sending.tsx'
import { Title } from './title.tsx'
import { ToRequests } from './to-requests.tsx'
import { secondText } from './when.tsx'

/** A question to support on its way (N18): nothing is claimed before the service has answered. */
export function AskedView({ asked }: { asked: WrittenTicket }): JSX.Element | null {
  if (asked.state.name === 'accepted') return <Taken asked={asked} state={asked.state} />
  return asked.state.name === 'refused' ? <Refused asked={asked} code={asked.state.code} /> : <OnItsWay asked={asked} />
}

function OnItsWay({ asked }: { asked: WrittenTicket }): JSX.Element {
  const { asking } = useSeats()
  const words = useSeatWords()
  const why = asking.waiting(asked)
  const going = why === 'sending'
  const host = new URL(asked.service).host
  const filed = asked.state.name === 'waiting' ? asked.state.number : undefined
  return (
    <>
      <main class="page">
        <Title
          back={<ToRequests />}
          lead={why === 'unreachable' ? words.asking.queuedLead : sayWaiting(words, why, asked)}
        >
          {going ? words.asking.sendingTitle : words.asking.queuedTitle}
        </Title>
        <div class="card">
          <ol class="steps">
            <Step state="done" when={secondText(words.locale, asked.madeAt)}>
              {words.sending.stepSaved}
            </Step>
            <Step state={going ? 'now' : 'off'}>
              {going ? words.sending.stepSending(host) : words.sending.stepWaiting(host)}
            </Step>
            <Step state={filed === undefined ? 'next' : 'done'}>{words.asking.getsNumber}</Step>
          </ol>
        </div>
        {filed !== undefined && <Notice tone="note" title={words.asking.filedFirst(filed)} />}
        {why === 'signed-out' && <Connect />}
        <Written asked={asked} />
      </main>
      {!going && (
        <Actions>
          {/* What has its number is support's: it can be answered, and not be taken back. */}
          {filed === undefined && <TakeBack asked={asked} />}
          {(why === 'unreachable' || why === 'busy' || why === 'stale') && (
            <Button size="large" kind="primary" onClick={() => asking.again(asked.key)}>
              {why === 'stale' ? words.sending.sendOld : words.panel.tryAgain}
            </Button>
          )}
        </Actions>
      )}
    </>
  )
}

/** What was asked, as it goes. */
function Written({ asked }: { asked: WrittenTicket }): JSX.Element {
  const { filing, file } = asked
  return (
    <div class="card stack stack-2">
      <p class="wrap-any">
        <strong>{filing.subject}</strong>
      </p>
      <p class="said-text">{filing.text}</p>
      {file && <p class="small muted wrap-any">{file.name}</p>}
    </div>
  )
}

function TakeBack({ asked }: { asked: WrittenTicket }): JSX.Element {
  const { asking } = useSeats()
  const { place } = useModels()
  const { replying } = useSeatWords()
  const take = async () => {
    await asking.takeBack(asked.key)
    place.go({ name: 'asking' })
  }
  return (
    <Button size="large" onClick={take}>
      {replying.takeBack}
    </Button>
  )
}

function Refused({ asked, code }: { asked: WrittenTicket; code: keyof ReturnType<typeof useSeatWords>['fault'] }) {
  const { asking } = useSeats()
  const words = useSeatWords()
  return (
    <>
      <main class="page">
        <Title back={<ToRequests />} lead={words.seating.refusedLead}>
          {words.request.notTaken}
        </Title>
        <Notice tone="stop" role="alert" title={words.fault[code].title}>
          <p>{words.fault[code].detail}</p>
          <p class="small muted">{words.panel.quote(code)}</p>
        </Notice>
        <Written asked={asked} />
      </main>
      <Actions>
        <TakeBack asked={asked} />
        <Button size="large" kind="primary" onClick={() => asking.again(asked.key)}>
          {words.panel.tryAgain}
        </Button>
      </Actions>
    </>
  )
}

/** It has its number: that is opened, unless there is something to tell of its file first. */
function Taken({
  asked,
  state: { number, fileFault },
}: {
  asked: WrittenTicket
  state: Extract<WrittenTicket['state'], { name: 'accepted' }>
}): JSX.Element | null {
  const { asking } = useSeats()
  const { place } = useModels()
  const words = useSeatWords()
  const open = () => {
    place.go({ name: 'requests', request: number })
    void asking.discard(asked.key)
  }
  useEffect(() => {
    if (fileFault === null) place.go({ name: 'requests', request: number })
  }, [fileFault, number, place])
  if (fileFault === null) return null
  return (
    <>
      <main class="page">
        <Title back={<ToRequests />}>{number}</Title>
        <Notice tone="look" role="alert" title={words.asking.fileNotTaken(number, asked.file?.name ?? '')}>
          <p>{words.fault[fileFault].detail}</p>
        </Notice>
      </main>
      <Actions>
        <Button size="large" kind="primary" onClick={open}>
          {words.request.open(number)}
        </Button>
      </Actions>
    </>
  )
}
