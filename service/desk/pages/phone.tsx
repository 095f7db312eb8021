import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { LONGEST_TEXT, TALK_KINDS, type TalkFiling } from '../../../shared/desk-ticket.ts'
import type { Locale } from '../../../shared/words/locale.ts'
import { useDesk, useDraft, useWords } from '../desk.ts'
import { createDeed } from '../models/deed.ts'
import { EnterpriseSelect } from '../parts/enterprise-select.tsx'
import { FormPage } from '../parts/form-page.tsx'
import { LocaleSelect } from '../parts/locale-select.tsx'
import { PhoneSeats } from '../parts/phone-seats.tsx'
import { PhoneTaken } from '../parts/phone-taken.tsx'
import { RequesterSelect } from '../parts/requester-select.tsx'
import { Select } from '../parts/select.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { TextField } from '../parts/text-field.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { requestPath } from '../place.ts'

/** Seats are asked for with the checklist, which stands in the panel. */
const PHONE_KINDS = [...TALK_KINDS, 'seats'] as const
type PhoneKind = (typeof PHONE_KINDS)[number]

const BLANK = {
  enterpriseId: '',
  personId: '',
  name: '',
  phone: '',
  email: '',
  locale: 'en-US' as Locale,
  kind: 'question' as PhoneKind,
  subject: '',
  text: '',
}

/** A request that somebody makes on the phone (B40): written down for them, who may have no e-mail address. */
export function PhonePage(): JSX.Element {
  const { api, session, router, drafts } = useDesk()
  const { inbox, caller: say } = useWords()
  const [draft, keep] = useDraft('phone', BLANK)
  const [asked, setAsked] = useState(false)
  const deed = useMemo(() => createDeed(api.fileTicket, session), [api, session])
  const { enterpriseId } = draft
  const change = (more: Partial<typeof BLANK>) => keep({ ...draft, ...more })
  const missing = (value: string) => (asked && value.trim() === '' ? inbox.missing : undefined)
  const file = async (event?: Event) => {
    event?.preventDefault()
    setAsked(true)
    const { personId, name, phone, email, locale, kind, subject, text } = draft
    const needed = [enterpriseId, subject, text, ...(personId === '' ? [name] : [])]
    if (kind === 'seats' || needed.some(value => value.trim() === '')) return
    const caller = { name: name.trim(), phone: phone.trim(), email: email.trim(), locale }
    const filing: TalkFiling = { kind, enterpriseId, subject, text, phone: personId ? { personId } : { caller } }
    const ticket = await deed.run(filing)
    if (!ticket) return
    drafts.of('phone', BLANK).value = BLANK
    router.go(requestPath(ticket.number))
  }
  const trouble = deed.trouble.value
  return (
    <FormPage title={inbox.byPhoneTitle} lead={inbox.byPhoneLead}>
      <form class="stack-form" onSubmit={file} noValidate>
        <Select
          id="phone-kind"
          label={inbox.kind}
          value={draft.kind}
          onChoose={value => change({ kind: PHONE_KINDS.find(one => one === value) ?? 'question' })}
        >
          {PHONE_KINDS.map(one => (
            <option key={one} value={one}>
              {one === 'seats' ? inbox.seats : inbox.kinds[one]}
            </option>
          ))}
        </Select>
        {draft.kind === 'seats' ? (
          <PhoneSeats />
        ) : (
          <>
            <EnterpriseSelect
              id="phone-enterprise"
              label={inbox.enterprise}
              value={enterpriseId}
              error={missing(enterpriseId)}
              onChoose={id => change({ enterpriseId: id, personId: '' })}
            />
            <RequesterSelect
              id="phone-person"
              label={say.who}
              nobody={say.someoneElse}
              enterpriseId={enterpriseId}
              value={draft.personId}
              onChoose={personId => change({ personId })}
            />
            {draft.personId === '' && (
              <>
                <TextField
                  id="phone-name"
                  label={say.name}
                  value={draft.name}
                  error={missing(draft.name)}
                  onInput={name => change({ name })}
                />
                <TextField
                  id="phone-number"
                  label={say.phone}
                  value={draft.phone}
                  onInput={phone => change({ phone })}
                />
                <TextField
                  id="phone-email"
                  label={say.email}
                  value={draft.email}
                  onInput={email => change({ email })}
                />
                <LocaleSelect
                  id="phone-locale"
                  label={say.language}
                  names={say.languages}
                  value={draft.locale}
                  onChoose={locale => change({ locale })}
                />
              </>
            )}
            <TextField
              id="phone-subject"
              label={inbox.subject}
              value={draft.subject}
              error={missing(draft.subject)}
              onInput={subject => change({ subject })}
            />
            <TextArea
              id="phone-text"
              label={inbox.text}
              rows={6}
              maxlength={LONGEST_TEXT}
              value={draft.text}
              error={missing(draft.text)}
              onInput={text => change({ text })}
            />
            {trouble && <Trouble refusal={trouble} onAgain={() => file()} />}
            <Button kind="primary" type="submit" busy={deed.busy.value}>
              {inbox.file}
            </Button>
          </>
        )}
      </form>
      <PhoneTaken />
    </FormPage>
  )
}
