import { type Answers, stateOf } from './answer.ts'
import type { ChecklistPack } from './checklist-pack.ts'
import type { Question } from './question.ts'
import { answersOf, requestQuestions, type SeatContent, seatQuestions } from './seat.ts'
import type { SeatFinding } from './seat-finding.ts'

/** How far a checklist is filled in. An optional question counts only once it is answered; the four add up to what counts. */
export interface Completeness {
  answered: number
  /** "Don't know, ask me" (N12): for support to ask, and not missing. */
  ask: number
  missing: number
  /** Answered in a way that cannot be meant. */
  faulty: number
}

export interface RequestCompleteness {
  about: Completeness
  /** In the order of the seats. */
  seats: Completeness[]
  all: Completeness
}

/** How far each seat and the whole request are filled in; `findings` says which answers cannot be meant. */
export function completenessOf(
  pack: ChecklistPack,
  content: SeatContent,
  findings: readonly SeatFinding[],
): RequestCompleteness {
  const stops = Map.groupBy(
    findings.filter(({ level, code }) => level === 'stop' && !code.startsWith('clash.')),
    ({ seat }) => seat,
  )
  const faulty = (seat: string | null) => new Set(stops.get(seat)?.map(({ question }) => question) ?? [])
  const about = count(requestQuestions(pack, content), content.about, faulty(null))
  const seats = content.seats.map(seat =>
    count(seatQuestions(pack, content, seat), answersOf(content, seat), faulty(seat.id)),
  )
  return { about, seats, all: [about, ...seats].reduce(add) }
}

function count(questions: readonly Question[], answers: Answers, faulty: ReadonlySet<string>): Completeness {
  const counts: Completeness = { answered: 0, ask: 0, missing: 0, faulty: 0 }
  for (const { id, required } of questions) {
    const state = stateOf(answers[id])
    if (state === 'ask') counts.ask++
    else if (state === 'answered') counts[faulty.has(id) ? 'faulty' : 'answered']++
    else if (required) counts.missing++
  }
  return counts
}

function add(one: Completeness, other: Completeness): Completeness {
  return {
    answered: one.answered + other.answered,
    ask: one.ask + other.ask,
    missing: one.missing + other.missing,
    faulty: one.faulty + other.faulty,
  }
}
