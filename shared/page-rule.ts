/**
 * What is known of a portal's own pages, as data in a closed form: hosts, labels, headings, selectors. Never code (N20).
 * A selector that a browser does not understand counts as one that finds nothing.
 */
export interface PageRules {
  /** The rule pack that these pages belong to, by its id. */
  pack: string
  /** The portal as people call it. */
  portal: string
  version: number
  owner: string
  date: string
  source: string
  /** Host names; with a leading dot every host below it too (".example.com"). */
  hosts: readonly string[]
  tables: readonly TableRule[]
  fields: readonly FieldRule[]
  /** What the portal does not say and we assume. */
  assumptions: readonly PageAssumption[]
}

export type PageAssumption = 'hosts' | 'labels' | 'headings'

/** A table by what its headings say, in plain small letters (`plainWords`). */
export type TableRule = EnterprisesRule | AccountsRule

interface EnterprisesRule {
  kind: 'enterprises'
  columns: Readonly<Record<EnterpriseColumn, readonly string[]>>
}

interface AccountsRule {
  kind: 'accounts'
  columns: Readonly<Record<AccountColumn, readonly string[]>>
}

export type TableKind = TableRule['kind']

/** A8 to A14. */
export type EnterpriseColumn = 'id' | 'name' | 'custom' | 'numbers' | 'registration' | 'active' | 'created'
export type AccountColumn = 'account' | 'enterprise'

/** What can be put into a page: the checked file, and the facts of a request. */
export const PAGE_FIELDS = ['accounts-file', 'name', 'email', 'phone', 'company', 'subject', 'description'] as const
export type PageField = (typeof PAGE_FIELDS)[number]

/** How a field is found: by selector first, then by its label in plain small letters, the likeliest first. */
export interface FieldRule {
  field: PageField
  selectors: readonly string[]
  labels: readonly string[]
  /** Words that say it is something else after all. */
  unless?: readonly string[]
}

/** The rules of the portal whose host this is, or null where the host is nobody's. */
export function rulesOfHost(all: readonly PageRules[], host: string): PageRules | null {
  return all.find(({ hosts }) => hosts.some(each => isOfHost(each, host))) ?? null
}

function isOfHost(rule: string, host: string): boolean {
  return rule.startsWith('.') ? host === rule.slice(1) || host.endsWith(rule) : host === rule
}

/** The patterns that a browser is asked about a portal's hosts by: https alone. */
export function hostPatterns({ hosts }: Pick<PageRules, 'hosts'>): string[] {
  return hosts.map(host => `https://${host.startsWith('.') ? `*${host}` : host}/*`)
}

/**
 * Why a page is left alone, going by its address: what is read or filled there could be read or changed on the way, or it
 * is no page of the web. Plain http is for this computer alone. Null where it may be touched.
 */
export function addressFault({ protocol, hostname }: PageAddress): 'not-secure' | 'not-a-page' | null {
  if (protocol === 'https:') return null
  if (protocol !== 'http:') return 'not-a-page'
  return hostname === 'localhost' || hostname === '127.0.0.1' ? null : 'not-secure'
}

/** The parts of an address, as a browser's URL has them. */
export interface PageAddress {
  protocol: string
  hostname: string
}
