import { openList } from '../../shared/check-list.ts'
import { openWorkbook } from '../../shared/check-workbook.ts'
import { lumenConnect as pack } from '../../shared/packs/lumen-connect.ts'
import { inflate } from './inflate.ts'
import type { CheckReply, CheckRequest, CheckTask } from './protocol.ts'

addEventListener('message', async ({ data }: MessageEvent<CheckRequest>) => {
  reply({ id: data.id, answer: await run(data.task) })
})
reply({ id: null, answer: null })

async function run(task: CheckTask): Promise<CheckReply['answer']> {
  if (task.kind === 'file') return openWorkbook({ ...task, pack, inflate })
  if (task.kind === 'list') return openList({ rows: task.rows, pack })
  const { runWork } = await import('./work.ts')
  return runWork(task)
}

function reply(message: CheckReply): void {
  postMessage(message)
}
