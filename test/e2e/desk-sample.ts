import type { Page } from 'playwright-core'
import type { Batch, BatchRequest } from '../../shared/batch.ts'

const SHA = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const UGLY = ['1.23E+11', '5-1000\u200b9999\u00a0', '5-10007931', 'Total', '=SUM(A1:A9)']

/** Sends a few batches in the name of the page's person, one of them with rows of many outcomes; answers its number. */
export async function submitSampleBatches(page: Page, url: string): Promise<string> {
  const { enterprises } = await page.request.get('/api/enterprises').then(answer => answer.json())
  const active: { id: string }[] = enterprises.filter((one: { active: boolean }) => one.active)
  const plain = Array.from({ length: 12 }, (_, at) => `5-1000${7931 + at}`)
  const submit = async (typed: readonly string[], fileName: string | null, at: number): Promise<Batch> => {
    const data: BatchRequest = {
      enterpriseId: active[at % active.length]?.id ?? '',
      policy: at % 2 ? 'all-or-nothing' : 'ready-rows',
      rows: typed.map((text, row) => ({ cell: `A${row + 6}`, typed: text })),
      source: { fileName, sha256: fileName && SHA },
      pack: 'lumen-connect@1',
    }
    const headers = { 'Idempotency-Key': crypto.randomUUID(), Origin: url }
    const answer = await page.request.post('/api/batches', { data, headers })
    if (answer.status() !== 201) throw new Error(await answer.text())
    return answer.json()
  }
  await submit(['5-20001000'], null, 0)
  await submit(['5-20002000', '1.23E+11'], 'northgate-foods-final (2).xlsx', 1)
  return (await submit([...plain, ...UGLY], 'harbor-pine-accounts.xlsx', 0)).number
}
