import { openList } from '../../shared/check-list.ts'
import type { OpenedWorkbook } from '../../shared/check-workbook.ts'
import { openCustomerFile } from '../../shared/customer-file.ts'
import { lumenConnect as pack } from '../../shared/packs/lumen-connect.ts'
import { inflate } from './inflate.ts'
import type { CheckReply, CheckRequest, CheckTask } from './protocol.ts'

addEventListener('message', async ({ data }: MessageEvent<CheckRequest>) => {
  // A slip of ours is told at once; the watchdog is for what never ends.
  reply({ id: data.id, answer: await run(data.task).catch(() => null) })
})
reply({ id: null, answer: null })

/** The rows that were opened last: work is done on them. */
let opened: OpenedWorkbook | null = null

async function run(task: CheckTask): Promise<CheckReply['answer']> {
  if (task.kind === 'file') opened = await openCustomerFile({ ...task, pack, inflate }, task.place)
  else if (task.kind === 'list') opened = openList({ rows: task.rows, pack })
  else {
    const { runWork } = await import('./work.ts')
    opened = task.opened ?? opened
    return opened && runWork(opened, task)
  }
  return opened
}

function reply(message: CheckReply): void {
  postMessage(message)
}
