import { randomUUIDv7 } from 'node:crypto'
import { parseArgs } from 'node:util'
import { escapeUnseen } from '../shared/characters.ts'
import { Fault } from '../shared/fault.ts'
import { type KnownPerson, PERSON_NAME, type PersonChange } from '../shared/person.ts'
import { ROLES } from '../shared/role.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { LOCALES } from '../shared/words/locale.ts'
import { changePerson } from './actions/people.ts'
import { addPerson, type PersonRefusal, type PersonRequest } from './actions/person.ts'
import type { Command } from './cli.ts'
import { openForCommand, say, wordsOfTerminal } from './command.ts'
import { isAddress } from './config.ts'
import type { Store } from './store/open.ts'
import { peoplePage } from './store/people.ts'
import { personByEmail } from './store/person.ts'

/** What was asked for; `email` says whom, but for the list. */
type Asked =
  | { deed: 'add'; email: string; request: PersonRequest }
  | { deed: 'list'; email: null; json: boolean }
  | { deed: 'change'; email: string; change: PersonChange }

/** `person add|list|change|disable|enable`: who may sign in, looked after by who runs the service. */
export const person: Command = async args => {
  const words = wordsOfTerminal()
  const asked = readAsked(args)
  if (!asked) return say(words.service.person.usage, 64)
  const name = asked.deed === 'add' ? asked.request.name : asked.deed === 'change' ? asked.change.name : undefined
  if (name !== undefined && !PERSON_NAME.test(name)) return say(words.service.person.badName, 64)
  if (asked.email !== null && !isAddress(asked.email)) return say(words.service.person.badEmail(asked.email), 64)
  const store = await openForCommand(words)
  if (typeof store === 'number') return store
  try {
    if (asked.deed === 'list') return await list(store, asked.json)
    return asked.deed === 'add' ? await add(store, asked.request, words) : await change(store, asked, words)
  } finally {
    await store.close()
  }
}

async function add(store: Store, request: PersonRequest, words: Words): Promise<number> {
  const added = await addPerson({ store, clock: Date.now, newId: randomUUIDv7 }, request)
  if ('is' in added) return say(refusal(words, added), 1)
  process.stdout.write(`${words.service.person.added(added.name, added.email)}\n`)
  return 0
}

async function change(
  store: Store,
  { email, change }: { email: string; change: PersonChange },
  words: Words,
): Promise<number> {
  const found = await personByEmail(store.db, email.toLowerCase())
  if (!found) return say(words.service.person.unknown(email), 1)
  const hand = { person: null, roles: ROLES }
  const world = { store, clock: Date.now, newId: randomUUIDv7 }
  try {
    process.stdout.write(`${line(await changePerson(world, hand, { ...found, change }))}\n`)
    return 0
  } catch (thrown) {
    if (thrown instanceof Fault) return say(words.fault[thrown.code].detail, 1)
    throw thrown
  }
}

const PAGE = 500

async function list(store: Store, json: boolean): Promise<number> {
  let before: string | null = null
  do {
    const page: KnownPerson[] = await peoplePage(store.db, {
      roles: ROLES,
      state: null,
      text: null,
      before,
      limit: PAGE,
    })
    for (const one of page) process.stdout.write(`${json ? JSON.stringify(one) : line(one)}\n`)
    before = page.length === PAGE ? (page.at(-1)?.id ?? null) : null
  } while (before !== null)
  return 0
}

/** One person a line, fields apart by tabs: for eyes and for cut. */
function line({ email, name, role, state, locale, enterprises }: KnownPerson): string {
  return [email, escapeUnseen(name), role, state, locale, enterprises.map(({ id }) => id).join(',')].join('\t')
}

function readAsked(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        enterprise: { type: 'string', multiple: true },
        lang: { type: 'string' },
        name: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const [deed = '', ...rest] = positionals
    const role = ROLES.find(known => known === values.role)
    const locale = LOCALES.find(known => known === values.lang)
    if ((values.role && !role) || (values.lang && !locale)) return null
    if (deed === 'list' && rest.length === 0) return { deed, email: null, json: values.json ?? false }
    if (deed === 'add') {
      const [name, email, ...more] = rest
      if (!name?.trim() || !email || more.length > 0 || !role) return null
      const request = {
        name: name.trim(),
        email,
        role,
        locale: locale ?? 'en-US',
        enterprises: values.enterprise ?? [],
      }
      return { deed, email, request }
    }
    const [email, ...more] = rest
    if (!email || more.length > 0) return null
    if (deed === 'disable' || deed === 'enable') return { deed: 'change', email, change: { active: deed === 'enable' } }
    const { name, enterprise: enterpriseIds } = values
    if (deed !== 'change' || !(role || locale || name?.trim() || enterpriseIds)) return null
    return { deed, email, change: { role, locale, name: name?.trim() || undefined, enterpriseIds } }
  } catch {
    return null
  }
}

function refusal({ service }: Words, why: PersonRefusal): string {
  if (why.is === 'taken') return service.person.taken(why.email)
  return why.is === 'enterprise-unknown' ? service.person.enterpriseUnknown(why.id) : service.person.enterpriseNeeded
}
