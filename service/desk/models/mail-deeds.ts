import { useMemo, useState } from 'preact/hooks'
import type { MailDeed, MailOutcome } from '../../../shared/held-mail.ts'
import type { IncomingMail } from '../../../shared/incoming.ts'
import { useDesk } from '../desk.ts'
import type { Refusal } from './answer.ts'
import { createDeed } from './deed.ts'

/** What is done with mails, several at once or one. */
export interface MailDeeds {
  busy: boolean
  trouble: Refusal | null
  /** What was done last, with what became of each; null before anything was, or since something else was chosen. */
  done: { deed: MailDeed['deed']; outcomes: readonly MailOutcome[] } | null
  /** Up to MAILS_AT_ONCE of them; answers whether the service did it, for some or all. */
  run(mails: readonly IncomingMail[], deed: MailDeed): Promise<boolean>
  /** The same once more, after trouble. */
  again(): void
  forget(): void
}

export function useMailDeeds(): MailDeeds {
  const { api, session, lists, opened } = useDesk()
  const [done, setDone] = useState<MailDeeds['done']>(null)
  const [last, setLast] = useState<{ mails: readonly IncomingMail[]; deed: MailDeed } | null>(null)
  const deed = useMemo(() => createDeed(api.decideMails, session), [api, session])
  const run: MailDeeds['run'] = async (mails, asked) => {
    setLast({ mails, deed: asked })
    setDone(null)
    const seen = mails.map(({ id, version }) => ({ id, version }))
    const outcomes = await deed.run({ mails: seen, deed: asked })
    if (outcomes) setDone({ deed: asked.deed, outcomes })
    await Promise.all([lists.incoming.refresh(), opened.mail.refresh()])
    return outcomes !== null
  }
  return {
    busy: deed.busy.value,
    trouble: deed.trouble.value,
    done,
    run,
    again: () => {
      if (last) void run(last.mails, last.deed)
    },
    forget: () => {
      setDone(null)
      setLast(null)
      deed.forget()
    },
  }
}
