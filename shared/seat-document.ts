import { type Answer, type Answers, entryOf, stateOf } from './answer.ts'
import type { BillAcknowledgement } from './bill.ts'
import { escapeControls } from './characters.ts'
import type { ChecklistPack } from './checklist-pack.ts'
import type { Question } from './question.ts'
import { packName } from './rule-pack.ts'
import {
  answersOf,
  requestQuestions,
  type Seat,
  type SeatContent,
  seatName,
  seatQuestions,
  sharedQuestions,
} from './seat.ts'
import { checkSeats } from './seat-check.ts'
import type { SeatRoute } from './seat-route.ts'
import { sayAnswer } from './words/answer.ts'
import type { PanelSeats } from './words/catalogue.ts'
import type { Locale } from './words/locale.ts'
import { saySeatFinding } from './words/seat-finding.ts'
import { sayReceiptTime } from './words/when.ts'

/** A request for people to read, in one language: made once, written as text (mail, copy, call card) or as a page (print). */
export interface SeatDocument {
  title: string
  /** What stands above everything: number, sender, bill, way. */
  lines: string[]
  groups: DocumentGroup[]
}

export interface DocumentGroup {
  title: string
  items: DocumentItem[]
  /** Labels of what support has to ask, and of what is missing. */
  ask: string[]
  missing: string[]
  /** Sentences about what clashes or cannot be meant. */
  findings: string[]
}

export interface DocumentItem {
  label: string
  text: string
  /** Differs from what all seats share. */
  differs: boolean
}

/** What is known around a request's content. */
export interface DocumentFacts {
  /** Its name; '' where none is chosen: a letter of the customer's own says who writes. */
  enterprise: string
  /** Null as long as it is not filed: handed over, no number. */
  number: string | null
  sentBy: { name: string } | null
  /** Who took it on the phone. */
  takenBy?: { name: string } | null
  /** ISO instant, UTC. */
  sentAt: string | null
  bill: BillAcknowledgement | null
  route: SeatRoute | null
  /** For times: an IANA name. */
  timeZone: string
  /** ISO day. */
  today: string
}

export type DocumentWords = PanelSeats & { locale: Locale }

/** Makes the document of a request. */
export function seatDocument(
  pack: ChecklistPack,
  content: SeatContent,
  facts: DocumentFacts,
  words: DocumentWords,
): SeatDocument {
  const say = words.seat.document
  const { findings } = checkSeats(pack, content, { today: facts.today })
  const told = (seat: string | null) =>
    findings
      .filter(finding => finding.seat === seat && finding.level !== 'note')
      .map(finding =>
        say.labelled(words.seatQuestion[finding.question].name, saySeatFinding(words.seatFinding, finding)),
      )
  const about = group(say.about, requestQuestions(pack, content), content.about, words)
  const shared = group(say.shared, answered(sharedQuestions(pack, content), content.shared), content.shared, words)
  const seats = content.seats.map((seat, index) => ({
    ...seatGroup(pack, content, { seat, index }, words),
    findings: told(seat.id),
  }))
  return {
    title:
      facts.enterprise === ''
        ? words.seat.newSeats(content.seats.length)
        : say.title(content.seats.length, facts.enterprise),
    lines: [...lines(facts, words), say.pack(packName(pack))],
    groups: [
      { ...about, findings: told(null) },
      ...(shared.items.length + shared.ask.length > 0 ? [shared] : []),
      ...seats,
    ],
  }
}

function lines(facts: DocumentFacts, words: DocumentWords): string[] {
  const { number, sentBy, takenBy, sentAt, bill, route, timeZone } = facts
  const { document: say, bill: billWords, routes } = words.seat
  const when = (instant: string) => sayReceiptTime(words.locale, instant, timeZone)
  return [
    number === null ? say.noNumber : say.number(number),
    ...(sentBy && sentAt ? [say.sentBy(sentBy.name, when(sentAt))] : []),
    ...(takenBy ? [say.takenBy(takenBy.name)] : []),
    ...(bill ? [say.labelled(say.bill, billWords.agreed(bill.name, when(bill.at), bill.wording))] : []),
    // What leaves by the customer's own hand is told to them, not to who receives it.
    ...(route && route !== 'hand-over' ? [say.labelled(say.route, routes[route].name)] : []),
  ]
}

/** A seat tells what is its own: what all share stands above, once. */
function seatGroup(
  pack: ChecklistPack,
  content: SeatContent,
  { seat, index }: { seat: Seat; index: number },
  words: DocumentWords,
): DocumentGroup {
  const own = seatQuestions(pack, content, seat).filter(
    ({ id }) => seat.answers[id] !== undefined || stateOf(content.shared[id]) === 'open',
  )
  const title = seatName(seat) ?? words.seat.unnamed(index + 1)
  return group(title, own, answersOf(content, seat), words, content.shared)
}

function group(
  title: string,
  questions: readonly Question[],
  answers: Answers,
  words: DocumentWords,
  shared: Answers = {},
): DocumentGroup {
  const made: DocumentGroup = { title: escapeControls(title), items: [], ask: [], missing: [], findings: [] }
  for (const question of questions) {
    const label = words.seatQuestion[question.id].name
    const entry = entryOf(question, answers)
    if (entry) {
      const text = escapeControls(sayAnswer(question.id, entry, words).replace(/\r\n?/g, '\n'))
      made.items.push({ label, text, differs: isOther(shared[question.id], answers[question.id]) })
    } else if (stateOf(answers[question.id]) === 'ask') made.ask.push(label)
    else if (question.required) made.missing.push(label)
  }
  return made
}

/** Whether a seat says something else than what all share. */
function isOther(shared: Answer | undefined, own: Answer | undefined): boolean {
  return stateOf(shared) !== 'open' && JSON.stringify(shared) !== JSON.stringify(own)
}

function answered(questions: readonly Question[], answers: Answers): Question[] {
  return questions.filter(({ id }) => stateOf(answers[id]) !== 'open')
}

/** As plain text: to copy, mail, or read out on a call. No line begins with what somebody typed. */
export function documentText({ title, lines, groups }: SeatDocument, words: DocumentWords): string {
  const say = words.seat.document
  const parts = groups.map(group =>
    [
      `== ${group.title} ==`,
      ...group.items.map(
        ({ label, text, differs }) =>
          `- ${say.labelled(label, text.replaceAll('\n', '\n  '))}${differs ? ` (${say.differs})` : ''}`,
      ),
      ...(group.ask.length > 0 ? [`? ${say.labelled(say.toAsk, group.ask.join(', '))}`] : []),
      ...(group.missing.length > 0 ? [`! ${say.labelled(say.missing, group.missing.join(', '))}`] : []),
      ...group.findings.map(finding => `! ${finding.replace(/\s*\n\s*/g, ' ')}`),
    ].join('\n'),
  )
  const above = [title, ...lines].map(line => line.replace(/\s*\n\s*/g, ' '))
  return [above.join('\n'), ...parts].join('\n\n')
}
