import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import type { Ticket } from '../../../shared/desk-ticket.ts'
import { useDesk, useMayDo, useWords } from '../desk.ts'
import { useTicketDeeds } from '../models/ticket-deeds.ts'
import { EnterpriseSelect } from './enterprise-select.tsx'
import { Select } from './select.tsx'
import { Trouble } from './trouble.tsx'

/** A ticket that came from outside is nobody's until support says whose it is. */
export function TicketWhose({ ticket }: { ticket: Ticket }): JSX.Element {
  const { api, lists, opened } = useDesk()
  const { outside } = useWords()
  const works = useMayDo('ticket.work')
  const deeds = useTicketDeeds()
  const [enterpriseId, chooseEnterprise] = useState('')
  const [personId, choosePerson] = useState('')
  const [people, setPeople] = useState<readonly { id: string; name: string }[]>([])
  useEffect(() => {
    if (works) void lists.enterprises.refresh()
  }, [works, lists])
  useEffect(() => {
    let here = true
    setPeople([])
    choosePerson('')
    if (enterpriseId !== '') void api.requesters(enterpriseId).then(found => here && found.ok && setPeople(found.value))
    return () => {
      here = false
    }
  }, [api, enterpriseId])
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
        onChoose={chooseEnterprise}
      />
      {enterpriseId !== '' && (
        <Select id="whose-person" label={outside.person} value={personId} onChoose={choosePerson}>
          <option value="">{outside.nobody}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {trouble && <Trouble refusal={trouble} onAgain={() => opened.ticket.refresh()} />}
      <Button size="small" type="submit" disabled={enterpriseId === ''} busy={deeds.busy.value}>
        {outside.place}
      </Button>
    </form>
  )
}
