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
  person: async () => (await import('./person-command.ts')).person,
}

/** Runs one command; an unknown one is told what there is. */
export async function runCommand([name = '', ...args]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load) return (await load())(args)
  process.stderr.write(`Say what to do: ${Object.keys(COMMANDS).join(', ')}\n`)
  return 64
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await runCommand(process.argv.slice(2))
}
