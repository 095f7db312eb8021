import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import type { InvitationRequest } from '../../../shared/invitation.ts'
import { useDesk, useDraft, useWords } from '../desk.ts'
import { createDeed } from '../models/deed.ts'
import { Back } from '../parts/back.tsx'
import { Heading } from '../parts/heading.tsx'
import { judgePerson, type PersonDraft, PersonForm, type PersonWrong } from '../parts/person-form.tsx'
import { Trouble } from '../parts/trouble.tsx'

const BLANK: PersonDraft = { name: '', email: '', role: 'admin', locale: 'en-US', enterprises: [] }

/** Inviting somebody by mail, with role, enterprises and language. What was typed stays until it is sent. */
export function InvitePane(): JSX.Element {
  const { api, session, lists } = useDesk()
  const { people } = useWords()
  const [draft, setDraft] = useDraft('invite', BLANK)
  const [wrong, setWrong] = useState<PersonWrong>({})
  const [sentTo, setSentTo] = useState<string | null>(null)
  const deed = useMemo(
    () => createDeed((request: InvitationRequest, key) => api.invite(request, key), session),
    [api, session],
  )
  const send = async () => {
    const found = judgePerson(draft, people, true)
    setWrong(found)
    setSentTo(null)
    if (Object.keys(found).length > 0) return
    const { name, email, role, locale, enterprises } = draft
    const enterpriseIds = enterprises.map(({ id }) => id)
    const sent = await deed.run({ name: name.trim(), email: email.trim(), role, locale, enterpriseIds })
    if (!sent) return
    setSentTo(sent.person.email)
    // The next one is often for the same enterprise and language.
    setDraft({ ...draft, name: '', email: '' })
    await lists.invitations.refresh()
  }
  const trouble = deed.trouble.value
  const busy = deed.busy.value
  return (
    <article class="ticket">
      <header class="ticket-head">
        <Back href="/invitations" name={people.invitations} />
        <Heading title={people.inviteTitle} />
        <p class="muted">{people.inviteLead}</p>
      </header>
      <div class="ticket-body">
        <div role="status">{sentTo !== null && <Notice tone="ready" title={people.sent(sentTo)} />}</div>
        {trouble && <Trouble refusal={trouble} onAgain={send} />}
        <form
          class="stack-form"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            void send()
          }}
        >
          <PersonForm
            draft={draft}
            wrong={wrong}
            withEmail
            onChange={changed => {
              setDraft(changed)
              setWrong({})
            }}
          />
          <div class="actions-row">
            <Button kind="primary" type="submit" busy={busy}>
              {busy ? people.sending : people.send}
            </Button>
          </div>
        </form>
      </div>
    </article>
  )
}
