import { computed, signal } from '@preact/signals'
import type { Batch, Outcome } from '../../shared/batch.ts'
import type { Enterprise } from '../../shared/enterprise.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { packName } from '../../shared/rule-pack.ts'
import type { Problem } from '../api.ts'
import type { KnownAnswer, KnownDb } from '../known-db.ts'
import type { ConnectionModel } from './connection.ts'
import type { GroupName } from './result.ts'
import type { VerdictRow } from './verdict.ts'

export type InquiryModel = Awaited<ReturnType<typeof createInquiry>>

/**
 * Asking the service what would become of every number, without sending or changing anything (N4). It asks when a person
 * presses the button that shows what goes along, never by itself. The last answer is kept with its time.
 */
export async function createInquiry(db: KnownDb, connection: ConnectionModel) {
  const kept = signal<KnownAnswer | null>((await db.get('answer', 'accounts')) ?? null)
  const asking = signal(false)
  const problem = signal<Problem | null>(null)
  /** The last answer, as far as it was given to who is signed in now. */
  const answer = computed(() => {
    const { value } = kept
    const mine = value?.personId === connection.connection.value?.person.id
    return mine && value?.service === connection.service.value ? value : null
  })

  async function ask(rows: readonly VerdictRow[], { id, name, active }: Enterprise): Promise<void> {
    const person = connection.connection.value?.person
    const api = await connection.api()
    if (!api || !person || asking.value) return
    asking.value = true
    const asked = rows.map(({ cell, typed }) => ({ cell, typed }))
    const service = connection.service.value
    const reply = await api.preview({
      enterpriseId: id,
      // Row by row: all or nothing would hide what stands where behind "held back".
      policy: 'ready-rows',
      rows: asked,
      source: { fileName: null, sha256: null },
      pack: packName(lumenConnect),
    })
    asking.value = false
    problem.value = reply.ok ? null : reply.problem
    connection.heed(problem.value)
    if (!reply.ok) return
    const askedAt = new Date().toISOString()
    kept.value = {
      service,
      personId: person.id,
      enterprise: { id, name, active },
      asked,
      preview: reply.value,
      askedAt,
    }
    await db.put('answer', kept.value, 'accounts')
  }

  async function forget(): Promise<void> {
    kept.value = null
    problem.value = null
    await db.delete('answer', 'accounts')
  }

  return { answer, asking, problem, ask, forget }
}

/** How an answer stands to the list as it is now: about another list, about this one before it changed, or about it. */
export function answerFits(
  { asked }: Pick<KnownAnswer, 'asked'>,
  all: readonly VerdictRow[],
  going: readonly VerdictRow[],
): 'other' | 'changed' | 'same' {
  const texts = new Map(all.map(({ cell, typed }) => [cell, typed]))
  const asks = new Map(asked.map(({ cell, typed }) => [cell, typed]))
  if (!asked.some(({ cell, typed }) => texts.get(cell) === typed)) return 'other'
  return going.every(({ cell, typed }) => asks.get(cell) === typed) ? 'same' : 'changed'
}

/** The rows of an answer that still go, so that what was left out since is told no more. */
export function stillAsked(
  { preview, asked }: Pick<KnownAnswer, 'preview' | 'asked'>,
  going: readonly Pick<VerdictRow, 'cell' | 'typed'>[],
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
  going: readonly VerdictRow[],
): number {
  if (answer === null || answer.enterprise.id !== enterpriseId) return 0
  return stillAsked(answer, going).rows.filter(({ outcome }) => STAYS.has(outcome)).length
}

/** Which groups a person may want to leave out before sending: those that would not go in, or need not. */
export const LEAVABLE: ReadonlySet<GroupName> = new Set(['here', 'elsewhere', 'unknown', 'inactive', 'duplicate'])
