import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../service/store/open.ts'
import type { Batch } from '../../shared/batch.ts'
import { aRequest } from '../builders.ts'
import { pressing, VERIFY } from '../link.ts'
import { type ServiceProcess, startProcess } from '../process.ts'

/** A hundred by `KILL_ROUNDS=100`; few in the everyday run, since each starts a service; in CI what half a minute has room for. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? (process.env.CI ? 100 : 5))
const ENOUGH_MS = process.env.CI && !process.env.KILL_ROUNDS ? 30_000 : Number.POSITIVE_INFINITY

/** Sends batches one after the other in several lanes until the service is gone; notes what was acknowledged. */
async function sendUntilGone(
  service: ServiceProcess,
  cookie: string,
  first: number,
  acknowledged: Map<string, Batch>,
): Promise<void> {
  let next = first
  const lane = async () => {
    for (;;) {
      const key = randomUUID()
      const at = next
      next += 3
      const answer = await send(service, cookie, key, [`5-${at}`, `5-${at + 1}`, `5-${at + 2}`]).catch(() => null)
      if (!answer) return
      acknowledged.set(key, answer)
    }
  }
  await Promise.all([lane(), lane(), lane(), lane()])
}

async function send(service: ServiceProcess, cookie: string, key: string, numbers: string[]): Promise<Batch> {
  const answer = await fetch(`${service.url}/api/batches`, {
    method: 'POST',
    headers: { cookie, origin: service.url, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(aRequest(numbers)),
  })
  if (answer.status !== 201) throw new Error(await answer.text())
  return answer.json()
}

test(
  '1, R1: killed at random moments under load, every acknowledged batch is there once, none half, no number twice',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sidecheck-kill-'))
    const data = join(folder, 'data')
    const env = { SIDECHECK_DATA: data }
    let service = await startProcess(['--welcome'], env)
    await expect.poll(() => service.said(), { timeout: 40_000 }).toContain('Ctrl-C')
    const link = new URL(/https?:\/\/\S+\/sign-in\/link\S+/.exec(service.said())?.[0] ?? '')
    const entered = await fetch(`${service.url}${VERIFY}`, pressing(link))
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const acknowledged = new Map<string, Batch>()
    const until = performance.now() + ENOUGH_MS
    for (let round = 0; round < ROUNDS && performance.now() < until; round++) {
      const before = acknowledged.size
      const sending = sendUntilGone(service, cookie, 1_000_000 * (round + 1), acknowledged)
      // Some work is acknowledged, then the end comes wherever it happens to be.
      await expect.poll(() => acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(before)
      await new Promise(resolve => setTimeout(resolve, Math.random() * 300))
      await service.end('SIGKILL')
      await sending
      service = await startProcess([], env)
    }
    const [lastKey, lastBatch] = [...acknowledged].at(-1) ?? []
    if (!lastKey || !lastBatch) throw new Error('Nothing was acknowledged.')
    const again = await send(
      service,
      cookie,
      lastKey,
      lastBatch.rows.map(row => row.typed),
    )
    expect(again).toEqual(lastBatch)
    await service.end('SIGTERM')

    const store = await openStore({ folder: data }, Date.now())
    const batches = await store.db.selectFrom('batch').select('number').execute()
    const rows = await store.db.selectFrom('batch_row').select('batch_number').execute()
    const numbers = new Set(batches.map(batch => `SC-${batch.number}`))
    expect([...acknowledged.values()].filter(batch => !numbers.has(batch.number))).toEqual([])
    expect(new Set([...acknowledged.values()].map(batch => batch.number)).size).toBe(acknowledged.size)
    expect(rows).toHaveLength(batches.length * 3)
    const messages = await store.db.selectFrom('message').select('id').where('kind', '=', 'batch').execute()
    expect(messages).toHaveLength(batches.length)
    await store.close()
    await rm(folder, { recursive: true, force: true })
  },
  60_000 + ROUNDS * 10_000,
)
