import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { type Answer, type AnyValue, ASK, type Entry, stateOf } from '../../shared/answer.ts'
import type { Question } from '../../shared/question.ts'
import type { SeatFinding } from '../../shared/seat-finding.ts'
import { sayAnswer } from '../../shared/words/answer.ts'
import { saySeatFinding } from '../../shared/words/seat-finding.ts'
import { LinkButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Sign } from '../ui/level.tsx'
import { SeatChoice, SeatChoices } from './seat-choice.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { focusField } from './seat-focus.ts'
import { SeatLine } from './seat-line.tsx'
import { SeatStructure } from './seat-structure.tsx'
import { whenText } from './when.tsx'

export interface QuestionProps {
  question: Question
  /** What makes the fields' ids this part's own. */
  part: string
  answer: Answer | undefined
  findings: readonly SeatFinding[]
  onAnswer: (answer: Answer | undefined) => void
  /** How it stands to what all seats share. */
  share?: JSX.Element | null
}

const LINES: readonly string[] = [
  'name',
  'text',
  'long-text',
  'email',
  'extension',
  'phone',
  'mac',
  'code',
  'area',
  'date',
  'number',
  'names',
  'phones',
]

/** One question: what is asked and why, its answer or "ask me", and what is found at it with its way out. */
export function SeatQuestion(props: QuestionProps): JSX.Element {
  const { question, part, answer, onAnswer } = props
  const { type, id, required } = question
  const words = useSeatWords()
  const { ask, why } = words.seatQuestion[id]
  const field = `${part}-${id}`
  const isOpen = required && stateOf(answer) === 'open'
  const missing = isOpen && (
    <Sign tone="none" icon="todo">
      {words.seating.missing}
    </Sign>
  )
  const about = `${field}-about`
  if (LINES.includes(type)) {
    return (
      <div class="field" id={field} data-question={id}>
        <label class="label asked" for={`${field}-input`}>
          <span>{ask}</span> {missing && <span class="missing">{missing}</span>}
        </label>
        <SeatLine {...props} id={`${field}-input`} about={about} />
        <p class="hint">{why}</p>
        <AskMe answer={answer} onAnswer={onAnswer} />
        <Told {...props} id={about} />
      </div>
    )
  }
  return (
    <fieldset class="q" id={field} data-question={id} aria-describedby={about}>
      <legend class="asked">
        <span>{ask}</span> {missing && <span class="missing">{missing}</span>}
      </legend>
      <p class="q-why">{why}</p>
      {type === 'yes-no' || type === 'choice' ? (
        <SeatChoice {...props} name={field} />
      ) : (
        <>
          {type === 'choices' ? <SeatChoices {...props} /> : <SeatStructure {...props} id={field} />}
          <AskMe answer={answer} onAnswer={onAnswer} />
        </>
      )}
      <Told {...props} id={about} />
    </fieldset>
  )
}

/** N12. What was typed before comes back when it is taken back. */
function AskMe({ answer, onAnswer }: Pick<QuestionProps, 'answer' | 'onAnswer'>): JSX.Element {
  const { seatChoice } = useSeatWords()
  const before = useRef<Answer | undefined>(undefined)
  const asked = stateOf(answer) === 'ask'
  const toggle = () => {
    if (!asked) before.current = answer
    onAnswer(asked ? before.current : ASK)
  }
  return (
    <label class="check small">
      <input type="checkbox" checked={asked} onChange={toggle} />
      <span>{seatChoice.ask}</span>
    </label>
  )
}

/** What is found at the answer, where it stands to what all share, and that support will ask. */
function Told({ question, part, answer, findings, onAnswer, share, id }: QuestionProps & { id: string }): JSX.Element {
  const words = useSeatWords()
  return (
    <div id={id} class="told">
      {stateOf(answer) === 'ask' && (
        <p class="msg msg-ask">
          <Icon name="ask" />
          <span>{words.seatChoice.asked}</span>
        </p>
      )}
      {findings.map((finding, at) => (
        <p
          key={`${finding.code}${finding.at}${at}`}
          class={finding.level === 'note' ? 'msg' : `msg msg-${finding.level}`}
          role="status"
        >
          <Icon name={finding.level} />
          <span>
            {saySeatFinding(words.seatFinding, finding)} <KnownSince finding={finding} />{' '}
            <Way {...{ question, part, finding, onAnswer }} />
          </span>
        </p>
      ))}
      {share}
    </div>
  )
}

/** What others have is told as it was known last: nobody is asked while somebody types. */
function KnownSince({ finding }: { finding: SeatFinding }): JSX.Element | null {
  const words = useSeatWords()
  const at = useSeats().extensions.at.value
  const isOthers = 'holder' in finding.args && finding.args.holder.kind !== 'seat'
  if (!isOthers || at === null) return null
  return <span class="small">{words.seating.knownAt(whenText(words.locale, at))}</span>
}

/** One click out of what is found: "Use 217". */
function Way({
  question,
  part,
  finding: { way },
  onAnswer,
}: {
  question: Question
  part: string
  finding: SeatFinding
  onAnswer: (answer: Answer) => void
}): JSX.Element | null {
  const words = useSeatWords()
  if (way === null) return null
  return (
    <LinkButton
      onClick={() => {
        onAnswer({ value: way })
        focusField(`${part}-${question.id}`)
      }}
    >
      {words.seating.use(sayAnswer(question.id, entryAs(question, way), words))}
    </LinkButton>
  )
}

/** A way out is an answer of its question's own type; the union forgets which. */
function entryAs({ type }: Question, value: AnyValue): Entry {
  return { type, value } as Entry
}
