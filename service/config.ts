import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { ADDRESS } from '../shared/person.ts'
import { SERVICE_LEVEL, type ServiceLevel } from '../shared/service-level.ts'
import { readServiceLevel } from '../shared/service-level-file.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { LOCALES, type Locale } from '../shared/words/locale.ts'
import type { Place } from './store/open.ts'

/** Longer than any question about what somebody wrote, with its answer, is likely to take. */
export const MAIL_KEPT_DAYS = 90

/** How the service is set up, wholly from the environment. */
export interface Config {
  host: string
  port: number
  /** As people reach it, without a slash at the end. */
  baseUrl: string
  /** The folder for everything that is kept: database, secret, mailbox. */
  dataFolder: string
  database: Place
  secretFile: string | null
  smtpUrl: string | null
  mailFrom: string
  /** Where people write to and answer; null where nobody reads what they write. */
  supportAddress: string | null
  imapUrl: string | null
  /** Of confirmations to people we know nothing of, where their mail does not tell. */
  mailLanguage: Locale
  /** So many days mail that is settled is kept as it came. */
  mailKeptDays: number
  /** Addresses and networks whose X-Forwarded-For counts. */
  trustedProxies: string[]
  /** By when support owes what. */
  serviceLevel: ServiceLevel
}

/** One thing that is wrong with the set-up, said in the operator's language. */
export type ConfigFault = (words: Words) => string

/** Reads the whole environment; answers everything that is wrong with it at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config | ConfigFault[] {
  const wrong: ConfigFault[] = []
  const host = env.HOST || '127.0.0.1'
  const port = readPort(env.PORT || '8787', wrong)
  const baseUrl = readBaseUrl(env.BASE_URL, host, port, wrong)
  const dataFolder = resolve(env.SIDECHECK_DATA || 'data')
  const database = readDatabase(env.DATABASE_URL, dataFolder, wrong)
  const smtpUrl = env.SMTP_URL || null
  if (smtpUrl && !/^smtps?:\/\//.test(smtpUrl)) wrong.push(words => words.service.config.smtpUrl)
  const mailFrom = env.MAIL_FROM || `sidecheck@${mailDomain(baseUrl)}`
  if (!isAddress(mailFrom)) wrong.push(words => words.service.config.mailFrom(mailFrom))
  const imapUrl = env.IMAP_URL || null
  if (imapUrl && !isImap(imapUrl)) wrong.push(words => words.service.config.imapUrl)
  const supportAddress = env.SUPPORT_ADDRESS || (imapUrl ? mailFrom : null)
  if (supportAddress !== null && !isAddress(supportAddress)) {
    wrong.push(words => words.service.config.supportAddress(supportAddress))
  }
  const mailLanguage = LOCALES.find(locale => locale === (env.MAIL_LANGUAGE || 'en-US'))
  if (!mailLanguage) wrong.push(words => words.service.config.mailLanguage(env.MAIL_LANGUAGE ?? ''))
  const mailKeptDays = Number(env.MAIL_KEPT_DAYS || MAIL_KEPT_DAYS)
  if (!Number.isInteger(mailKeptDays) || mailKeptDays < 1 || mailKeptDays > 3650) {
    wrong.push(words => words.service.config.mailKeptDays(env.MAIL_KEPT_DAYS ?? ''))
  }
  const trustedProxies = readProxies(env.TRUSTED_PROXIES, wrong)
  const serviceLevel = readLevel(env.SERVICE_LEVEL_FILE, wrong)
  if (wrong.length > 0 || !mailLanguage) return wrong
  return {
    host,
    port,
    baseUrl,
    dataFolder,
    database,
    secretFile: env.SECRET_FILE || null,
    smtpUrl,
    mailFrom,
    supportAddress,
    imapUrl,
    mailLanguage,
    mailKeptDays,
    trustedProxies,
    serviceLevel,
  }
}

/** Whether only this computer can reach a host. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))
}

/**
 * Whether a service is reached from this computer alone: it listens here, and its address is here. A public BASE_URL
 * before a loopback HOST means that something passes on what others ask.
 */
export function isForThisComputer({ host, baseUrl }: Pick<Config, 'host' | 'baseUrl'>): boolean {
  return isLoopback(host) && isLoopback(new URL(baseUrl).hostname)
}

/** Whether text can be an e-mail address: one @, something on both sides, no spaces or control characters. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text)
}

function readPort(value: string, wrong: ConfigFault[]): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  if (!(port <= 65_535)) wrong.push(words => words.service.config.port(value))
  return port
}

function readBaseUrl(value: string | undefined, host: string, port: number, wrong: ConfigFault[]): string {
  const shown = host.includes(':') ? `[${host}]` : host
  const url = URL.parse(value || `http://${shown}:${port}`)
  if (value && (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)) {
    wrong.push(words => words.service.config.baseUrl(value))
  }
  if (!isLoopback(host) && url?.protocol !== 'https:') wrong.push(words => words.service.config.httpsNeeded(host))
  return url?.origin ?? ''
}

function readDatabase(url: string | undefined, folder: string, wrong: ConfigFault[]): Place {
  if (!url) return { folder }
  if (!/^postgres(ql)?:\/\//.test(url)) wrong.push(words => words.service.config.databaseUrl)
  return { url }
}

/** The file's own table; where none is named, what holds for everybody. */
function readLevel(file: string | undefined, wrong: ConfigFault[]): ServiceLevel {
  if (!file) return SERVICE_LEVEL
  let written: unknown
  try {
    written = JSON.parse(readFileSync(file, 'utf8'))
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    wrong.push(words => words.service.config.levelFile(file, reason))
    return SERVICE_LEVEL
  }
  const level = readServiceLevel(written)
  if (!Array.isArray(level)) return level
  for (const { code, at } of level) {
    wrong.push(
      words => `SERVICE_LEVEL_FILE, ${words.service.config.levelAt(at)} ${words.service.config.levelFault[code]}`,
    )
  }
  return SERVICE_LEVEL
}

/** "127.0.0.1, 10.0.0.0/8, fd00::/8" */
function readProxies(value: string | undefined, wrong: ConfigFault[]): string[] {
  const entries = (value ?? '').split(/[\s,]+/).filter(entry => entry !== '')
  for (const entry of entries) if (!isNetwork(entry)) wrong.push(words => words.service.config.trustedProxies(entry))
  return entries
}

function isNetwork(entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return most > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
}

/** imap://name:password@host/folder, or imaps://; a name and a password are needed. */
function isImap(value: string): boolean {
  const url = URL.parse(value)
  return url !== null && /^imaps?:$/.test(url.protocol) && url.username !== '' && url.password !== ''
}

function mailDomain(baseUrl: string): string {
  const host = URL.parse(baseUrl)?.hostname ?? ''
  return host === '' || isIP(host) || host.startsWith('[') ? 'localhost' : host
}
