import { openList } from '../../shared/check-list.ts'
import { openCustomerFile } from '../../shared/customer-file.ts'
import { lumenConnect as pack } from '../../shared/packs/lumen-connect.ts'
import { inflate } from './inflate.ts'
import type { CheckReply, CheckRequest, CheckTask } from './protocol.ts'

addEventListener('message', async ({ data }: MessageEvent<CheckRequest>) => {
  // A slip of ours is told at once; the watchdog is for what never ends.
  reply({ id: data.id, answer: await run(data.task).catch(() => null) })
})
reply({ id: null, answer: null })

async function run(task: CheckTask): Promise<CheckReply['answer']> {
  if (task.kind === 'file') return openCustomerFile({ ...task, pack, inflate }, task.place)
  if (task.kind === 'list') return openList({ rows: task.rows, pack })
  const { runWork } = await import('./work.ts')
  return runWork(task)
}

function reply(message: CheckReply): void {
  postMessage(message)
}
