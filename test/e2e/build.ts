import { spawnSync } from 'node:child_process'
import process from 'node:process'

/** Before the browser tests: build what changed, so that they see the panel, desk and service as people get them. */
export default function buildAll(): void {
  const done = spawnSync(process.execPath, ['setup.mjs', 'build'], { stdio: ['ignore', 'inherit', 'inherit'] })
  if (done.status !== 0) throw new Error('The panel, desk or service could not be built; see above.')
}
