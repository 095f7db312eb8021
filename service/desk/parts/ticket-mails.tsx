import type { JSX } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { TicketMail } from '../../../shared/mail.ts'
import { sayWhen } from '../../../shared/words/when.ts'
import { useDesk, useWords } from '../desk.ts'
import { useNews } from '../models/news.ts'
import { MailState } from './mail-state.tsx'

/** What became of the mails about a ticket, live; `version` changes when there may be others. */
export function TicketMails({ number, version }: { number: string; version: string }): JSX.Element | null {
  const { api, now, timeZone, news } = useDesk()
  const { locale, mails: words } = useWords()
  const [mails, setMails] = useState<readonly TicketMail[]>([])
  const asked = useRef(0)
  const read = useCallback(async () => {
    asked.current += 1
    const turn = asked.current
    const answer = await api.ticketMails(number)
    // An answer that was overtaken by the next question says nothing any more.
    if (turn === asked.current && answer.ok) setMails(answer.value)
  }, [api, number])
  // `version` is named although nothing reads it: another one is a reason to look again.
  useEffect(() => {
    void read()
    return () => {
      asked.current += 1
    }
  }, [read, version])
  useNews(news, 'mail', number, read)
  if (mails.length === 0) return null
  const when = (at: string) => sayWhen(locale, at, now(), timeZone)
  return (
    <section class="section" aria-labelledby="mails">
      <div class="section-head">
        <h2 id="mails">{words.ofTicket}</h2>
      </div>
      <ul class="record small">
        {mails.map(({ id, news: tells, to, state, againAt, sentAt }) => (
          <li key={id}>
            <MailState state={state} />
            <span>
              {to === '' ? words.news[tells] : words.to(words.news[tells], to)}{' '}
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
