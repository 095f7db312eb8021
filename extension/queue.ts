import { loadQueueWords } from '../shared/words/catalogue.ts'
import type { Locale } from '../shared/words/locale.ts'
import type { Filing } from './filing.ts'
import { openSeatsDb } from './seats-db.ts'
import { maySendItself, queueOf, type Sender, type Submission } from './submission.ts'

/** What wakes the background while something waits. */
export const QUEUE_ALARM = 'queue'

/** Windows and the background tell one another here that what is queued has changed. */
export const QUEUE_CHANNEL = 'sidecheck-outbox'

/** A minute between two tries with the panel closed: soon enough, and no load to speak of. */
const EVERY_MINUTES = 1

/** The accent that says "yours, under way": nothing has been added yet, so it is no colour of a verdict. */
const BADGE_COLOUR = '#2357c5'

/**
 * Shows on the toolbar button how many submissions wait, and keeps the background's alarm as long as one of them may go
 * by itself. `now` in milliseconds since 1970.
 */
export async function showQueue(
  submissions: readonly Submission[],
  { sender, now, locale }: { sender: Sender; now: number; locale: Locale },
): Promise<void> {
  const filings = await keptFilings()
  const waiting = [...queueOf(submissions), ...filings.filter(({ state }) => state.name === 'waiting')]
  const refused = [...submissions, ...filings].filter(({ state }) => state.name === 'refused').length
  await Promise.all([
    showBadge({ waiting: waiting.length, refused }, locale),
    keepAlarm(waiting.some(each => maySendItself(each, sender, now))),
  ])
}

/** Requests for seats stand in the same queue. */
async function keptFilings(): Promise<Filing[]> {
  const db = await openSeatsDb()
  const filings = await db.getAll('filing')
  db.close()
  return filings
}

/** Both count: what waits for the service, and what the service would not take and waits for the person. */
async function showBadge({ waiting, refused }: { waiting: number; refused: number }, locale: Locale): Promise<void> {
  const words = await loadQueueWords(locale)
  const count = waiting + refused
  await Promise.all([
    chrome.action.setBadgeText({ text: count === 0 ? '' : String(count) }),
    chrome.action.setBadgeBackgroundColor({ color: BADGE_COLOUR }),
    chrome.action.setTitle({ title: words.button(waiting, refused) }),
  ])
}

async function keepAlarm(needed: boolean): Promise<void> {
  if (!needed) return void (await chrome.alarms.clear(QUEUE_ALARM))
  // Setting it again would begin its minute anew, each time.
  if (!(await chrome.alarms.get(QUEUE_ALARM)))
    await chrome.alarms.create(QUEUE_ALARM, { periodInMinutes: EVERY_MINUTES })
}
