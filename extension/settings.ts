import type { Enterprise } from '../shared/enterprise.ts'
import type { Person } from '../shared/person.ts'
import { type Locale, nearestLocale } from '../shared/words/locale.ts'

export const DEFAULT_SERVICE = 'http://127.0.0.1:8787'

/** A sign-in under way: the code the person compares, and what the panel asks the service with. */
export interface Grant {
  deviceCode: string
  userCode: string
  /** The page to approve on; always the service's own. */
  url: string
  /** Milliseconds since 1970. */
  expiresAt: number
  /** Seconds between two questions. */
  interval: number
}

/** What the panel is connected with. The directory is what was last seen, for choosing while offline. */
export interface Connection {
  token: string
  person: Person
  enterprises: Enterprise[]
  /** ISO instant of the list. */
  listedAt: string
  /** The service knows which panel this is, and how the person calls it. */
  named?: boolean
}

/** What stands in a field of the settings and is not saved yet; null while nothing does. */
export interface TypedSettings {
  typedService: string | null
  typedName: string | null
}

/** The few things that outlive every draft; in storage.local, so that no website and no sync sees them. */
export interface Settings extends TypedSettings {
  service: string
  locale: Locale | null
  enterpriseId: string | null
  grant: Grant | null
  connection: Connection | null
  /** The service ended the connection: told until somebody signs in again, or signs out by themselves. */
  ended: boolean
  /** What the service knows this installed panel by, made once; and how the person calls it, null for the browser's name. */
  installId: string | null
  panelName: string | null
  /** How many requests have news, as last known. */
  unread: number
  /** Whether the browser tells of news, and of which it did; null: nobody has looked since it was wished for. */
  notify: boolean
  told: string[] | null
}

const EMPTY: Settings = {
  service: DEFAULT_SERVICE,
  locale: null,
  enterpriseId: null,
  grant: null,
  connection: null,
  ended: false,
  installId: null,
  panelName: null,
  unread: 0,
  notify: false,
  told: null,
  typedService: null,
  typedName: null,
}

export async function readSettings(): Promise<Settings> {
  // storage.local holds what writeSettings put there, and nothing else writes to it.
  return (await chrome.storage.local.get({ ...EMPTY })) as unknown as Settings
}

export function writeSettings(changes: Partial<Settings>): Promise<void> {
  return chrome.storage.local.set(changes)
}

/** The service takes a token no more. Somebody who signed in since, with another one, stays signed in. */
export async function endConnection(token: string): Promise<void> {
  const { connection } = await readSettings()
  if (connection?.token === token) await writeSettings({ connection: null, ended: true })
}

export function eraseSettings(): Promise<void> {
  return chrome.storage.local.clear()
}

/** The chosen language, or the nearest to the browser's. */
export function preferredLocale(settings: Pick<Settings, 'locale'>): Locale {
  return settings.locale ?? nearestLocale(chrome.i18n.getUILanguage())
}

/**
 * The origin an address stands for, or null where the panel may not talk to it:
 * https anywhere, plain http on this computer alone.
 */
export function serviceOrigin(address: string): string | null {
  const text = address.trim()
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`)
  if (!url || url.username || url.password) return null
  const own = url.hostname === '127.0.0.1' || url.hostname === 'localhost'
  return url.protocol === 'https:' || (url.protocol === 'http:' && own) ? url.origin : null
}

/** The one permission the browser is asked for: this host and no other. Patterns hold no port. */
export function originPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin)
  return `${protocol}//${hostname}/*`
}
