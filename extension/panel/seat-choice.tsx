import type { JSX } from 'preact'
import { ASK, stateOf } from '../../shared/answer.ts'
import { CHOICES, choicesOf, type QuestionId } from '../../shared/question.ts'
import type { PanelSeats } from '../../shared/words/catalogue.ts'
import { useSeatWords } from './seat-context.ts'
import type { QuestionProps } from './seat-question.tsx'

/** One of several, "don't know" always among them (N12). */
export function SeatChoice({ question, answer, onAnswer, name }: QuestionProps & { name: string }): JSX.Element {
  const { seatChoice } = useSeatWords()
  const values = question.type === 'yes-no' ? ['yes', 'no'] : choicesOf(question.id)
  const chosen = answer && 'value' in answer ? answer.value : null
  return (
    <div class="picks">
      {values.map(value => (
        <label class="pick" key={value}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onAnswer({ value })} />
          {choiceName(seatChoice, question.id, value)}
        </label>
      ))}
      <label class="pick">
        <input type="radio" name={name} checked={stateOf(answer) === 'ask'} onChange={() => onAnswer(ASK)} />
        {seatChoice.ask}
      </label>
    </div>
  )
}

/** Several of several; "none" stands alone. */
export function SeatChoices({ question, answer, onAnswer }: QuestionProps): JSX.Element {
  const { seatChoice } = useSeatWords()
  const chosen: readonly unknown[] = answer && 'value' in answer && Array.isArray(answer.value) ? answer.value : []
  const values = choicesOf(question.id)
  const toggle = (value: string) => {
    const isOn = chosen.includes(value)
    const next = values.filter(each => (each === value ? !isOn : chosen.includes(each)))
    const kept = value === 'none' && !isOn ? ['none'] : next.filter(each => each !== 'none' || value === 'none')
    onAnswer(kept.length === 0 ? undefined : { value: kept })
  }
  return (
    <div class="picks">
      {values.map(value => (
        <label class="pick" key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          {choiceName(seatChoice, question.id, value)}
        </label>
      ))}
    </div>
  )
}

function choiceName({ choices, yes, no }: PanelSeats['seatChoice'], id: QuestionId, value: string): string {
  if (!(id in CHOICES)) return value === 'yes' ? yes : no
  // Whether it has choices was just asked; a newer pack may have more than we have words for.
  const names: Readonly<Record<string, string>> = choices[id as keyof typeof CHOICES]
  return names[value] ?? value
}
