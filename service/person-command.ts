import { randomUUIDv7 } from 'node:crypto'
import { parseArgs } from 'node:util'
import { ROLES } from '../shared/role.ts'
import { wordsFor } from '../shared/words/all.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { LOCALES, nearestLocale } from '../shared/words/locale.ts'
import { addPerson, type PersonRefusal, type PersonRequest } from './actions/person.ts'
import type { Command } from './cli.ts'
import { isAddress, readConfig } from './config.ts'
import { makeDataFolder } from './data-folder.ts'
import { openStore } from './store/open.ts'

/** `person add NAME EMAIL --role ROLE [--enterprise ID …] [--lang TAG]`: somebody who may sign in from now on. */
export const person: Command = async args => {
  const words = wordsFor(nearestLocale(process.env.LC_ALL ?? process.env.LANG))
  const request = readRequest(args)
  if (!request) return say(words.service.person.usage, 64)
  if (!isAddress(request.email)) return say(words.service.person.badEmail(request.email), 64)
  const config = readConfig(process.env)
  if (Array.isArray(config)) return say(config.map(fault => fault(words)).join('\n'), 78)
  await makeDataFolder(config.dataFolder)
  const store = await openStore(config.database, Date.now())
  try {
    const added = await addPerson({ store, clock: Date.now, newId: randomUUIDv7 }, request)
    if ('is' in added) return say(refusal(words, added), 1)
    process.stdout.write(`${words.service.person.added(added.name, added.email)}\n`)
    return 0
  } finally {
    await store.close()
  }
}

function readRequest(args: readonly string[]): PersonRequest | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        enterprise: { type: 'string', multiple: true, default: [] },
        lang: { type: 'string', default: 'en-US' },
      },
    })
    const [deed, name, email, ...more] = positionals
    const role = ROLES.find(known => known === values.role)
    const locale = LOCALES.find(known => known === values.lang)
    if (deed !== 'add' || !name?.trim() || !email || more.length > 0 || !role || !locale) return null
    return { name: name.trim(), email, role, locale, enterprises: values.enterprise }
  } catch {
    return null
  }
}

function refusal({ service }: Words, why: PersonRefusal): string {
  if (why.is === 'taken') return service.person.taken(why.email)
  return why.is === 'enterprise-unknown' ? service.person.enterpriseUnknown(why.id) : service.person.enterpriseNeeded
}

function say(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}
