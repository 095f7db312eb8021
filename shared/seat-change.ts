import type { Answer, Answers } from './answer.ts'
import { QUESTION_IDS, type QuestionId } from './question.ts'
import type { Seat, SeatContent } from './seat.ts'

/** One answer before and after; undefined for none. `part`: "about", "shared", or a seat's id. */
export interface AnswerChange {
  part: string
  question: QuestionId
  was: Answer | undefined
  now: Answer | undefined
}

/** A seat and the place it stood or stands at. */
export interface PlacedSeat {
  at: number
  seat: Seat
}

/** What one deed changed of a request: as data, so that it can be kept, made again and taken back by itself. */
export interface SeatChange {
  answers: AnswerChange[]
  added: PlacedSeat[]
  removed: PlacedSeat[]
}

/** What came between two states. Seats and answers that are the same objects are the same. */
export function changeBetween(before: SeatContent, after: SeatContent): SeatChange {
  const was = new Map(before.seats.map(seat => [seat.id, seat]))
  const is = new Set(after.seats.map(({ id }) => id))
  return {
    answers: [
      ...answersBetween('about', before.about, after.about),
      ...answersBetween('shared', before.shared, after.shared),
      ...after.seats.flatMap(seat => {
        const old = was.get(seat.id)
        return old ? answersBetween(seat.id, old.answers, seat.answers) : []
      }),
    ],
    added: after.seats.flatMap((seat, at) => (was.has(seat.id) ? [] : [{ at, seat }])),
    removed: before.seats.flatMap((seat, at) => (is.has(seat.id) ? [] : [{ at, seat }])),
  }
}

function answersBetween(part: string, before: Answers, after: Answers): AnswerChange[] {
  if (before === after) return []
  return QUESTION_IDS.flatMap(question => {
    const [was, now]: (Answer | undefined)[] = [before[question], after[question]]
    return same(was, now) ? [] : [{ part, question, was, now }]
  })
}

/** Whether it is no change at all. */
export function isNothing({ answers, added, removed }: SeatChange): boolean {
  return answers.length + added.length + removed.length === 0
}

/** The change that leads back. */
export function inverted({ answers, added, removed }: SeatChange): SeatChange {
  return { answers: answers.map(each => ({ ...each, was: each.now, now: each.was })), added: removed, removed: added }
}

/** Two changes, one after the other, as one; of each answer what stood first and last. */
export function joined(first: SeatChange, second: SeatChange): SeatChange {
  const answers = new Map(first.answers.map(each => [`${each.part}\n${each.question}`, each]))
  for (const each of second.answers) {
    const key = `${each.part}\n${each.question}`
    answers.set(key, { ...each, was: answers.has(key) ? answers.get(key)?.was : each.was })
  }
  return {
    answers: [...answers.values()].filter(({ was, now }) => !same(was, now)),
    added: [...first.added, ...second.added],
    removed: [...first.removed, ...second.removed],
  }
}

/**
 * Makes a change on what stands now. An answer that somebody changed meanwhile stays as they left it, and a seat that is
 * there or gone already stays so; what nothing changes stays the same object.
 */
export function applyChange<Content extends SeatContent>(content: Content, change: SeatChange): Content {
  const gone = new Set(change.removed.map(({ seat }) => seat.id))
  const byPart = Map.groupBy(change.answers, ({ part }) => part)
  const there = new Set(content.seats.map(({ id }) => id))
  const seats = content.seats
    .filter(({ id }) => !gone.has(id))
    .map(seat => {
      const answers = applyAnswers(seat.answers, byPart.get(seat.id))
      return answers === seat.answers ? seat : { ...seat, answers }
    })
  for (const { at, seat } of change.added) if (!there.has(seat.id)) seats.splice(at, 0, seat)
  return {
    ...content,
    about: applyAnswers(content.about, byPart.get('about')),
    shared: applyAnswers(content.shared, byPart.get('shared')),
    seats,
  }
}

function applyAnswers(answers: Answers, changes: readonly AnswerChange[] = []): Answers {
  const meant = changes.filter(({ question, was }) => same(answers[question], was))
  if (meant.length === 0) return answers
  const entries = new Map<string, unknown>(Object.entries(answers))
  for (const { question, now } of meant) {
    if (now === undefined) entries.delete(question)
    else entries.set(question, now)
  }
  // Each answer goes back to the question it came from; Object.fromEntries forgets which.
  return Object.fromEntries(entries) as Answers
}

/** Answers are plain data, made by the same code in the same order. */
function same(one: Answer | undefined, other: Answer | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
