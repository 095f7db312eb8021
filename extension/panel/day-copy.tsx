import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { DAYS, type Day } from '../../shared/weekly-hours.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { useSeatWords } from './seat-context.ts'

const WEEKDAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri']

/** Copies what stands at a day to chosen others: any of them, Monday to Friday, or all (B29, B30). */
export function DayCopy({ day, onCopy }: { day: Day; onCopy: (to: readonly Day[]) => void }): JSX.Element {
  const { seatChoice, seating } = useSeatWords()
  const [to, setTo] = useState<readonly Day[] | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const others = DAYS.filter(each => each !== day)
  const close = () => {
    setTo(null)
    // What was pressed goes away: the keyboard stays at the day.
    box.current?.querySelector('button')?.focus()
  }
  const toggle = (each: Day) => setTo(before => others.filter(other => (other === each) !== before?.includes(other)))
  const pick = (days: readonly Day[]) => setTo(others.filter(other => days.includes(other)))
  return (
    <div class="day-copy stack stack-2" ref={box}>
      <LinkButton class="small start" aria-expanded={to !== null} onClick={() => setTo(to === null ? [] : null)}>
        {seating.copyDay}
        <span class="sr"> ({seatChoice.days[day]})</span>
      </LinkButton>
      {to !== null && (
        <fieldset class="card stack stack-2" aria-label={seating.copyDayFrom(seatChoice.days[day])}>
          <div class="picks">
            {others.map(other => (
              <label class="pick" key={other}>
                <input type="checkbox" checked={to.includes(other)} onChange={() => toggle(other)} />
                {seatChoice.days[other]}
              </label>
            ))}
          </div>
          <div class="cluster">
            <LinkButton class="small" onClick={() => pick(WEEKDAYS)}>
              {seating.weekdays}
            </LinkButton>
            <LinkButton class="small" onClick={() => pick(DAYS)}>
              {seating.everyDay}
            </LinkButton>
          </div>
          <Button
            class="start"
            size="small"
            aria-disabled={to.length === 0 || undefined}
            onClick={() => {
              if (to.length === 0) return
              onCopy(to)
              close()
            }}
          >
            {seating.copyToDays(to.length)}
          </Button>
        </fieldset>
      )}
    </div>
  )
}
