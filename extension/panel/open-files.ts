import type { PlaceModel } from '../models/place.ts'
import { FILES_HASH } from '../models/place.ts'

/** Goes to the rep's view: in this tab where it is one, else in a new tab, since it needs the width. */
export function openFiles({ inTab, go }: Pick<PlaceModel, 'inTab' | 'go'>): void {
  if (inTab) go({ name: 'files' })
  else void chrome.tabs.create({ url: `${location.origin}${location.pathname}${FILES_HASH}` })
}
