import type { JSX } from 'preact'
import type { AnyValue } from '../../shared/answer.ts'
import type { QuestionProps } from './seat-question.tsx'

/** Which of the browser's keyboards and helpers a kind of answer gets. Never its own checks: those would clear what is typed. */
const MODES: Readonly<Partial<Record<string, 'numeric' | 'email' | 'tel'>>> = {
  extension: 'numeric',
  number: 'numeric',
  phone: 'tel',
  code: 'tel',
  email: 'email',
}

/** An answer that is typed: one line, several, or one entry a line. Kept as typed, to the character. */
export function SeatLine({
  question: { type },
  answer,
  findings,
  onAnswer,
  id,
  about,
}: QuestionProps & { id: string; about: string }): JSX.Element {
  const text = answer && 'value' in answer ? textOf(answer.value) : ''
  const put = (typed: string) => onAnswer(typed === '' ? undefined : { value: typedValue(type, typed) })
  const shared = {
    id,
    value: text,
    'aria-describedby': about,
    'aria-invalid': findings.some(({ level }) => level === 'stop') ? ('true' as const) : undefined,
  }
  if (type === 'long-text' || type === 'names' || type === 'phones') {
    return (
      <textarea
        {...shared}
        class="input"
        rows={type === 'long-text' ? 3 : 2}
        onInput={event => put(event.currentTarget.value)}
      />
    )
  }
  if (type === 'date')
    return <input {...shared} class="input num" type="date" onInput={event => put(event.currentTarget.value)} />
  return (
    <input
      {...shared}
      class={MODES[type] === undefined ? 'input' : 'input num'}
      type="text"
      inputmode={MODES[type]}
      autocomplete="off"
      spellcheck={false}
      onInput={event => put(event.currentTarget.value)}
    />
  )
}

function textOf(value: AnyValue): string {
  if (Array.isArray(value)) return value.filter(each => typeof each === 'string').join('\n')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A number that is not one yet stays as it is typed: the checklist says what is wrong with it. */
function typedValue(type: string, typed: string): AnyValue {
  if (type === 'names' || type === 'phones') return typed.split('\n')
  return type === 'number' && /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : typed
}
