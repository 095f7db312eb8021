import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import { useDesk, useWords } from '../desk.ts'
import { createDeed } from '../models/deed.ts'
import { createOpened } from '../models/opened.ts'
import { Select } from './select.tsx'
import { Trouble } from './trouble.tsx'

/** Whose yes an enterprise's seat requests wait for, for who may name them. */
export function EnterpriseApprover({ id }: { id: string }): JSX.Element | null {
  const { api, session } = useDesk()
  const { extensions: words } = useWords()
  const opened = useMemo(() => createOpened(api.approver, session), [api, session])
  const deed = useMemo(
    () => createDeed(({ personId }: { personId: string | null }) => api.nameApprover(id, personId), session),
    [api, session, id],
  )
  const [chosen, setChosen] = useState<string | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  useEffect(() => void opened.open(id), [opened, id])
  const state = opened.state.value
  if (state?.is === 'trouble') return <Trouble refusal={state.refusal} onAgain={() => opened.open(id)} />
  if (state?.is !== 'there') return null
  const { approver, possible } = state.value
  const save = async () => {
    const personId = (chosen ?? approver?.id ?? '') || null
    const after = await deed.run({ personId })
    if (!after) return
    opened.put(id, { ...after, possible })
    setChosen(null)
    setSaved(after.approver ? words.approverSaved(after.approver.name) : words.approverNone)
  }
  const trouble = deed.trouble.value
  return (
    <section class="section" aria-labelledby="approver">
      <div class="section-head">
        <h2 id="approver">{words.approver}</h2>
      </div>
      <p class="small muted">{possible.length === 0 ? words.noAdmins : words.approverLead}</p>
      {possible.length > 0 && (
        <div class="approver-form">
          <Select
            id="approver-person"
            label={words.approverNow}
            value={chosen ?? approver?.id ?? ''}
            onChoose={value => {
              setChosen(value)
              setSaved(null)
            }}
          >
            <option value="">{words.nobody}</option>
            {possible.map(person => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </Select>
          <Button busy={deed.busy.value} onClick={save}>
            {words.saveApprover}
          </Button>
        </div>
      )}
      {trouble && <Trouble refusal={trouble} onAgain={save} />}
      <div role="status">{saved !== null && <Notice tone="ready" title={saved} />}</div>
    </section>
  )
}
