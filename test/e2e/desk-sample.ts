import type { Page } from 'playwright-core'
import { SAMPLE_ACCOUNTS } from '../../service/sample.ts'
import type { Batch, BatchRequest } from '../../shared/batch.ts'

const SHA = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const { free, here, elsewhere, inactive } = SAMPLE_ACCOUNTS
const UGLY = ['1.23E+11', '5-1000\u200b9999\u00a0', 'Total', '=SUM(A1:A9)']

/** Sends a few batches in the name of the page's person, one of them with rows of nearly every outcome; answers its number. */
export async function submitSampleBatches(page: Page, url: string): Promise<string> {
  const { enterprises } = await page.request.get('/api/enterprises').then(answer => answer.json())
  const idOf = (name: string) => enterprises.find((one: { name: string }) => one.name.startsWith(name)).id
  const submit = async (name: string, typed: readonly string[], rest: Partial<BatchRequest> = {}): Promise<Batch> => {
    const data: BatchRequest = {
      enterpriseId: idOf(name),
      policy: 'ready-rows',
      rows: typed.map((text, row) => ({ cell: `A${row + 6}`, typed: text })),
      source: { fileName: null, sha256: null },
      pack: 'lumen-connect@1',
      // Rows of every outcome: most of them do not go in.
      confirm: true,
      ...rest,
    }
    const headers = { 'Idempotency-Key': crypto.randomUUID(), Origin: url }
    const answer = await page.request.post('/api/batches', { data, headers })
    if (answer.status() !== 201) throw new Error(await answer.text())
    return answer.json()
  }
  await submit('Harbor', here)
  await submit('Coopérative', [...free.slice(0, 2), ...elsewhere, '1.23E+11'], {
    policy: 'all-or-nothing',
    source: { fileName: 'comptes (2) final.xlsx', sha256: SHA },
  })
  await submit('Northwind', free.slice(-2))
  const mixed = [...free.slice(0, -2), ...here, ...elsewhere, ...inactive, '5-99990000', free[0] ?? '', ...UGLY]
  return (await submit('Harbor', mixed, { source: { fileName: 'harbor-pine-accounts.xlsx', sha256: SHA } })).number
}
