import type { JSX } from 'preact'
import { type Answers, type AnyValue, type Entry, isBlank, valueAt } from '../../shared/answer.ts'
import { AFTER_HOURS_TO, DEVICES, type Device, type DeviceDays } from '../../shared/routing.ts'
import { DAYS } from '../../shared/weekly-hours.ts'
import { DayCopy } from './day-copy.tsx'
import { useSeatWords } from './seat-context.ts'
import { SeatHours } from './seat-hours.tsx'
import type { QuestionProps } from './seat-question.tsx'
import { SeatRows } from './seat-rows.tsx'
import { SeatTarget } from './seat-target.tsx'

interface StructureProps extends QuestionProps {
  id: string
}

/** An answer with an inside: hours, devices by day, places in queues and menus, forwarding. */
export function SeatStructure(props: StructureProps): JSX.Element | null {
  const { question, answer, onAnswer, findings, id } = props
  const put = (value: AnyValue) => onAnswer(isBlank(value) && !hasRows(value) ? undefined : { value })
  // What stands at a question is of its own type; the union forgets which.
  const answers = { [question.id]: answer } as Answers
  switch (question.type) {
    case 'hours':
      return <SeatHours value={valueOr(answers, question.id)} findings={findings} id={id} onChange={put} />
    case 'devices':
      return <Devices value={valueAt(answers, 'device-days')} onChange={put} />
    case 'after-hours':
      return <AfterHours value={valueAt(answers, 'after-hours-route')} onChange={put} id={id} />
    case 'queues':
    case 'ivr':
    case 'forwards':
      return <SeatRows type={question.type} value={rowsOf(answer)} findings={findings} id={id} onChange={put} />
    default:
      return null
  }
}

function hasRows(value: AnyValue): boolean {
  return Array.isArray(value) && value.length > 0
}

function valueOr(answers: Answers, id: StructureProps['question']['id']) {
  const value = answers[id]
  return value && 'value' in value && typeof value.value === 'object' && 'timeZone' in value.value ? value.value : null
}

function rowsOf(answer: StructureProps['answer']): readonly unknown[] {
  return answer && 'value' in answer && Array.isArray(answer.value) ? answer.value : []
}

/** B30 */
function Devices({
  value,
  onChange,
}: {
  value: DeviceDays | null
  onChange: (value: DeviceDays) => void
}): JSX.Element {
  const { seatChoice } = useSeatWords()
  const days: DeviceDays = value ?? { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
  const toggle = (day: (typeof DAYS)[number], device: Device) => {
    const on = days[day].includes(device)
    onChange({ ...days, [day]: DEVICES.filter(each => (each === device ? !on : days[day].includes(each))) })
  }
  return (
    <div class="stack stack-2">
      {DAYS.map(day => (
        <fieldset key={day} class="day" aria-label={seatChoice.days[day]}>
          <span class="day-name small">{seatChoice.days[day]}</span>
          <div class="picks">
            {DEVICES.map(device => (
              <label class="pick" key={device}>
                <input type="checkbox" checked={days[day].includes(device)} onChange={() => toggle(day, device)} />
                {seatChoice.devices[device]}
              </label>
            ))}
          </div>
          {days[day].length > 0 && (
            <DayCopy
              day={day}
              onCopy={to => onChange({ ...days, ...Object.fromEntries(to.map(each => [each, days[day]])) })}
            />
          )}
        </fieldset>
      ))}
    </div>
  )
}

/** B32 */
function AfterHours({
  value,
  onChange,
  id,
}: {
  value: Extract<Entry, { type: 'after-hours' }>['value'] | null
  onChange: (value: Extract<Entry, { type: 'after-hours' }>['value']) => void
  id: string
}): JSX.Element {
  const { seatChoice, seating } = useSeatWords()
  const { to, target } = value ?? { to: 'unset', target: '' }
  return (
    <div class="field-row">
      <div class="field">
        <label class="label" for={`${id}-to`}>
          {seating.where}
        </label>
        <select
          id={`${id}-to`}
          class="input"
          value={to}
          onChange={event => {
            const next = AFTER_HOURS_TO.find(each => each === event.currentTarget.value) ?? 'unset'
            onChange({ to: next, target })
          }}
        >
          {AFTER_HOURS_TO.map(each => (
            <option key={each} value={each}>
              {seatChoice.afterHours[each]}
            </option>
          ))}
        </select>
      </div>
      {to !== 'unset' && to !== 'voicemail' && (
        <div class="field">
          <label class="label" for={`${id}-target`}>
            {seating.target}
          </label>
          <SeatTarget
            id={`${id}-target`}
            value={target}
            isExtension={to === 'extension'}
            onType={typed => onChange({ to, target: typed })}
          />
        </div>
      )}
    </div>
  )
}
