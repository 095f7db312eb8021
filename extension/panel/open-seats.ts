import { SEATS_HASH } from '../models/place.ts'

/** Opens the wide grid of seats in a tab of its own, since it needs the width. */
export function openSeatGrid(): void {
  void chrome.tabs.create({ url: `${location.origin}${location.pathname}${SEATS_HASH}` })
}
