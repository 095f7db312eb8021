import { randomUUIDv7 } from 'node:crypto'
import { parseArgs } from 'node:util'
import { PERSON_NAME } from '../shared/person.ts'
import { ROLES } from '../shared/role.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { LOCALES } from '../shared/words/locale.ts'
import { addPerson, type PersonRefusal, type PersonRequest } from './actions/person.ts'
import type { Command } from './cli.ts'
import { openForCommand, say, wordsOfTerminal } from './command.ts'
import { isAddress } from './config.ts'

/** `person add NAME EMAIL --role ROLE [--enterprise ID …] [--lang TAG]`: somebody who may sign in from now on. */
export const person: Command = async args => {
  const words = wordsOfTerminal()
  const request = readRequest(args)
  if (!request) return say(words.service.person.usage, 64)
  if (!PERSON_NAME.test(request.name)) return say(words.service.person.badName, 64)
  if (!isAddress(request.email)) return say(words.service.person.badEmail(request.email), 64)
  const store = await openForCommand(words)
  if (typeof store === 'number') return store
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
