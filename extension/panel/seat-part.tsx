import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { type Answers, entryOf, stateOf } from '../../shared/answer.ts'
import type { Question, Section as SectionName } from '../../shared/question.ts'
import { answersOf, requestQuestions, seatName, seatQuestions, sharedQuestions } from '../../shared/seat.ts'
import type { SeatFinding } from '../../shared/seat-finding.ts'
import { sayAnswer } from '../../shared/words/answer.ts'
import type { Bearer } from '../models/seat-deed.ts'
import { Button } from '../ui/button.tsx'
import { Fold } from '../ui/fold.tsx'
import { Sign } from '../ui/level.tsx'
import { SeatAsked } from './seat-asked.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { focusField, focusPart } from './seat-focus.ts'
import { SeatHistoryBar } from './seat-history.tsx'
import { SeatMeter } from './seat-meter.tsx'
import { SeatQuestion } from './seat-question.tsx'
import { SeatSharing } from './seat-sharing.tsx'

interface Part {
  key: string
  title: string
  bearer: Bearer
  questions: Question[]
  /** Everything that holds here. */
  answers: Answers
  findings: SeatFinding[]
}

/** What is open: a seat, what all share, or what is asked once, section by section. */
export function SeatPartView(): JSX.Element | null {
  const model = useSeats()
  const words = useSeatWords()
  const part = usePart()
  const { draft, check } = model
  if (!part) return null
  const at = draft.value.seats.findIndex(({ id }) => id === part.key)
  const counts =
    at >= 0 ? check.value.completeness.seats[at] : part.key === 'about' ? check.value.completeness.about : null
  const press = (deed: () => void) => {
    deed()
    focusPart()
  }
  const sections = [...Map.groupBy(part.questions, ({ section }) => section)]
  return (
    <section class="section" aria-labelledby="seat">
      <div class="section-head">
        <h2 id="seat" class="h-seat" tabIndex={-1}>
          {part.title}
        </h2>
        {at >= 0 && (
          <span class="end cluster">
            <Button size="small" kind="quiet" icon="copy" onClick={() => press(() => model.copy(part.key))}>
              {words.seating.copy}
            </Button>
            <Button size="small" kind="quiet" icon="x" onClick={() => press(() => model.remove([part.key]))}>
              {words.seating.remove}
            </Button>
          </span>
        )}
      </div>
      {part.key === 'shared' && <p class="muted small">{words.seating.sharedMeans}</p>}
      {counts && <SeatMeter counts={counts} />}
      {at >= 0 && <SeatAsked at={at} />}
      <SeatHistoryBar />
      <div class="list">
        {sections.map(([section, questions], index) => (
          <SeatSectionFold
            key={`${part.key}${section}`}
            part={part}
            section={section}
            questions={questions}
            first={index === 0}
          />
        ))}
      </div>
    </section>
  )
}

function usePart(): Part | null {
  const { draft, check, pack } = useSeats()
  const words = useSeatWords()
  const content = draft.value
  const { open } = content
  const found = (seat: string | null) => check.value.findings.filter(finding => finding.seat === seat)
  if (open === 'shared') {
    const questions = sharedQuestions(pack, content)
    const title = words.seat.sharedBy(content.seats.length)
    return { key: open, title, bearer: { kind: 'shared' }, questions, answers: content.shared, findings: [] }
  }
  const at = content.seats.findIndex(({ id }) => id === open)
  const seat = content.seats[at]
  if (!seat) {
    const questions = requestQuestions(pack, content)
    const title = words.seating.about
    return { key: 'about', title, bearer: { kind: 'about' }, questions, answers: content.about, findings: found(null) }
  }
  return {
    key: seat.id,
    title: seatName(seat) ?? words.seat.unnamed(at + 1),
    bearer: { kind: 'seat', id: seat.id },
    questions: seatQuestions(pack, content, seat),
    answers: answersOf(content, seat),
    findings: found(seat.id),
  }
}

function SeatSectionFold({
  part,
  section,
  questions,
  first,
}: {
  part: Part
  section: SectionName
  questions: Question[]
  first: boolean
}): JSX.Element {
  const words = useSeatWords()
  const open = questions.filter(({ id, required }) => required && stateOf(part.answers[id]) === 'open').length
  const ask = questions.filter(({ id }) => stateOf(part.answers[id]) === 'ask').length
  const said = subtitle(questions, part.answers, words)
  const ids = new Set(questions.map(({ id }) => id))
  const stops = part.findings.filter(({ level, question }) => level === 'stop' && ids.has(question))
  const clashes = stops.filter(({ code }) => code.startsWith('clash.')).length
  const box = useRef<HTMLDivElement>(null)
  const { aim } = useSeats()
  const aimed = aim.value?.part === part.key && ids.has(aim.value.question)
  useEffect(() => {
    // The person may have closed it by hand: its own state is what counts.
    const fold = aimed ? box.current?.querySelector('details') : null
    if (fold) fold.open = true
  }, [aimed])
  return (
    <div ref={box}>
      <Fold
        open={first}
        head={
          <>
            <strong>{words.seatChoice.sections[section]}</strong>
            <span class="small fold-sub">{said}</span>
          </>
        }
        end={
          stops.length > 0 ? (
            <Sign tone="stop">{clashes > 0 ? words.seat.clashes(clashes) : words.seating.toMend(stops.length)}</Sign>
          ) : open > 0 && part.key !== 'shared' ? (
            <Sign tone="none" icon="todo">
              {words.seating.missingCount(open)}
            </Sign>
          ) : ask > 0 ? (
            <Sign tone="ask">{words.seating.askCount(ask)}</Sign>
          ) : open > 0 || said === '' ? undefined : (
            <Sign tone="ready" icon="check">
              {words.seating.answered}
            </Sign>
          )
        }
      >
        <div class="fold-body">
          {nest(questions).map(({ head, under }) => (
            <div class="stack q-group" key={head.id}>
              <OneQuestion part={part} question={head} />
              {under.length > 0 && (
                <div class="q-then">
                  {under.map(question => (
                    <OneQuestion key={question.id} part={part} question={question} />
                  ))}
                </div>
              )}
            </div>
          ))}
        </div>
      </Fold>
    </div>
  )
}

/** Questions that an answer opened hang under the one before them that is always asked. */
function nest(questions: readonly Question[]): { head: Question; under: Question[] }[] {
  const groups: { head: Question; under: Question[] }[] = []
  for (const question of questions) {
    const last = groups.at(-1)
    if (question.when === null || !last) groups.push({ head: question, under: [] })
    else last.under.push(question)
  }
  return groups
}

/** What a closed section says: its answers, the first few. */
function subtitle(questions: readonly Question[], answers: Answers, words: ReturnType<typeof useSeatWords>): string {
  const said = questions.flatMap(question => {
    const entry = entryOf(question, answers)
    if (!entry) return []
    const text = sayAnswer(question.id, entry, words)
    return [entry.type === 'yes-no' ? words.seat.document.labelled(words.seatQuestion[question.id].name, text) : text]
  })
  const most = 3
  return said.slice(0, most).join(', ') + (said.length > most ? ' …' : '')
}

function OneQuestion({ part, question }: { part: Part; question: Question }): JSX.Element {
  const model = useSeats()
  const { id } = question
  const { aim } = model
  const aimed = aim.value?.part === part.key && aim.value.question === id
  useEffect(() => {
    if (!aimed) return
    const field = document.getElementById(`${part.key}-${id}`)
    field?.scrollIntoView({ block: 'center' })
    focusField(`${part.key}-${id}`)
    aim.value = null
  }, [aimed, aim, part.key, id])
  return (
    <SeatQuestion
      question={question}
      part={part.key}
      answer={part.answers[id]}
      findings={part.findings.filter(finding => finding.question === id)}
      onAnswer={answer => model.answer(part.bearer, id, answer)}
      share={part.bearer.kind === 'seat' ? <SeatSharing seat={part.bearer.id} question={question} /> : null}
    />
  )
}
