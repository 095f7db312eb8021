import { computed, signal } from '@preact/signals'
import type { Check } from '../../shared/check.ts'
import { customerKey } from '../../shared/customer.ts'
import { READER_LIMITS } from '../../shared/limits.ts'
import type { SheetPlace } from '../../shared/place.ts'
import type { FilesDb } from '../files-db.ts'
import { fromKept } from '../kept-text.ts'
import { MOST_FILES, type RepCustomer, type RepFile, type RepSession } from '../rep-file.ts'
import type { Checker } from './checker.ts'
import { createCustomers, findCustomer } from './customers.ts'
import type { Intake } from './intake.ts'
import { tooLarge, unreadable } from './refused.ts'
import { keepCheck, newRepFile, type PlacedCheck } from './rep-check.ts'
import { baselineOf, countChanges } from './version.ts'

export type FilesModel = Awaited<ReturnType<typeof createFiles>>

/** Many answers in one moment are drawn once. */
const DRAW_MS = 100

/**
 * The rep's files: each is stored before it is checked, and its check as soon as it is found, so that the tab can be
 * closed at any moment and goes on where it was. At most as many checks run as there are checkers.
 */
export async function createFiles(db: FilesDb, checkers: readonly Checker[], session: RepSession) {
  const kept = (await db.get('session', 'now')) ?? session
  const stopped = signal(kept.stopped)
  const fixLocale = signal(kept.fixLocale)
  const files = signal<readonly RepFile[]>(inOrder(await db.getAll('file')))
  const checking = signal<ReadonlySet<string>>(new Set())
  /** What the last intake left behind. */
  const left = signal<{ over: number; aside: number } | null>(null)
  const waiting = computed(() => files.value.filter(({ check }) => check === null).length)
  const customers = createCustomers(db)
  const siblings = new BroadcastChannel('sidecheck-files')
  const claimed = new Set<string>()
  const changed = new Map<string, RepFile>()
  let timer: ReturnType<typeof setTimeout> | undefined

  siblings.onmessage = () => void reload()

  async function reload(): Promise<void> {
    files.value = inOrder(await db.getAll('file'))
  }

  function show(file: RepFile): void {
    changed.set(file.id, file)
    timer ??= setTimeout(draw, DRAW_MS)
  }

  function draw(): void {
    clearTimeout(timer)
    timer = undefined
    files.value = files.value.map(file => changed.get(file.id) ?? file)
    changed.clear()
    checking.value = new Set(claimed)
    siblings.postMessage(null)
  }

  function keepSession(): Promise<unknown> {
    return db.put('session', { stopped: stopped.value, fixLocale: fixLocale.value }, 'now')
  }

  /** Takes files in, up to the most, and checks them. */
  async function add({ files: taken, aside }: Intake): Promise<void> {
    const intake = crypto.randomUUID()
    const room = MOST_FILES - files.value.length
    left.value = { over: Math.max(0, taken.length - room), aside }
    const first = (files.value.at(-1)?.order ?? 0) + 1
    const all = new Map((await db.getAll('customer')).map(customer => [customer.key, customer]))
    const knownOf = new Map<string, RepCustomer | undefined>()
    for (const { file } of taken) knownOf.set(file.name, await findCustomer(async key => all.get(key), file.name))
    const trx = db.transaction(['file', 'bytes'], 'readwrite')
    const added = taken.slice(0, room).map((each, at) => {
      const file = newRepFile(each, { order: first + at, intake, known: knownOf.get(each.file.name) })
      void trx.objectStore('file').put(file)
      void trx.objectStore('bytes').put(each.file, file.id)
      return file
    })
    await trx.done
    files.value = [...files.value, ...added]
    await goOn()
  }

  async function goOn(): Promise<void> {
    stopped.value = false
    await keepSession()
    await run()
  }

  /** What is being checked is finished, since it takes moments; the rest waits. */
  async function stop(): Promise<void> {
    stopped.value = true
    await keepSession()
  }

  /** One tab checks at a time; another one that asks finds less to do when its turn comes. */
  function run(): Promise<void> {
    return alone(async () => {
      await reload()
      await Promise.all(checkers.map(work))
      rest(checkers.slice(1))
      draw()
    })
  }

  /** Work with a worker of its own waits for the checks, so that there are never more than two workers. */
  function alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return navigator.locks.request('sidecheck-files', work)
  }

  /** Ends the workers of checkers that have nothing to do. */
  function rest(idle: readonly Checker[] = checkers): void {
    for (const checker of idle) checker.rest()
  }

  async function work(checker: Checker): Promise<void> {
    for (let file = next(); file; file = next()) {
      claimed.add(file.id)
      const checked = await keepCheck(db, file, await check(checker, file), new Date().toISOString())
      claimed.delete(file.id)
      if (checked) show(checked)
    }
  }

  function next(): RepFile | undefined {
    if (stopped.value) return undefined
    return files.value.find(({ id, check }) => check === null && !claimed.has(id) && !changed.has(id))
  }

  async function check(checker: Checker, { id, name, bytes: size, asText }: RepFile): Promise<PlacedCheck> {
    const place = await customers.placeOf(name)
    if (size > READER_LIMITS.fileBytes) return { check: tooLarge(size).check, place }
    const bytes = await bytesOf(id)
    if (!bytes) return { check: unreadable().check, place }
    return { check: (await checker.openFile({ bytes, name, asText, place })).check, place }
  }

  /** The file's bytes as it came, or null where they can't be read any more. */
  async function bytesOf(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const blob = await db.get('bytes', id)
    const buffer = await blob?.arrayBuffer().catch(() => null)
    return buffer ? new Uint8Array(buffer) : null
  }

  async function checkOf(id: string): Promise<Check | undefined> {
    const kept = await db.get('check', id)
    return kept && fromKept(kept)
  }

  async function change(id: string, changes: Partial<RepFile>): Promise<RepFile | null> {
    const file = await db.get('file', id)
    if (!file) return null
    const kept = { ...file, ...changes }
    await db.put('file', kept)
    changed.set(id, kept)
    draw()
    return kept
  }

  /** Names the customer, for this file and for the next version of it. */
  async function setCustomer(id: string, said: Pick<RepFile, 'customer' | 'enterprise'>): Promise<void> {
    const file = await change(id, said)
    if (!file) return
    await customers.rename(file.name, { name: said.customer, enterprise: said.enterprise })
    // Of another customer's name, they are that customer's versions from now on.
    const ofCustomer = files.value.filter(({ name }) => customerKey(name) === customerKey(file.name))
    for (const each of ofCustomer) await recount(each.id)
  }

  /** What changed since the version that is the last one now. */
  async function recount(id: string): Promise<void> {
    const found = await checkOf(id)
    const file = await db.get('file', id)
    if (!found || !file?.check || found.verdict === 'refused') return
    const facts = { sha256: file.check.sha256, at: file.check.at, intake: file.intake }
    const before = baselineOf(await customers.customerOf(file.name), facts)
    const { check } = file
    await change(id, { check: { ...check, changes: countChanges(before, found) } })
  }

  /** Reads the accounts in another place, of this file and of the customer's next one. */
  async function setPlace(id: string, place: SheetPlace): Promise<void> {
    const file = await db.get('file', id)
    if (!file) return
    await customers.setPlace(file.name, place)
    await change(id, { check: null, seal: null })
    await run()
  }

  /** Reads a text under a workbook's name as the text that it is. */
  async function readAsText(id: string): Promise<void> {
    await change(id, { asText: true, check: null, seal: null })
    await run()
  }

  /** Forgets the files and their checks. What is known of the customers stays, for the next version. */
  async function clear(): Promise<void> {
    stopped.value = true
    files.value = []
    left.value = null
    const trx = db.transaction(['file', 'bytes', 'check', 'proof'], 'readwrite')
    for (const store of ['file', 'bytes', 'check', 'proof'] as const) void trx.objectStore(store).clear()
    await trx.done
    stopped.value = false
    await keepSession()
    draw()
  }

  return {
    files,
    checking,
    waiting,
    stopped,
    left,
    fixLocale,
    add,
    goOn,
    stop,
    run,
    alone,
    /** Makes room for other workers, since there are never more than two. */
    rest: () => rest(),
    clear,
    readAsText,
    setCustomer,
    setPlace,
    customers,
    bytesOf,
    setSeal: (id: string, seal: string) => change(id, { seal }),
    checkOf,
    db,
    chooseFixLocale: (locale: RepSession['fixLocale']) => {
      fixLocale.value = locale
      return keepSession()
    },
  }
}

function inOrder(files: readonly RepFile[]): RepFile[] {
  return files.toSorted((one, other) => one.order - other.order)
}
