import type { JSX } from 'preact'
import { entryOf } from '../../shared/answer.ts'
import type { Question } from '../../shared/question.ts'
import { isException } from '../../shared/seat.ts'
import { sayAnswer } from '../../shared/words/answer.ts'
import { answersAt } from '../models/seat-deed.ts'
import { LinkButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { focusField } from './seat-focus.ts'

/** Whether a seat's answer is the one of all, an exception to it, or its own. */
export function SeatSharing({ seat: id, question }: { seat: string; question: Question }): JSX.Element | null {
  const model = useSeats()
  const words = useSeatWords()
  const content = model.draft.value
  const seat = content.seats.find(each => each.id === id)
  if (!seat || !question.shared || content.seats.length < 2) return null
  const own = answersAt(content, { kind: 'seat', id })[question.id]
  if (isException(content, seat, question.id)) {
    const shared = content.shared[question.id]
    const entry = entryOf(question, content.shared)
    const said = entry ? sayAnswer(question.id, entry, words) : shared && 'ask' in shared ? words.seatChoice.ask : null
    return (
      <p class="msg msg-look">
        <Icon name="look" />
        <span>
          {words.seat.exception}. {said !== null && words.seating.sharedIs(said)}{' '}
          <LinkButton
            onClick={() => {
              model.answer({ kind: 'seat', id }, question.id, undefined)
              focusField(`${id}-${question.id}`)
            }}
          >
            {words.seating.backToShared}
          </LinkButton>
        </span>
      </p>
    )
  }
  if (content.shared[question.id] !== undefined) return <p class="hint">{words.seat.sharedBy(content.seats.length)}</p>
  return own === undefined ? null : (
    <LinkButton
      class="small start"
      onClick={() => {
        model.share(id, question.id)
        focusField(`${id}-${question.id}`)
      }}
    >
      {words.seating.forAll(content.seats.length)}
    </LinkButton>
  )
}
