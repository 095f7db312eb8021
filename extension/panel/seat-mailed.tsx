import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { parseTicketCode } from '../../shared/ticket-code.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Fold } from '../ui/fold.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'

/**
 * A request that began with a mail (B51): the code from its answer keeps both together, so that nobody has to
 * retype it. It is about the request, and stands with what is asked once.
 */
export function SeatMailed(): JSX.Element | null {
  const model = useSeats()
  const { seating } = useSeatWords()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(false)
  const { linkedTo, linkProof, amends, open, seats } = model.draft.value
  const elsewhere = open === 'shared' || seats.some(({ id }) => id === open)
  if (amends !== null || elsewhere) return null
  if (linkedTo !== null) {
    if (linkProof === null) return null
    return (
      <div class="cluster tools">
        <Button size="small" kind="quiet" onClick={() => model.set({ linkedTo: null, linkProof: null })}>
          {seating.mailedDrop(linkedTo)}
        </Button>
      </div>
    )
  }
  const code = parseTicketCode(typed)
  const take = (event: Event) => {
    event.preventDefault()
    setAsked(true)
    if (code) model.set({ linkedTo: code.number, linkProof: code.proof })
  }
  return (
    <div class="list">
      <Fold head={seating.mailed}>
        <form class="card stack stack-2" onSubmit={take} noValidate>
          <Field
            id="mailed-code"
            label={seating.mailedLabel}
            hint={seating.mailedHint}
            error={asked && code === null ? seating.mailedWrong : undefined}
            value={typed}
            autocomplete="off"
            spellcheck={false}
            onInput={event => setTyped(event.currentTarget.value)}
          />
          <Button size="small" type="submit">
            {seating.mailedTake}
          </Button>
        </form>
      </Fold>
    </div>
  )
}
