import { randomUUIDv7 } from 'node:crypto'
import { parseArgs } from 'node:util'
import { escapeUnseen } from '../shared/characters.ts'
import { INCOMING_BYTES, type IncomingMail } from '../shared/incoming.ts'
import { MAIL_STATES, type MailState, type OutboxMail } from '../shared/mail.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { keepMail } from './actions/incoming.ts'
import { listMails, sendMailsAgain } from './actions/mail.ts'
import type { Command } from './cli.ts'
import { configForCommand, openForCommand, say, wordsOfTerminal } from './command.ts'
import { readSecret } from './data-folder.ts'
import { createOutbox } from './outbox/outbox.ts'
import { createSeal } from './outbox/seal.ts'
import { incomingCounts, incomingPage, renewIncoming } from './store/held-mail.ts'
import type { Store } from './store/open.ts'

type Asked =
  | { deed: 'receive' }
  | { deed: 'look'; ids: readonly string[] | null }
  | { deed: 'received'; json: boolean }
  | { deed: 'list'; state: MailState | null; json: boolean }
  | { deed: 'again'; ids: readonly string[] | null }

/** `mail list|again`: what became of mails, and sending them again, for who runs the service. */
export const mail: Command = async args => {
  const words = wordsOfTerminal()
  const asked = readAsked(args)
  if (!asked) return say(words.mails.command.usage, 64)
  const config = configForCommand(words)
  if (typeof config === 'number') return config
  const store = await openForCommand(words)
  if (typeof store === 'number') return store
  try {
    if (asked.deed === 'receive') return await receive(store)
    if (asked.deed === 'received') return await received(store, asked.json, words)
    if (asked.deed === 'look') return await look(store, asked.ids, words)
    const secret = await readSecret(config.dataFolder, config.secretFile)
    if (secret === null) return say(words.service.config.secretFile(config.secretFile ?? ''), 78)
    return asked.deed === 'list' ? await list(store, secret, asked, words) : await again(store, asked.ids, words)
  } finally {
    await store.close()
  }
}

const PAGE = 200

async function list(
  store: Store,
  secret: string,
  { state, json }: { state: MailState | null; json: boolean },
  words: Words,
): Promise<number> {
  const outbox = createOutbox(createSeal(secret), () => {})
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listMails>> = await listMails({ store, outbox }, null, {
      ...{ state, cursor },
      limit: PAGE,
    })
    if (cursor === null && !json) say(words.mails.command.queue(page.queue.waiting, page.queue.failed), 0)
    for (const one of page.mails) process.stdout.write(`${json ? JSON.stringify(one) : line(one)}\n`)
    cursor = page.next
  } while (cursor !== null)
  return 0
}

/** One mail a line, fields apart by tabs: for eyes and for cut. */
function line({ id, state, tries, madeAt, dueAt, to, subject, ticket, fault }: OutboxMail): string {
  const fields = [id, state, String(tries), madeAt, dueAt ?? '', ticket ?? '', to?.address ?? '', subject ?? '']
  return [...fields, fault ?? ''].map(escapeUnseen).join('\t')
}

/** A service that runs beside this looks for what is due every few seconds; nothing is sent from here. */
async function again(store: Store, ids: readonly string[] | null, { mails }: Words): Promise<number> {
  const world = { store, clock: Date.now, newId: randomUUIDv7, outbox: { wake: () => {} } }
  const { again } = await sendMailsAgain(world, null, ids)
  process.stdout.write(`${again === 0 ? mails.noneToSend : mails.willGo(again)}\n`)
  return again === 0 && ids !== null ? 1 : 0
}

/** Keeps a mail that a mail server hands over. What it is, the service sees when it looks; 75 makes the server try again. */
async function receive(store: Store): Promise<number> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of process.stdin) {
    size += part.length
    if (size <= INCOMING_BYTES || parts.length === 0) parts.push(part)
  }
  if (size === 0) return 65
  try {
    await keepMail({ store, clock: Date.now, newId: randomUUIDv7 }, Buffer.concat(parts), size)
    return 0
  } catch (thrown) {
    return say(thrown instanceof Error ? thrown.message : String(thrown), 75)
  }
}

/** A service that runs beside this looks at them within seconds. */
async function look(store: Store, ids: readonly string[] | null, { mails }: Words): Promise<number> {
  const count = await store.write(trx => renewIncoming(trx, ids, Date.now()))
  process.stdout.write(`${mails.command.looksAgain(count)}\n`)
  return count === 0 && ids !== null ? 1 : 0
}

async function received(store: Store, json: boolean, { mails }: Words): Promise<number> {
  const { held, broken } = await incomingCounts(store.db)
  if (!json) say(mails.command.incoming(held, broken), 0)
  let before: string | null = null
  do {
    const page: IncomingMail[] = await incomingPage(store.db, { states: null, before, limit: PAGE })
    for (const one of page) {
      const fields = [
        one.id,
        one.at,
        one.state,
        one.reason ?? '',
        one.ticket ?? '',
        one.from?.address ?? '',
        one.subject,
      ]
      const text = [...fields, one.fault ?? ''].map(escapeUnseen).join('\t')
      process.stdout.write(`${json ? JSON.stringify(one) : text}\n`)
    }
    before = page.length === PAGE ? (page.at(-1)?.id ?? null) : null
  } while (before !== null)
  return 0
}

function readAsked(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { state: { type: 'string' }, json: { type: 'boolean' }, all: { type: 'boolean' } },
    })
    const [deed, ...ids] = positionals
    if (deed === 'receive' && ids.length === 0) return { deed }
    if (deed === 'received' && ids.length === 0) return { deed, json: values.json ?? false }
    const state = MAIL_STATES.find(known => known === values.state)
    if (deed === 'list' && ids.length === 0 && (state || values.state === undefined)) {
      return { deed, state: state ?? null, json: values.json ?? false }
    }
    if ((deed !== 'again' && deed !== 'look') || (ids.length === 0) !== (values.all ?? false)) return null
    return { deed, ids: values.all ? null : ids }
  } catch {
    return null
  }
}
