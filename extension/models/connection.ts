import { computed, signal } from '@preact/signals'
import type { Enterprise } from '../../shared/enterprise.ts'
import type { Locale } from '../../shared/words/locale.ts'
import type { Problem, ServiceApi } from '../api.ts'
import { type Connection, type Grant, originPattern, type Settings, writeSettings } from '../settings.ts'
import { follow } from './follow.ts'

/** What went wrong with signing in, as the person is told. */
export type ConnectTrouble = 'denied' | 'unreachable' | 'failed' | 'expired' | 'declined' | 'signed-out'

/** Where signing in stands. */
export type Connecting = 'idle' | 'permission' | 'starting' | 'approving'

export type ConnectionModel = ReturnType<typeof createConnection>

/** Who the panel works for, at which service, and how it gets there. */
export function createConnection(settings: Settings, locale: () => Locale) {
  const service = signal<string>(settings.service)
  const connection = signal<Connection | null>(settings.connection)
  const grant = signal<Grant | null>(settings.grant)
  const connecting = signal<Connecting>(settings.grant ? 'approving' : 'idle')
  const trouble = signal<ConnectTrouble | null>(settings.ended && !settings.connection ? 'signed-out' : null)
  /** How the person calls this panel; null for the browser's own name. */
  const panelName = signal(settings.panelName)
  /** Whether the browser still lets the panel talk to the service. */
  const permitted = signal(true)
  /** Whether the service answered when it was last asked. */
  const reached = signal(navigator.onLine)
  const enterpriseId = signal(settings.enterpriseId)
  const host = computed(() => new URL(service.value).host)
  const enterprise = computed(() => connection.value?.enterprises.find(({ id }) => id === enterpriseId.value) ?? null)

  /** The service for the person who is signed in. Its client is loaded when something is first asked of it. */
  async function api(token = connection.value?.token): Promise<ServiceApi | null> {
    if (token === undefined) return null
    const { createApi } = await import('../api.ts')
    return createApi(service.value, token, locale())
  }

  function keep(next: Connection | null, ended = false): Promise<void> {
    connection.value = next
    return writeSettings({ connection: next, ended })
  }

  /** Notes what an answer says about the way to the service and about the session. */
  function heed(problem: Problem | null): void {
    reached.value = problem?.kind !== 'unreachable'
    if (!reached.value) void askPermitted()
    if (problem?.kind === 'fault' && problem.status === 401 && connection.value) end(connection.value.token)
  }

  /** The service takes a token no more: everything stays here, and the person is offered to sign in again. */
  function end(token: string): void {
    if (connection.value?.token !== token) return
    trouble.value = 'signed-out'
    void keep(null, true)
  }

  /** A person may take the permission back in the browser's own settings; then nothing is reached, whatever the line. */
  async function askPermitted(): Promise<void> {
    permitted.value = await chrome.permissions.contains({ origins: [originPattern(service.value)] })
  }

  /** Must run in the click itself: the browser asks for a permission only in answer to a person. */
  async function permit(): Promise<boolean> {
    permitted.value = await chrome.permissions.request({ origins: [originPattern(service.value)] })
    return permitted.value
  }

  /** Must run in the click itself, for the same reason. */
  async function connect(): Promise<void> {
    trouble.value = null
    connecting.value = 'permission'
    if (!(await permit())) return stop('denied')
    await (await signing()).begin()
  }

  function openApproval(): void {
    if (grant.value) void chrome.tabs.create({ url: grant.value.url })
  }

  async function stop(why: ConnectTrouble | null): Promise<void> {
    connecting.value = 'idle'
    trouble.value = why
    grant.value = null
    await writeSettings({ grant: null })
  }

  /** Signing in is loaded when somebody does. */
  async function signing() {
    const { createSigning } = await import('./signing.ts')
    return createSigning({
      service,
      connection,
      panelName,
      grant,
      connecting,
      reached,
      api,
      keep,
      stop,
      openApproval,
      chooseEnterprise,
    })
  }

  /** Tells the service which panel this is, until it knows. */
  async function sayName(): Promise<void> {
    if (connection.value && !connection.value.named) await (await signing()).sayName()
  }

  /** Asks the service for the person and the enterprises again; what was known stays when it can't be reached. */
  async function refresh(): Promise<void> {
    const client = await api()
    if (!client) return
    const [me, list] = await Promise.all([client.me(), client.enterprises()])
    heed(me.ok ? null : me.problem)
    const { value } = connection
    if (!value || !me.ok || !list.ok) return
    void sayName()
    await keep({ ...value, person: me.value, enterprises: list.value, listedAt: new Date().toISOString() })
  }

  function chooseEnterprise(id: string): void {
    enterpriseId.value = id
    void writeSettings({ enterpriseId: id })
  }

  async function disconnect(): Promise<void> {
    const { value } = connection
    await keep(null)
    trouble.value = null
    // What they were told of is not for the next: of theirs, what there is already is taken as known.
    await writeSettings({ told: null })
    const [{ eraseSeen }, { endSession }] = await Promise.all([import('../seats-db.ts'), import('../grant.ts')])
    // What they read is theirs; what waits and what they write stays, and goes only for them. Where it can't be erased,
    // the session ends all the same, and nobody else is shown it.
    await Promise.allSettled([eraseSeen(), value && endSession(service.value, value.token)])
  }

  /** Ends the session and gives the permission for the host back. */
  async function leave(): Promise<void> {
    await stop(null)
    await disconnect()
    await forgetHost(service.value)
  }

  /** Another service is another session: the old one ends. */
  async function moveTo(origin: string): Promise<void> {
    if (origin === service.value) return
    await leave()
    service.value = origin
    enterpriseId.value = null
    await writeSettings({ service: origin, enterpriseId: null })
  }

  // The panel may stand open in two windows: who is signed in there is signed in here.
  chrome.storage.local.onChanged.addListener(changes => {
    follow(changes, 'service', service, settings.service)
    follow(changes, 'panelName', panelName, null)
    follow(changes, 'enterpriseId', enterpriseId, null)
    if (follow(changes, 'grant', grant, null)) connecting.value = grant.value ? 'approving' : 'idle'
    // Before the connection itself: what follows from its end depends on whether the person ended it.
    if (changes.ended?.newValue === true) trouble.value = 'signed-out'
    if (follow(changes, 'connection', connection, null) && connection.value) trouble.value = null
  })
  for (const change of [chrome.permissions.onAdded, chrome.permissions.onRemoved]) change.addListener(askPermitted)

  const { grant: left } = settings
  if (left) void signing().then(({ wait }) => wait(left, 0))

  return {
    service,
    host,
    connection,
    connecting,
    trouble,
    grant,
    reached,
    enterprise,
    enterpriseId: enterpriseId as { readonly value: string | null },
    permitted,
    panelName,
    signing,
    api,
    heed,
    end,
    permit,
    connect,
    cancel: () => stop(null),
    openApproval,
    refresh,
    chooseEnterprise,
    disconnect,
    leave,
    moveTo,
  }
}

/** The panel keeps the permission for one host and no other. One that the manifest itself holds can't be given back. */
async function forgetHost(origin: string): Promise<void> {
  await chrome.permissions.remove({ origins: [originPattern(origin)] }).catch(() => false)
}

/** An enterprise by id in what is known of the directory. */
export function enterpriseById(connection: Connection | null, id: string): Enterprise | null {
  return connection?.enterprises.find(enterprise => enterprise.id === id) ?? null
}
