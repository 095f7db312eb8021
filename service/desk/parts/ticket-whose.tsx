import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import type { Ticket } from '../../../shared/desk-ticket.ts'
import { useDesk, useMayDo, useWords } from '../desk.ts'
import { useTicketDeeds } from '../models/ticket-deeds.ts'
import { EnterpriseSelect } from './enterprise-select.tsx'
import { RequesterSelect } from './requester-select.tsx'
import { Trouble } from './trouble.tsx'

/** A ticket that came from outside is nobody's until support says whose it is. */
export function TicketWhose({ ticket }: { ticket: Ticket }): JSX.Element {
  const { lists, opened } = useDesk()
  const { outside } = useWords()
  const works = useMayDo('ticket.work')
  const deeds = useTicketDeeds()
  const [enterpriseId, chooseEnterprise] = useState('')
  const [personId, choosePerson] = useState('')
  useEffect(() => {
    if (works) void lists.enterprises.refresh()
  }, [works, lists])
  if (!works) return <p class="faint">{outside.none}</p>
  const place = (event: Event) => {
    event.preventDefault()
    if (enterpriseId === '') return
    void deeds.run(ticket, { deed: 'edit', edit: { requester: { enterpriseId, personId: personId || null } } })
  }
  const trouble = deeds.trouble.value
  return (
    <form class="stack-form" onSubmit={place}>
      <h2>{outside.whose}</h2>
      <p class="faint small">{outside.whoseWhy}</p>
      <EnterpriseSelect
        id="whose-enterprise"
        label={outside.enterprise}
        value={enterpriseId}
        onChoose={id => {
          chooseEnterprise(id)
          choosePerson('')
        }}
      />
      {enterpriseId !== '' && (
        <RequesterSelect
          id="whose-person"
          label={outside.person}
          nobody={outside.nobody}
          enterpriseId={enterpriseId}
          value={personId}
          onChoose={choosePerson}
        />
      )}
      {trouble && <Trouble refusal={trouble} onAgain={() => opened.ticket.refresh()} />}
      <Button size="small" type="submit" disabled={enterpriseId === ''} busy={deeds.busy.value}>
        {outside.place}
      </Button>
    </form>
  )
}
