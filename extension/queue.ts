import { loadQueueWords } from '../shared/words/catalogue.ts'
import type { Locale } from '../shared/words/locale.ts'
import type { Queued } from './delivery.ts'
import { readSettings } from './settings.ts'
import { maySendItself, type Sender } from './submission.ts'

/** What wakes the background while something waits. */
export const QUEUE_ALARM = 'queue'

/** Windows and the background tell one another here that what is queued has changed. */
export const QUEUE_CHANNEL = 'sidecheck-outbox'

/** A minute between two tries with the panel closed: soon enough, and no load to speak of. */
const EVERY_MINUTES = 1

/** The accent that says "yours, under way": nothing has been added yet, so it is no colour of a verdict. */
const BADGE_COLOUR = '#2357c5'

/**
 * Shows on the toolbar button how much waits, of every kind, and in how many requests there is news, and keeps the background's alarm as long as something may go
 * by itself. `now` in milliseconds since 1970.
 */
export async function showQueue({
  sender,
  now,
  locale,
}: {
  sender: Sender
  now: number
  locale: Locale
}): Promise<void> {
  const kept: Queued[] = []
  const { withEachKind } = await import('./queue-kinds.ts')
  await withEachKind(async ({ store }) => void kept.push(...(await store.all())))
  const waiting = kept.filter(({ state }) => state.name === 'waiting')
  const refused = kept.filter(({ state }) => state.name === 'refused').length
  const { unread } = await readSettings()
  await Promise.all([
    showBadge({ waiting: waiting.length, refused, unread }, locale),
    keepAlarm(waiting.some(each => maySendItself(each, sender, now))),
  ])
}

/** All count: what waits for the service, what the service would not take, and what waits to be read. */
async function showBadge(
  { waiting, refused, unread }: { waiting: number; refused: number; unread: number },
  locale: Locale,
): Promise<void> {
  const words = await loadQueueWords(locale)
  const count = waiting + refused + unread
  await Promise.all([
    chrome.action.setBadgeText({ text: count === 0 ? '' : String(count) }),
    chrome.action.setBadgeBackgroundColor({ color: BADGE_COLOUR }),
    chrome.action.setTitle({ title: words.button(waiting, refused, unread) }),
  ])
}

async function keepAlarm(needed: boolean): Promise<void> {
  if (!needed) return void (await chrome.alarms.clear(QUEUE_ALARM))
  // Setting it again would begin its minute anew, each time.
  if (!(await chrome.alarms.get(QUEUE_ALARM)))
    await chrome.alarms.create(QUEUE_ALARM, { periodInMinutes: EVERY_MINUTES })
}
