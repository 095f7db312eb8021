import { describe, expect, test } from 'vitest'
import type { Answers } from '../../shared/answer.ts'
import { questionsAsked } from '../../shared/condition.ts'
import { CHOICES, type Condition, isAboutRequest, QUESTION_IDS, type QuestionId } from '../../shared/question.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { frCA } from '../../shared/words/fr-CA/index.ts'
import { PACK } from '../seats.ts'

const asked = (answers: Answers) => questionsAsked(PACK.questions, answers).map(({ id }) => id)
const ALWAYS = asked({})
const yes = { value: 'yes' as const }

/** Which questions open for which answers: every condition of the pack has its row. */
const OPENS: readonly (readonly [title: string, answers: Answers, opens: readonly QuestionId[]])[] = [
  ['onboarding', { stage: { value: 'onboarding' } }, ['manager-name', 'manager-email', 'manager-phone', 'intent']],
  ['a current customer', { stage: { value: 'current' } }, []],
  ['a headset', { equipment: { value: ['headset'] } }, ['equipment-details']],
  ['no equipment', { equipment: { value: ['none'] } }, []],
  ['permissions like someone’s', { permissions: { value: 'like' } }, ['permissions-like']],
  ['special permissions', { permissions: { value: 'specific' } }, ['permission-list']],
  [
    'other permissions',
    { permissions: { value: 'specific' }, 'permission-list': { value: ['recordings', 'other'] } },
    ['permission-list', 'permission-details'],
  ],
  ['the usual permissions', { permissions: { value: 'standard' }, 'permission-list': { value: ['other'] } }, []],
  ['a mailbox', { mailbox: yes }, ['mailbox-email']],
  ['a speed dial code', { 'speed-dial': yes }, ['speed-dial-code']],
  ['a paging code', { paging: yes }, ['paging-code']],
  ['a page group', { 'page-group': yes }, ['page-groups']],
  ['a recording group', { recording: yes }, ['recording-groups']],
  ['a pickup group', { pickup: yes }, ['pickup-groups']],
  ['a phone', { phone: yes }, ['phone-source', 'phone-person', 'phone-number', 'phone-times']],
  [
    'a phone that is there',
    { phone: yes, 'phone-source': { value: 'have' } },
    ['phone-source', 'phone-make', 'phone-model', 'phone-mac', 'phone-person', 'phone-number', 'phone-times'],
  ],
  [
    'a phone from the store',
    { phone: yes, 'phone-source': { value: 'store' } },
    ['phone-source', 'phone-make', 'phone-model', 'phone-person', 'phone-number', 'phone-times'],
  ],
  ['a phone after all not', { phone: { value: 'no' }, 'phone-source': { value: 'have' } }, []],
  ['a phone nobody knows of yet', { phone: { ask: true }, 'phone-source': { value: 'have' } }, []],
  ['a direct number', { did: yes }, ['did-source']],
  ['a new number', { did: yes, 'did-source': { value: 'new' } }, ['did-source', 'did-count', 'did-area']],
  ['a kept number', { did: yes, 'did-source': { value: 'keep' } }, ['did-source', 'did-keep']],
  ['own hours', { 'own-hours': yes }, ['business-hours']],
  ['devices by day', { 'by-day': yes }, ['device-days']],
  ['forwarding', { forwarding: yes }, ['forwards']],
  ['after hours', { 'after-hours': yes }, ['after-hours-route']],
  ['an IVR menu', { ivr: yes }, ['ivr-places']],
  ['a queue', { queue: yes }, ['queue-places']],
  ['a special rule', { 'special-rule': yes }, ['special-rule-text']],
]

describe('which questions are asked', () => {
  test.each(OPENS)('%s opens what hangs on it, and nothing else', (_, answers, opens) => {
    expect(asked(answers).filter(id => !ALWAYS.includes(id))).toEqual(opens)
    expect(ALWAYS.every(id => asked(answers).includes(id))).toBe(true)
  })

  test('every question that hangs on an answer is opened by a row of the table', () => {
    const opened = new Set(OPENS.flatMap(([, , opens]) => opens))
    expect(PACK.questions.flatMap(({ id, when }) => (when !== null && !opened.has(id) ? [id] : []))).toEqual([])
  })
})

const idsIn = (condition: Condition): { question: QuestionId; is: readonly string[] }[] => {
  if ('question' in condition) return [condition]
  if ('not' in condition) return idsIn(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(idsIn)
}

describe('the checklist of SpectrumVoIP', () => {
  test('asks every question once, and knows every one', () => {
    expect(PACK.questions.map(({ id }) => id).sort()).toEqual([...QUESTION_IDS].sort())
  })

  test('covers every fact of the help page about a user, B13 to B36 (B28 and B33 head the ones below them)', () => {
    const facts = new Set(PACK.questions.flatMap(question => question.facts))
    const wanted = Array.from({ length: 24 }, (_, at) => `B${at + 13}`)
    expect(wanted.filter(fact => !facts.has(fact))).toEqual([])
  })

  test('lets a question hang only on an earlier one, by choices that it has', () => {
    const seen: QuestionId[] = []
    for (const { id, when } of PACK.questions) {
      for (const { question, is } of when ? idsIn(when) : []) {
        expect(seen).toContain(question)
        const choices: readonly string[] =
          question in CHOICES ? CHOICES[question as keyof typeof CHOICES] : ['yes', 'no']
        expect(is.every(value => choices.includes(value))).toBe(true)
      }
      seen.push(id)
    }
  })

  test('lets nobody share a name, an extension, an address or a phone', () => {
    const own = PACK.questions.filter(question => !question.shared && !isAboutRequest(question)).map(({ id }) => id)
    expect(own).toEqual(
      expect.arrayContaining(['first-name', 'last-name', 'extension', 'email', 'phone-mac', 'did-keep']),
    )
  })

  test.each(QUESTION_IDS)('asks %s in both languages, and says why', id => {
    for (const part of ['name', 'ask', 'why'] as const) {
      const [english, french] = [enUS.seatQuestion[id][part], frCA.seatQuestion[id][part]]
      expect(english.length).toBeGreaterThan(1)
      expect(french.length).toBeGreaterThan(1)
      expect(french).not.toMatch(/(?<!\u00a0)[:»]|«(?!\u00a0)|\s[;?!]|'/)
      if (part === 'why') expect(french).not.toBe(english)
    }
  })
})
