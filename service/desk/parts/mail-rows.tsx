import type { JSX } from 'preact'
import { Button } from '../../../extension/ui/button.tsx'
import type { OutboxMail } from '../../../shared/mail.ts'
import { sayWhen } from '../../../shared/words/when.ts'
import { useDesk, useWords } from '../desk.ts'
import { requestPath } from '../place.ts'
import { MailState } from './mail-state.tsx'
import { Time } from './time.tsx'

interface MailRowsProps {
  items: readonly OutboxMail[]
  busy: boolean
  onAgain: (id: string) => void
}

/** Mails of the outbox, each with what became of it and, where it did not go, why and the way to send it again. */
export function MailRows({ items, busy, onAgain }: MailRowsProps): JSX.Element {
  const { mails } = useWords()
  const { columns } = mails
  return (
    <div class="list">
      <table class="table table-fold" aria-label={mails.title}>
        <thead>
          <tr>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.to}</th>
            <th scope="col">{columns.subject}</th>
            <th scope="col">{columns.made}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(mail => (
            <Row key={mail.id} mail={mail} busy={busy} onAgain={() => onAgain(mail.id)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ mail, busy, onAgain }: { mail: OutboxMail; busy: boolean; onAgain: () => void }): JSX.Element {
  const { now, timeZone } = useDesk()
  const { locale, mails } = useWords()
  const { state, to, subject, ticket, tries, dueAt, madeAt, fault } = mail
  const tried = state === 'waiting' && tries > 0 && dueAt !== null
  return (
    <tr>
      <td>
        <MailState state={state} />
      </td>
      <td>
        {to ? (
          <>
            {to.name} <span class="faint">{to.address}</span>
          </>
        ) : (
          <span class="faint">{mails.gone}</span>
        )}
      </td>
      <td class="full">
        {ticket && <a href={requestPath(ticket)}>{ticket}</a>} {subject}
        {fault !== null && (
          <p class="small muted mail-fault">
            {fault}
            {tries > 0 &&
              ` (${mails.tries(tries)}${tried ? `, ${mails.nextTry(sayWhen(locale, dueAt, now(), timeZone))}` : ''})`}
          </p>
        )}
        {to && (state === 'failed' || tried) && (
          <Button size="small" busy={busy} onClick={onAgain}>
            {mails.again}
          </Button>
        )}
      </td>
      <td class="num mail-made">
        <Time at={madeAt} />
      </td>
    </tr>
  )
}
