import type { PlaceModel } from '../models/place.ts'
import { ACCOUNTS_HASH, FILES_HASH } from '../models/place.ts'

/** Goes to the rep's view: in this tab where it is one, else in a new tab, since it needs the width. */
export function openFiles({ inTab, go }: Pick<PlaceModel, 'inTab' | 'go'>): void {
  if (inTab) go({ name: 'files' })
  else void chrome.tabs.create({ url: `${location.origin}${location.pathname}${FILES_HASH}` })
}

/** Opens the list of accounts in a tab, where its grid has the width; both show the same work. */
export function openAccounts(): void {
  void chrome.tabs.create({ url: `${location.origin}${location.pathname}${ACCOUNTS_HASH}` })
}
