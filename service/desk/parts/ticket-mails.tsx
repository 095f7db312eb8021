import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { TicketMail } from '../../../shared/mail.ts'
import { sayWhen } from '../../../shared/words/when.ts'
import { useDesk, useWords } from '../desk.ts'
import { MailState } from './mail-state.tsx'

/** What became of the mails about a ticket; `version` changes when there may be others. */
export function TicketMails({ number, version }: { number: string; version: string }): JSX.Element | null {
  const { api, now, timeZone } = useDesk()
  const { locale, mails: words } = useWords()
  const [mails, setMails] = useState<readonly TicketMail[]>([])
  useEffect(() => {
    let gone = false
    void api.ticketMails(number).then(answer => {
      if (!gone && answer.ok) setMails(answer.value)
    })
    return () => {
      gone = true
    }
  }, [api, number, version])
  if (mails.length === 0) return null
  const when = (at: string) => sayWhen(locale, at, now(), timeZone)
  return (
    <section>
      <h2>{words.ofTicket}</h2>
      <ul class="record small">
        {mails.map(({ id, news, to, state, againAt, sentAt }) => (
          <li key={id}>
            <MailState state={state} />
            <span>
              {words.to(words.news[news], to)}{' '}
              <span class="faint">
                {sentAt && when(sentAt)}
                {againAt && words.nextTry(when(againAt))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
