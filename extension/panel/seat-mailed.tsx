import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
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
  const place = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  // What was pressed has gone with its form: a keyboard goes on at what took its place, and so hears what became of it.
  useEffect(() => {
    if (moved.current) place.current?.querySelector<HTMLElement>('button, summary')?.focus()
    moved.current = false
  }, [linkedTo])
  const set = (link: { linkedTo: string | null; linkProof: string | null }) => {
    moved.current = true
    model.set(link)
  }
  if (amends !== null || elsewhere) return null
  if (linkedTo !== null) {
    if (linkProof === null) return null
    return (
      <div class="cluster tools" ref={place}>
        <Button size="small" kind="quiet" onClick={() => set({ linkedTo: null, linkProof: null })}>
          {seating.mailedDrop(linkedTo)}
        </Button>
      </div>
    )
  }
  const code = parseTicketCode(typed)
  const take = (event: Event) => {
    event.preventDefault()
    setAsked(true)
    if (code) set({ linkedTo: code.number, linkProof: code.proof })
  }
  return (
    <div class="list" ref={place}>
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
