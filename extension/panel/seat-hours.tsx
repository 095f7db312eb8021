import type { JSX } from 'preact'
import type { SeatFinding } from '../../shared/seat-finding.ts'
import { DAYS, type Day, type Interval, isOvernight, noHours, type WeeklyHours } from '../../shared/weekly-hours.ts'
import { tidyTime } from '../../shared/written-hours.ts'
import { IconButton } from '../ui/button.tsx'
import { DayCopy } from './day-copy.tsx'
import { useSeatWords } from './seat-context.ts'
import { focusField } from './seat-focus.ts'

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The zones of North America, the computer's own first. */
const ZONES: readonly string[] = [
  ...new Set([
    HERE,
    'America/New_York',
    'America/Toronto',
    'America/Chicago',
    'America/Winnipeg',
    'America/Denver',
    'America/Edmonton',
    'America/Phoenix',
    'America/Regina',
    'America/Los_Angeles',
    'America/Vancouver',
    'America/Anchorage',
    'America/Halifax',
    'America/St_Johns',
    'America/Puerto_Rico',
    'Pacific/Honolulu',
  ]),
]

const USUAL: Interval = { from: '9:00', to: '17:00' }

/** B29: hours of a week: several times a day, also overnight, a day's times copied to others. */
export function SeatHours({
  value,
  findings,
  id,
  onChange,
}: {
  value: WeeklyHours | null
  findings: readonly SeatFinding[]
  id: string
  onChange: (value: WeeklyHours) => void
}): JSX.Element {
  const { seatChoice, seating } = useSeatWords()
  const hours = value ?? noHours(HERE)
  const put = (day: Day, intervals: Interval[]) => onChange({ ...hours, days: { ...hours.days, [day]: intervals } })
  const copy = (from: Day, to: readonly Day[]) => {
    const days = { ...hours.days }
    for (const day of to) days[day] = hours.days[from].map(interval => ({ ...interval }))
    onChange({ ...hours, days })
  }
  const zones = ZONES.includes(hours.timeZone) ? ZONES : [hours.timeZone, ...ZONES]
  const bad = new Set(findings.flatMap(({ level, args }) => (level === 'stop' && 'day' in args ? [args.day] : [])))
  return (
    <div class="stack stack-2">
      {DAYS.map(day => (
        <fieldset key={day} id={`${id}-${day}`} class="day" aria-label={seatChoice.days[day]}>
          <span class="day-name small">{seatChoice.days[day]}</span>
          <div class="day-times">
            {hours.days[day].length === 0 && <span class="small faint">{seatChoice.closed}</span>}
            {hours.days[day].map((interval, at) => (
              <Times
                // A time has no name but its place in the day.
                key={`time${at}`}
                id={`${id}-${day}-${at}`}
                interval={interval}
                invalid={bad.has(day)}
                onChange={next =>
                  put(
                    day,
                    hours.days[day].map((other, index) => (index === at ? next : other)),
                  )
                }
                onRemove={() => {
                  put(day, hours.days[day].toSpliced(at, 1))
                  focusField(`${id}-${day}`)
                }}
              />
            ))}
          </div>
          <IconButton
            icon="plus"
            name={seating.addTime(seatChoice.days[day])}
            onClick={() => put(day, [...hours.days[day], nextInterval(hours.days[day])])}
          />
          {hours.days[day].length > 0 && <DayCopy day={day} onCopy={to => copy(day, to)} />}
        </fieldset>
      ))}
      <div class="field">
        <label class="label" for={`${id}-zone`}>
          {seating.timeZone}
        </label>
        <select
          id={`${id}-zone`}
          class="input"
          value={hours.timeZone}
          onChange={event => onChange({ ...hours, timeZone: event.currentTarget.value })}
        >
          {zones.map(zone => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

/** After a morning comes an afternoon. */
function nextInterval(intervals: readonly Interval[]): Interval {
  const last = intervals.at(-1)
  return last ? { from: last.to, to: '' } : USUAL
}

function Times({
  id,
  interval,
  invalid,
  onChange,
  onRemove,
}: {
  id: string
  interval: Interval
  invalid: boolean
  onChange: (interval: Interval) => void
  onRemove: () => void
}): JSX.Element {
  const { seating, seatChoice } = useSeatWords()
  const field = (end: 'from' | 'to', name: string) => (
    <input
      id={`${id}-${end}`}
      class="input num time"
      aria-label={name}
      autocomplete="off"
      placeholder="0:00"
      aria-invalid={invalid ? 'true' : undefined}
      value={interval[end]}
      onInput={event => onChange({ ...interval, [end]: event.currentTarget.value })}
      onBlur={() => {
        const tidy = tidyTime(interval[end], end)
        if (tidy !== interval[end]) onChange({ ...interval, [end]: tidy })
      }}
    />
  )
  return (
    <span class="times">
      {field('from', seating.from)}
      <span aria-hidden="true">–</span>
      {field('to', seating.to)}
      <IconButton icon="x" name={seating.removeTime} onClick={onRemove} />
      {isOvernight(interval) && <span class="small faint">{seatChoice.nextDay}</span>}
    </span>
  )
}
