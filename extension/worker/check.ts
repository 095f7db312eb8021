import { checkAgain } from '../../shared/check-again.ts'
import { checkList } from '../../shared/check-list.ts'
import { checkWorkbook } from '../../shared/check-workbook.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { inflate } from './inflate.ts'
import type { CheckReply, CheckRequest, CheckTask } from './protocol.ts'

addEventListener('message', async ({ data }: MessageEvent<CheckRequest>) => {
  reply({ id: data.id, check: await run(data.task) })
})
reply({ id: null, check: null })

function run(task: CheckTask) {
  const pack = lumenConnect
  if (task.kind === 'file') return checkWorkbook({ ...task, pack, inflate })
  if (task.kind === 'list') return checkList({ rows: task.rows, pack })
  return checkAgain(task.found, task.decisions, pack)
}

function reply(message: CheckReply): void {
  postMessage(message)
}
