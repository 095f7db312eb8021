import type { JSX } from 'preact'
import type { TicketMail } from '../../shared/mail.ts'
import type { PanelSeats, PanelWords } from '../../shared/words/catalogue.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { whenText } from './when.tsx'

/** What became of the mails to this person about the ticket: what is not out stands open, what went is one line. */
export function TicketMails(): JSX.Element | null {
  const { talk } = useSeats()
  const words = useSeatWords()
  const mails = talk.mails.value
  if (mails.length === 0) return null
  const sent = mails.filter(({ state }) => state === 'sent')
  const open = mails.filter(({ state }) => state !== 'sent')
  return (
    <div class="mails small" role="status">
      {sent.length > 1 ? (
        <details>
          <summary class="mail-line">
            <Icon name="right" small />
            <span>{words.ticketMail.allSent(sent.length)}</span>
          </summary>
          <Lines mails={sent} />
        </details>
      ) : (
        <Lines mails={sent} />
      )}
      <Lines mails={open} />
    </div>
  )
}

const DRAWINGS: Readonly<Record<TicketMail['state'], IconName>> = { sent: 'mail', waiting: 'clock', failed: 'stop' }

function Lines({ mails }: { mails: readonly TicketMail[] }): JSX.Element | null {
  const words = useSeatWords()
  if (mails.length === 0) return null
  return (
    <ul class="plain">
      {mails.map(mail => (
        <li key={mail.id} class={mail.state === 'failed' ? 'mail-line msg-stop' : 'mail-line'}>
          <Icon name={DRAWINGS[mail.state]} small />
          <span>{sayMail(words, mail)}</span>
        </li>
      ))}
    </ul>
  )
}

function sayMail(
  { ticketMail, locale }: PanelWords & PanelSeats,
  { news, state, madeAt, sentAt, againAt }: TicketMail,
): string {
  const name = ticketMail.news[news]
  if (state === 'sent') return ticketMail.sent(name, whenText(locale, sentAt ?? madeAt))
  if (state === 'failed') return ticketMail.failed(name)
  return againAt === null ? ticketMail.goes(name) : ticketMail.again(name, whenText(locale, againAt))
}
