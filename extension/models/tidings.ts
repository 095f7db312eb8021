import { loadQueueWords, loadTicketWords } from '../../shared/words/catalogue.ts'
import { endConnection, preferredLocale, readSettings, writeSettings } from '../settings.ts'
import { ticketHash } from '../ticket-address.ts'
import { newsKey, newsOf } from '../unread.ts'
import { showQueueNow } from './background.ts'

/** What wakes the background to look for news while the person wants to be told of it. */
export const NEWS_ALARM = 'news'
const EVERY_MINUTES = 1
/** One looks at a time, window or background, so that nothing is told twice. */
const NEWS_LOCK = 'sidecheck-news'

/** Tells of news while the panel is closed, where the person asked for that: off until then, and without a permission. */
export function tendNews(): void {
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === NEWS_ALARM) void lookForNews()
  })
  chrome.runtime.onStartup.addListener(() => void keepNewsAlarm())
  // The permission may be granted while this worker sleeps: the object is there only once it is.
  chrome.notifications?.onClicked.addListener(id => {
    void chrome.notifications.clear(id)
    void chrome.tabs.create({ url: chrome.runtime.getURL(`sidepanel.html${ticketHash(id)}`) })
  })
}

/** Sets the alarm where news is wanted, and takes it away where not. */
export async function keepNewsAlarm(): Promise<void> {
  const { notify } = await readSettings()
  if (notify) await chrome.alarms.create(NEWS_ALARM, { periodInMinutes: EVERY_MINUTES })
  else await chrome.alarms.clear(NEWS_ALARM)
}

/**
 * Asks once, and tells of each piece of news once. The first time after it was wished for, what there is already is
 * taken as known: it stands in the panel, where the wish was made.
 */
export function lookForNews(): Promise<void> {
  return navigator.locks.request(NEWS_LOCK, look)
}

async function look(): Promise<void> {
  const settings = await readSettings()
  const { connection, notify, service, told } = settings
  if (!notify || !connection || !chrome.notifications) return
  const locale = preferredLocale(settings)
  const { createTalkApi } = await import('../talk-api.ts')
  const reply = await createTalkApi(service, connection.token, locale).newest()
  if (!reply.ok) {
    if (reply.problem.kind === 'fault' && reply.problem.status === 401) await endConnection(connection.token)
    return
  }
  const news = newsOf(reply.value.tickets, connection.person.id)
  await writeSettings({ unread: news.length, told: news.map(newsKey) })
  await clearSeen(new Set(news.map(({ number }) => number)))
  const [{ notice }, { states }] = await Promise.all([loadQueueWords(locale), loadTicketWords(locale)])
  for (const ticket of news.filter(each => told !== null && !told.includes(newsKey(each)))) {
    // Where it stands and no more: what was said is for the panel, not for whoever stands by the screen.
    // One a ticket: another change takes the place of what was said before.
    await chrome.notifications.create(ticket.number, {
      type: 'basic',
      iconUrl: chrome.runtime.getURL('icon/128.png'),
      title: notice(ticket.number),
      message: states[ticket.state],
    })
  }
  await showQueueNow()
}

/** What was read meanwhile, here or elsewhere, is no news any more. */
async function clearSeen(news: ReadonlySet<string>): Promise<void> {
  const shown = Object.keys(await chrome.notifications.getAll())
  for (const number of shown) if (!news.has(number)) await chrome.notifications.clear(number)
}
