import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * One command of the command line. It gets what stands after its name, writes to stdout and stderr itself,
 * and answers the exit code (64: wrong usage).
 */
export type Command = (args: readonly string[]) => Promise<number>

/** Every command by its name; each is loaded only when it is asked for, so that none slows another's start. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  words: async () => (await import('./words.ts')).words,
  check: async () => (await import('./check.ts')).check,
  start: async () => (await import('./start.ts')).start,
  backup: async () => (await import('./backup-command.ts')).backup,
  restore: async () => (await import('./restore-command.ts')).restore,
  import: async () => (await import('./import-command.ts')).importList,
  mail: async () => (await import('./mail-command.ts')).mail,
  person: async () => (await import('./person-command.ts')).person,
}

/** Commands of our own processes for each other. */
const INNER: typeof COMMANDS = {
  read: async () => (await import('./read-command.ts')).read,
}

/** Runs one command; an unknown one is told what there is. */
export async function runCommand([name = '', ...args]: readonly string[]): Promise<number> {
  const known = Object.hasOwn(COMMANDS, name) ? COMMANDS : INNER
  const load = Object.hasOwn(known, name) ? known[name] : undefined
  if (load) return (await load())(args)
  process.stderr.write(`Say what to do: ${Object.keys(COMMANDS).join(', ')}\n`)
  return 64
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // Most of a start is parsing: what was parsed is kept. Where that cannot be written, nothing is lost.
  enableCompileCache(join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? '../.output/.cache' : '.cache'))
  process.exitCode = await runCommand(process.argv.slice(2))
}
