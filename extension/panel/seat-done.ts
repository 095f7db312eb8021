import type { DoneDeed } from '../kept-seat-history.ts'
import type { useSeatWords } from './seat-context.ts'

/** A deed in a few words: "Pasted over 3 seats, 2 added". */
export function sayDoneDeed({ kind, change }: DoneDeed, words: ReturnType<typeof useSeatWords>): string {
  const { seatDeed, seatQuestion } = words
  const { answers, added, removed } = change
  const [first] = answers
  const question = first ? seatQuestion[first.question].name : ''
  const changed = new Set(answers.map(({ part }) => part)).size
  switch (kind) {
    case 'typed':
      return seatDeed.typed(question)
    case 'cleared':
      return seatDeed.cleared(question)
    case 'answered':
      return seatDeed.answered(question)
    case 'filled':
      return seatDeed.filled(changed)
    case 'shared':
      return seatDeed.shared(question)
    case 'pasted':
      return seatDeed.pasted(changed, added.length)
    case 'added':
      return seatDeed.added(added.length)
    case 'removed':
      return seatDeed.removed(removed.length)
  }
}
