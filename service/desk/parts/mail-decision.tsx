import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { type MailDeed, mailDeedsAt } from '../../../shared/held-mail.ts'
import type { IncomingMail } from '../../../shared/incoming.ts'
import { useDraft, useMayDo, useWords } from '../desk.ts'
import type { MailDeeds } from '../models/mail-deeds.ts'
import { TextField } from './text-field.tsx'

interface MailDecisionProps {
  mails: readonly IncomingMail[]
  deeds: MailDeeds
  /** Opens the form that makes a ticket; left out where several are chosen. */
  onMake?: () => void
}

type Asking = 'put-in' | 'aside'

/** What can be done with one mail or several: a press, or a press and one line. */
export function MailDecision({ mails, deeds, onMake }: MailDecisionProps): JSX.Element {
  const { incoming: words } = useWords()
  const mayDecide = useMayDo('mail.decide')
  const mayLook = useMayDo('mail.look')
  const [asking, setAsking] = useState<Asking | null>(null)
  const may = (deed: MailDeed['deed']) => mails.every(mail => mailDeedsAt(mail).includes(deed))
  const run = async (deed: MailDeed) => {
    if (await deeds.run(mails, deed)) setAsking(null)
  }
  if (asking) {
    // What was typed for these mails is said of no others.
    const name = `mail-${asking}-${mails.map(({ id }) => id).join('-')}`
    return <Ask key={name} {...{ name, asking, mails, deeds }} onRun={run} onCancel={() => setAsking(null)} />
  }
  return (
    <div class="cluster">
      {mayDecide && may('put-in') && <Button onClick={() => setAsking('put-in')}>{words.putIn}</Button>}
      {mayDecide && onMake && may('put-in') && <Button onClick={onMake}>{words.make}</Button>}
      {mayDecide && may('aside') && <Button onClick={() => setAsking('aside')}>{words.aside}</Button>}
      {mayLook && may('look') && (
        <Button busy={deeds.busy} onClick={() => run({ deed: 'look' })}>
          {words.look}
        </Button>
      )}
    </div>
  )
}

/** The one line that a deed needs: into which ticket, or why. */
function Ask({
  name,
  asking,
  mails,
  deeds,
  onRun,
  onCancel,
}: {
  name: string
  asking: Asking
  mails: readonly IncomingMail[]
  deeds: MailDeeds
  onRun: (deed: MailDeed) => void
  onCancel: () => void
}): JSX.Element {
  const { incoming: words } = useWords()
  const [one] = mails
  // What all of them say they belong to is the likeliest; a person decides.
  const ticket = mails.every(mail => mail.ticket === one?.ticket) ? one?.ticket : null
  const [draft, keep] = useDraft(name, (asking === 'put-in' && ticket) || '')
  const [error, setError] = useState<string>()
  const putsIn = asking === 'put-in'
  const run = (event: Event) => {
    event.preventDefault()
    const text = draft.trim()
    if (text === '') return setError(putsIn ? words.numberMissing : words.reasonMissing)
    onRun(putsIn ? { deed: 'put-in', number: text } : { deed: 'aside', reason: text })
  }
  return (
    <form class="stack-form" onSubmit={run} noValidate>
      <TextField
        id={`mail-${asking}`}
        label={putsIn ? words.number : words.reason}
        hint={putsIn ? words.numberHint : words.reasonHint}
        error={error}
        value={draft}
        onInput={text => {
          keep(text)
          setError(undefined)
        }}
      />
      <div class="cluster">
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button kind="primary" type="submit" busy={deeds.busy}>
          {putsIn ? words.putIn : words.aside}
        </Button>
      </div>
    </form>
  )
}
