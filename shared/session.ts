/** A place where a person is signed in: a browser on the desk, or a connected panel. */
export interface SignedIn {
  id: string
  kind: 'browser' | 'panel'
  /** As the panel calls itself, else what the browser says it is ("Firefox, Windows"); empty where nothing is known. */
  name: string
  /** ISO instants, UTC. `seenAt` is right to the hour. */
  since: string
  seenAt: string
  /** Seven days after it was last seen. */
  expiresAt: string
  /** The one that asks. */
  current: boolean
}

/** What a panel says about itself once it is connected. */
export interface PanelName {
  /** Made once by each installed panel and kept: connecting again takes the place of the connection before. */
  installId: string
  /** For people to tell their panels apart, "Chrome on the office PC". */
  name: string
}

const BROWSERS: readonly (readonly [mark: string, name: string])[] = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
]
const SYSTEMS: readonly (readonly [mark: string, name: string])[] = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
]

/** A browser and its system from a User-Agent, as far as people need to know their own again: "Firefox, Windows". */
export function nameBrowser(userAgent: string): string {
  const find = (known: typeof BROWSERS) => known.find(([mark]) => userAgent.includes(mark))?.[1]
  return [find(BROWSERS), find(SYSTEMS)].filter(name => name !== undefined).join(', ')
}
