import type { Signal } from '@preact/signals'
import type { ServiceApi } from '../api.ts'
import { askGrant, pollGrant } from '../grant.ts'
import { panelName } from '../panel-name.ts'
import { type Connection, type Grant, writeSettings } from '../settings.ts'
import type { Connecting, ConnectTrouble } from './connection.ts'

/** What signing in needs of the connection, and changes in it. */
interface Parts {
  service: Signal<string>
  connection: Signal<Connection | null>
  panelName: Signal<string | null>
  grant: Signal<Grant | null>
  connecting: Signal<Connecting>
  reached: Signal<boolean>
  api: (token?: string) => Promise<ServiceApi | null>
  keep: (connection: Connection) => Promise<void>
  stop: (why: ConnectTrouble | null) => Promise<void>
  openApproval: () => void
  chooseEnterprise: (id: string) => void
}

/** Signing in: a code that a person approves on the service's own page, and what follows. */
export function createSigning(parts: Parts) {
  const { service, connection, grant, connecting, reached, api, keep, stop } = parts

  /** Asks for a code, and opens the page to approve it on. */
  async function begin(): Promise<void> {
    connecting.value = 'starting'
    const started = await askGrant(service.value, Date.now())
    if (!started.ok) return stop(started.why)
    grant.value = started.grant
    connecting.value = 'approving'
    await writeSettings({ grant: started.grant })
    parts.openApproval()
    wait(started.grant)
  }

  /** Asks every `pause` seconds whether the person has answered, until they have, or it is given up. */
  function wait(asked: Grant, pause = asked.interval): void {
    setTimeout(async () => {
      if (grant.value?.deviceCode !== asked.deviceCode) return
      const answer = await pollGrant(service.value, asked)
      if (grant.value?.deviceCode !== asked.deviceCode) return
      if (answer.name === 'token') return finish(answer.token)
      if (answer.name === 'declined') return stop('declined')
      if (answer.name === 'expired' || Date.now() > asked.expiresAt) return stop('expired')
      wait(asked, answer.name === 'slower' ? pause + 5 : pause)
    }, pause * 1000)
  }

  async function finish(token: string): Promise<void> {
    const client = await api(token)
    if (!client) return
    const [me, list] = await Promise.all([client.me(), client.enterprises()])
    if (!me.ok || !list.ok) return stop('failed')
    await stop(null)
    reached.value = true
    const listedAt = new Date().toISOString()
    await keep({ token, person: me.value, enterprises: list.value, listedAt, named: false })
    const [only] = list.value
    if (list.value.length === 1 && only) parts.chooseEnterprise(only.id)
    await sayName()
  }

  async function sayName(): Promise<void> {
    const { value } = connection
    const client = await api()
    if (!value || !client) return
    const reply = await client.namePanel(await panelName())
    const latest = connection.value
    if (reply.ok && latest?.token === value.token) await keep({ ...latest, named: true })
  }

  /** Gives this panel another name, null for the browser's own; the service is told now, or when it can be reached. */
  async function rename(name: string | null): Promise<void> {
    parts.panelName.value = name
    await writeSettings({ panelName: name })
    const { value } = connection
    if (!value) return
    await keep({ ...value, named: false })
    await sayName()
  }

  return { begin, wait, sayName, rename }
}
