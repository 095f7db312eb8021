import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { TALK_KINDS, type TalkKind } from '../../../shared/desk-ticket.ts'
import type { OpenedMail } from '../../../shared/held-mail.ts'
import type { Locale } from '../../../shared/words/locale.ts'
import { useDesk, useDraft, useWords } from '../desk.ts'
import { createDeed } from '../models/deed.ts'
import { requestPath } from '../place.ts'
import { EnterpriseSelect } from './enterprise-select.tsx'
import { LocaleSelect } from './locale-select.tsx'
import { RequesterSelect } from './requester-select.tsx'
import { Select } from './select.tsx'
import { TextField } from './text-field.tsx'
import { Trouble } from './trouble.tsx'

/** Makes a ticket of a mail: for whom, of which enterprise, under which subject. Its words and files are the mail's own. */
export function MailMake({ mail, onCancel }: { mail: OpenedMail; onCancel: () => void }): JSX.Element {
  const { api, session, router, lists } = useDesk()
  const { incoming: words, inbox, requests } = useWords()
  const [draft, keep] = useDraft(`mail-make-${mail.id}`, blankOf(mail))
  const [asked, setAsked] = useState(false)
  // The mail as it stood when the form was opened over it: what changes meanwhile is another mail to decide on.
  const [seen] = useState({ id: mail.id, version: mail.version })
  const deed = useMemo(() => createDeed(api.fileMail, session), [api, session])
  const { enterpriseId, subject } = draft
  const change = (more: Partial<typeof draft>) => keep({ ...draft, ...more })
  const missing = (value: string) => (asked && value.trim() === '' ? inbox.missing : undefined)
  const file = async (event?: Event) => {
    event?.preventDefault()
    setAsked(true)
    if (enterpriseId === '' || subject.trim() === '') return
    const requester = draft.personId === '' ? { locale: draft.locale } : { personId: draft.personId }
    const filing = { kind: draft.kind, enterpriseId, subject: subject.trim(), requester }
    const ticket = await deed.run({ mail: seen, filing })
    void lists.incoming.refresh()
    if (ticket) router.go(requestPath(ticket.number))
  }
  const trouble = deed.trouble.value
  return (
    <form class="stack-form" onSubmit={file} noValidate>
      <EnterpriseSelect
        id="mail-enterprise"
        label={inbox.enterprise}
        value={enterpriseId}
        error={missing(enterpriseId)}
        onChoose={id => change({ enterpriseId: id, personId: '' })}
      />
      <RequesterSelect
        id="mail-person"
        label={words.requester}
        nobody={words.requesterSender(mail.from?.name || mail.from?.address || words.noSender)}
        enterpriseId={enterpriseId}
        value={draft.personId}
        onChoose={personId => change({ personId })}
      />
      {draft.personId === '' && (
        <LocaleSelect
          id="mail-locale"
          label={requests.language}
          names={requests.languages}
          value={draft.locale}
          onChoose={locale => change({ locale })}
        />
      )}
      <Select
        id="mail-kind"
        label={inbox.kind}
        value={draft.kind}
        onChoose={value => change({ kind: TALK_KINDS.find(one => one === value) ?? 'question' })}
      >
        {TALK_KINDS.map(one => (
          <option key={one} value={one}>
            {inbox.kinds[one]}
          </option>
        ))}
      </Select>
      <TextField
        id="mail-subject"
        label={inbox.subject}
        value={subject}
        error={missing(subject)}
        onInput={text => change({ subject: text })}
      />
      {trouble && <Trouble refusal={trouble} onAgain={() => file()} />}
      <div class="cluster">
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button kind="primary" type="submit" busy={deed.busy.value}>
          {words.make}
        </Button>
      </div>
    </form>
  )
}

/** What is likeliest: the sender themselves, for the one enterprise that they belong to. */
function blankOf({ subject, sender }: OpenedMail) {
  const [only, ...others] = sender?.enterprises ?? []
  const known = only && others.length === 0
  return {
    enterpriseId: known ? only.id : '',
    personId: known && sender ? sender.id : '',
    locale: 'en-US' as Locale,
    kind: 'question' as TalkKind,
    // Cut between the halves of a character, none of it is left.
    subject: subject.slice(0, 120).replace(/\p{Cs}$/u, ''),
  }
}
