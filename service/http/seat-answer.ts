import { z } from '@hono/zod-openapi'
import type { Answer, Answers, Values } from '../../shared/answer.ts'
import { QUESTION_IDS, QUESTION_TYPES, type QuestionType } from '../../shared/question.ts'
import { AFTER_HOURS_TO, DEVICES, FORWARD_TO, FORWARD_WHEN, QUEUE_KINDS } from '../../shared/routing.ts'
import type { Seat } from '../../shared/seat.ts'
import { DAYS } from '../../shared/weekly-hours.ts'

/** The bounds are the body's own; what an answer may hold is the checklist's to say, as a finding and not a refusal. */
const line = z.string().max(2_000)
const text = z.string().max(20_000)
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(200)
/** Every day of the week, each with its own. */
const byDay = <Item extends z.ZodType>(item: Item) =>
  // One key a day; Object.fromEntries forgets which.
  z.strictObject(Object.fromEntries(DAYS.map(day => [day, item])) as Record<(typeof DAYS)[number], Item>)

const VALUES: { readonly [Type in QuestionType]: z.ZodType<Values[Type]> } = {
  name: line,
  text: line,
  'long-text': text,
  email: line,
  extension: line,
  phone: line,
  phones: list(line),
  mac: line,
  code: line,
  area: line,
  date: line,
  number: z.number(),
  'yes-no': z.enum(['yes', 'no']),
  choice: line,
  choices: list(line),
  names: list(line),
  hours: z.strictObject({ timeZone: line, days: byDay(list(z.strictObject({ from: line, to: line }))) }),
  devices: byDay(list(z.enum(DEVICES))),
  forwards: list(z.strictObject({ when: z.enum(FORWARD_WHEN), to: z.enum(FORWARD_TO), target: line })),
  'after-hours': z.strictObject({ to: z.enum(AFTER_HOURS_TO), target: line }),
  ivr: list(z.strictObject({ attendant: line, option: line })),
  queues: list(z.strictObject({ kind: z.enum(QUEUE_KINDS), queue: line, position: z.number().nullable() })),
}

/** Once a type: questions of one type share the schema, and the document stays readable. */
const ANSWERS: ReadonlyMap<QuestionType, z.ZodType<Answer>> = new Map(
  Object.entries(VALUES).map(([type, value]) => [
    // Object.entries forgets that every key is a type.
    type as QuestionType,
    z.union([z.strictObject({ value }), z.strictObject({ ask: z.literal(true) })]),
  ]),
)

export const answersSchema = z
  .strictObject(
    Object.fromEntries(QUESTION_IDS.map(id => [id, ANSWERS.get(QUESTION_TYPES[id])?.optional() ?? z.never()])),
  )
  // Built by question from VALUES, whose types are checked one by one; the way through entries forgets them.
  .openapi('Answers') as unknown as z.ZodType<Answers>

export const seatSchema = z
  .strictObject({ id: z.string().min(1).max(64), answers: answersSchema })
  .openapi('Seat') satisfies z.ZodType<Seat>
