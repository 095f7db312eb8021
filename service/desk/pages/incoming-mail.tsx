import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Fact, Facts } from '../../../extension/ui/facts.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import type { OpenedMail } from '../../../shared/held-mail.ts'
import type { IncomingMail } from '../../../shared/incoming.ts'
import { sayBytes } from '../../../shared/words/format.ts'
import { sayWhen } from '../../../shared/words/when.ts'
import { useDesk, useMayDo, useWords } from '../desk.ts'
import { useMailDeeds } from '../models/mail-deeds.ts'
import { Back } from '../parts/back.tsx'
import { Empty } from '../parts/empty.tsx'
import { Heading } from '../parts/heading.tsx'
import { MailContent } from '../parts/mail-content.tsx'
import { MailDecision } from '../parts/mail-decision.tsx'
import { MailDone } from '../parts/mail-done.tsx'
import { MailMake } from '../parts/mail-make.tsx'
import { MailReason } from '../parts/mail-reason.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Time } from '../parts/time.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { requestPath } from '../place.ts'

/** One mail that came in. What the list knows of it is shown at once; what it says follows, for who decides on it. */
export function IncomingMailPane({ id }: { id: string }): JSX.Element {
  const { opened, lists } = useDesk()
  const { incoming: words } = useWords()
  const reads = useMayDo('mail.decide')
  const state = opened.mail.state.value
  const mine = state?.key === id ? state : null
  const mail = mine?.is === 'there' ? mine.value : null
  const listed = lists.incoming.items.value
  const known = mail ?? listed?.find(one => one.id === id) ?? null
  const back = <Back href="/incoming" name={words.title} />
  if (mine?.is === 'absent' || (!reads && listed !== null && known === null))
    return (
      <article class="ticket">
        <div class="ticket-body">
          {back}
          <Empty icon="ask" title={<Heading title={words.absent} />} text={words.absentNext} />
        </div>
      </article>
    )
  return (
    <article class="ticket">
      {known ? <Head mail={known} back={back} /> : back}
      {known && <About mail={known} opened={mail} />}
      <div class="ticket-body">
        {known && <Why mail={known} />}
        {known && <Deeds mail={known} opened={mail} />}
        {mail && <MailContent mail={mail} />}
        {!reads && <p class="small muted">{words.forOthers}</p>}
        {mine?.is === 'trouble' && <Trouble refusal={mine.refusal} onAgain={() => opened.mail.open(id)} />}
        {reads && !mail && mine?.is !== 'trouble' && <Skeleton name={words.loading} rows={6} />}
      </div>
    </article>
  )
}

function Head({ mail, back }: { mail: IncomingMail; back: JSX.Element }): JSX.Element {
  const { incoming: words } = useWords()
  return (
    <header class="ticket-head">
      {back}
      <div class="ticket-line">
        <div class="cluster">
          <MailReason mail={mail} />
          <span class="faint small">
            <Time at={mail.at} />
          </span>
        </div>
      </div>
      <Heading title={mail.subject || words.noSubject} />
    </header>
  )
}

/** Who it says it is from, and what we know of them. */
function About({ mail, opened }: { mail: IncomingMail; opened: OpenedMail | null }): JSX.Element {
  const { incoming: words, locale, requests } = useWords()
  const { from, bytes, at, ticket } = mail
  return (
    <aside class="desk-context" aria-label={requests.about}>
      <section>
        <h2>{from?.name || from?.address || words.noSender}</h2>
        <Facts>
          {from && <Fact name={words.from}>{from.address}</Fact>}
          {opened && from && <Fact name={words.sender}>{opened.sender?.name ?? words.senderNobody}</Fact>}
          <Fact name={words.came}>
            <Time at={at} exact />
          </Fact>
          <Fact name={words.size} num>
            {sayBytes(locale, bytes)}
          </Fact>
          {ticket && (
            <Fact name={words.inTicket} num>
              <a href={requestPath(ticket)}>{ticket}</a>
            </Fact>
          )}
        </Facts>
      </section>
    </aside>
  )
}

/** Why it stands as it does, in a sentence; who decided so, and what went wrong. */
function Why({ mail: { state, reason, fault, decided } }: { mail: IncomingMail }): JSX.Element | null {
  const { now, timeZone } = useDesk()
  const { incoming: words, locale } = useWords()
  if (reason === null) return null
  const waits = state === 'held' || state === 'broken'
  return (
    <Notice tone={state === 'broken' ? 'stop' : state === 'held' ? 'look' : 'note'}>
      <p>{words.why[reason]}</p>
      {decided && (
        <p class="small muted">
          {words.decidedBy(decided.by?.name ?? '', sayWhen(locale, decided.at, now(), timeZone))}
          {decided.reason && ` ${words.because(decided.reason)}`}
        </p>
      )}
      {fault && (
        <p class="small">
          {words.saidLast} <span class="mono">{fault.split('\n')[0]}</span>
        </p>
      )}
      {waits && <p class="small muted">{words.unproved}</p>}
    </Notice>
  )
}

function Deeds({ mail, opened }: { mail: IncomingMail; opened: OpenedMail | null }): JSX.Element {
  const { incoming: words } = useWords()
  const deeds = useMailDeeds()
  const [making, setMaking] = useState(false)
  return (
    <section class="section" aria-label={words.deeds}>
      <MailDone deeds={deeds} />
      {making && opened ? (
        <MailMake mail={opened} onCancel={() => setMaking(false)} />
      ) : (
        <MailDecision mails={[mail]} deeds={deeds} {...(opened && { onMake: () => setMaking(true) })} />
      )}
    </section>
  )
}
