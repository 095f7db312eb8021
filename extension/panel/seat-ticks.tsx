import type { JSX } from 'preact'
import { entryOf, stateOf } from '../../shared/answer.ts'
import type { Question } from '../../shared/question.ts'
import { answersOf, requestQuestions, seatName, seatQuestions } from '../../shared/seat.ts'
import type { SeatRequest, TickedItem } from '../../shared/seat-request.ts'
import type { ItemState } from '../../shared/ticket.ts'
import { sayAnswer } from '../../shared/words/answer.ts'
import { Fold } from '../ui/fold.tsx'
import { Sign, type Tone } from '../ui/level.tsx'
import { Section } from '../ui/section.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'

const TONES: Readonly<Record<ItemState, Tone>> = {
  'to-do': 'none',
  done: 'ready',
  'needs-info': 'ask',
  'not-possible': 'stop',
}

/** N16: every item of every seat as support ticked it. */
export function SeatTicks({ request }: { request: SeatRequest }): JSX.Element {
  const { pack } = useSeats()
  const words = useSeatWords()
  const ticks = new Map(request.items.map(item => [`${item.seat}\n${item.question}`, item]))
  const parts = [
    {
      seat: null,
      title: words.seating.about,
      questions: requestQuestions(pack, request),
      answers: request.about,
    },
    ...request.seats.map((seat, at) => ({
      seat: seat.id,
      title: seatName(seat) ?? words.seat.unnamed(at + 1),
      questions: seatQuestions(pack, request, seat),
      answers: answersOf(request, seat),
    })),
  ]
  return (
    <Section
      id="ticks"
      title={words.seating.checklist}
      end={words.seating.doneOf(request.counts.done, sum(request.counts))}
    >
      <div class="list">
        {parts.map(({ seat, title, questions, answers }) => {
          const own = questions.map(question => ticks.get(`${seat}\n${question.id}`))
          const done = own.filter(item => item?.state === 'done').length
          const asked = own.filter(item => item?.state === 'needs-info').length
          return (
            <Fold
              key={seat ?? 'about'}
              head={<strong>{title}</strong>}
              end={
                <span class="marks">
                  {asked > 0 && <Sign tone="ask">{words.replying.questions(asked)}</Sign>}
                  <span class="small faint num">{words.seating.doneOf(done, questions.length)}</span>
                </span>
              }
            >
              <ul class="fold-body plain">
                {questions.map((question, at) => (
                  <Item key={question.id} question={question} answers={answers} tick={own[at]} />
                ))}
              </ul>
            </Fold>
          )
        })}
      </div>
    </Section>
  )
}

function Item({
  question,
  answers,
  tick,
}: {
  question: Question
  answers: SeatRequest['about']
  tick: TickedItem | undefined
}): JSX.Element {
  const words = useSeatWords()
  const entry = entryOf(question, answers)
  const state = tick?.state ?? 'to-do'
  const text = entry
    ? sayAnswer(question.id, entry, words)
    : stateOf(answers[question.id]) === 'ask'
      ? words.seat.toAsk
      : words.seating.noAnswer
  return (
    <li class="tick">
      <span class="row-text">
        <span class="small faint">{words.seatQuestion[question.id].name}</span>
        <span>{text}</span>
        {tick?.note && <span class="small">{words.seat.document.labelled(tick.by.name, tick.note)}</span>}
      </span>
      <Sign tone={TONES[state]} {...(state === 'to-do' ? { icon: 'todo' as const } : {})}>
        {words.ticket.items[state]}
      </Sign>
    </li>
  )
}

function sum(counts: SeatRequest['counts']): number {
  return Object.values(counts).reduce((all, each) => all + each, 0)
}
