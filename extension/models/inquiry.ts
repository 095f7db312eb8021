import { computed, signal } from '@preact/signals'
import type { Batch, BatchRow, Outcome } from '../../shared/batch.ts'
import type { Enterprise } from '../../shared/enterprise.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { packName } from '../../shared/rule-pack.ts'
import type { Problem } from '../api.ts'
import type { KnownAnswer, KnownDb } from '../known-db.ts'
import type { ConnectionModel } from './connection.ts'
import { joinAnswers, unaskedOf } from './inquiry-answer.ts'
import type { GroupName } from './result.ts'

/** A row as it is asked about. */
export type AskedRow = Pick<BatchRow, 'cell' | 'typed'>

export type InquiryModel = Awaited<ReturnType<typeof createInquiry>>

/** How far a question has come: numbers answered, of all that are asked about. */
export interface Asking {
  done: number
  of: number
}

/**
 * Asking the service what would become of every number, without sending or changing anything (N4). It asks when a person
 * presses the button that shows what goes along, never by itself. A long list is asked about in parts, one after the
 * other, until all are answered, the service will not answer more, or the person stops it; what was answered is kept.
 */
export async function createInquiry(
  db: KnownDb,
  connection: Pick<ConnectionModel, 'service' | 'connection' | 'api' | 'heed'>,
) {
  const kept = signal<KnownAnswer | null>((await db.get('answer', 'accounts')) ?? null)
  const asking = signal<Asking | null>(null)
  const stopping = signal(false)
  const problem = signal<Problem | null>(null)
  /** The last answer, as far as it was given to who is signed in now. */
  const answer = computed(() => {
    const { value } = kept
    const mine = value?.personId === connection.connection.value?.person.id
    return mine && value?.service === connection.service.value ? value : null
  })

  /** Asks about rows; `on` adds them to the answer that stands, for the enterprise that it is about. */
  async function ask(rows: readonly AskedRow[], enterprise: Enterprise, on = false): Promise<void> {
    const person = connection.connection.value?.person
    if (!person || asking.value) return
    const before = answer.value?.enterprise.id === enterprise.id && on ? answer.value : null
    const sender = { service: connection.service.value, personId: person.id }
    stopping.value = false
    asking.value = { done: 0, of: rows.length }
    try {
      problem.value = await askParts(rows, enterprise, sender, before)
    } finally {
      // Also where an answer could not be kept: it can be asked for again.
      asking.value = null
    }
    connection.heed(problem.value)
  }

  /** Part after part; answers what went wrong, or null. */
  async function askParts(
    rows: readonly AskedRow[],
    { id, name, active }: Enterprise,
    sender: Pick<KnownAnswer, 'service' | 'personId'>,
    before: KnownAnswer | null,
  ): Promise<Problem | null> {
    let joined = before
    for (let done = 0; done < rows.length && !stopping.value; done += lumenConnect.limits.accounts) {
      const api = await connection.api()
      // Signed out, or somebody else by now: the answer would be theirs.
      if (!api || connection.connection.value?.person.id !== sender.personId) return null
      const part = rows.slice(done, done + lumenConnect.limits.accounts)
      const asked = part.map(({ cell, typed }) => ({ cell, typed }))
      const reply = await api.preview({
        enterpriseId: id,
        // Row by row: all or nothing would hide what stands where behind "held back".
        policy: 'ready-rows',
        rows: asked,
        source: { fileName: null, sha256: null },
        pack: packName(lumenConnect),
      })
      if (!reply.ok) return reply.problem
      const { rows: told, counts, overlaps } = reply.value
      const askedAt = new Date().toISOString()
      const enterprise = { id, name, active }
      joined = joinAnswers(joined, { ...sender, enterprise, asked, preview: { rows: told, counts, overlaps }, askedAt })
      kept.value = joined
      await db.put('answer', joined, 'accounts')
      asking.value = { done: done + part.length, of: rows.length }
    }
    return null
  }

  /** What is being asked is answered, since that takes a moment; the rest is not asked. */
  function stop(): void {
    stopping.value = true
  }

  async function forget(): Promise<void> {
    kept.value = null
    problem.value = null
    await db.delete('answer', 'accounts')
  }

  return { answer, asking, stopping, problem, ask, stop, forget }
}

/**
 * How an answer stands to the list as it is now: about another list, about this one before it changed, about its first
 * part, or about all of it.
 */
export function answerFits(
  { asked }: Pick<KnownAnswer, 'asked'>,
  all: readonly AskedRow[],
  going: readonly AskedRow[],
): 'other' | 'changed' | 'partly' | 'same' {
  const texts = new Map(all.map(({ cell, typed }) => [cell, typed]))
  if (!asked.some(({ cell, typed }) => texts.get(cell) === typed)) return 'other'
  const unasked = unaskedOf({ asked }, going)
  if (unasked.length === 0) return 'same'
  const cells = new Set(asked.map(({ cell }) => cell))
  // Asked about with another text, or added between those that were: not only what is still to come.
  return unasked.some(({ cell }) => cells.has(cell)) ? 'changed' : 'partly'
}

/** The rows of an answer that still go, so that what was left out since is told no more. */
export function stillAsked(
  { preview, asked }: Pick<KnownAnswer, 'preview' | 'asked'>,
  going: readonly AskedRow[],
): Pick<Batch, 'rows'> {
  const texts = new Map(going.map(({ cell, typed }) => [cell, typed]))
  const same = new Set(asked.filter(({ cell, typed }) => texts.get(cell) === typed).map(({ cell }) => cell))
  return { rows: preview.rows.filter(({ cell }) => same.has(cell)) }
}

/** Outcomes that leave a row out of the enterprise; under all or nothing one of them holds back every other. */
export const STAYS: ReadonlySet<Outcome> = new Set(['elsewhere', 'unknown', 'inactive', 'stopped'])

/** How many rows that go would not go in, by the last answer about this enterprise; zero without one. */
export function countStaying(
  answer: Pick<KnownAnswer, 'preview' | 'asked' | 'enterprise'> | null,
  enterpriseId: string | null,
  going: readonly AskedRow[],
): number {
  if (answer === null || answer.enterprise.id !== enterpriseId) return 0
  return stillAsked(answer, going).rows.filter(({ outcome }) => STAYS.has(outcome)).length
}

/** Which groups a person may want to leave out before sending: those that would not go in, or need not. */
export const LEAVABLE: ReadonlySet<GroupName> = new Set(['here', 'elsewhere', 'unknown', 'inactive', 'duplicate'])
