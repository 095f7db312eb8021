import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepMail } from '../../service/actions/incoming.ts'
import { claimIncoming, updateIncoming } from '../../service/store/incoming.ts'
import { openStore } from '../../service/store/open.ts'
import { NOON } from '../databases.ts'
import { runCommandLine } from '../process.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidecheck-mails-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('on the command line a mail that could not be read is listed, and looked at again when told to', async () => {
  const data = join(folder, 'data')
  const run = (args: string[]) => runCommandLine(['mail', ...args], { SIDECHECK_DATA: data })
  expect((await run(['list'])).code).toBe(0)
  const store = await openStore({ folder: data }, NOON)
  await keepMail({ store, clock: () => NOON, newId: () => 'one' }, Buffer.from('From: a@b.example\r\n\r\nhi'))
  await store.write(trx => claimIncoming(trx, NOON, 60_000))
  await store.write(trx => updateIncoming(trx, 'one', { state: 'broken', reason: 'unreadable', fault: 'no mail' }))
  const listed = await run(['received'])
  expect([listed.stdout, listed.stderr]).toEqual([
    expect.stringMatching(/^one\t.*broken\tunreadable.*no mail/),
    expect.stringContaining('1 mail could not be read'),
  ])
  expect((await run(['look', '--all'])).stdout).toContain('1 mail will be looked at again')
  expect(await store.db.selectFrom('incoming').select(['state', 'fault']).execute()).toEqual([
    { state: 'new', fault: null },
  ])
  expect((await run(['look', 'nothing'])).code).toBe(1)
  expect((await run(['again'])).code).toBe(64)
  await store.close()
}, 60_000)
