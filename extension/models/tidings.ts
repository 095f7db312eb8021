import { loadQueueWords, loadTicketWords } from '../../shared/words/catalogue.ts'
import { endConnection, preferredLocale, readSettings, writeSettings } from '../settings.ts'
import { newsKey, newsOf } from '../unread.ts'
import { showQueueNow } from './background.ts'

/** What wakes the background to look for news while the person wants to be told of it. */
export const NEWS_ALARM = 'news'
const EVERY_MINUTES = 1

/** Tells of news while the panel is closed, where the person asked for that: off until then, and without a permission. */
export function tendNews(): void {
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === NEWS_ALARM) void lookForNews()
  })
  chrome.runtime.onStartup.addListener(() => void keepNewsAlarm())
  // The permission may be granted while this worker sleeps: the object is there only once it is.
  chrome.notifications?.onClicked.addListener(id => {
    void chrome.notifications.clear(id)
    void chrome.tabs.create({ url: chrome.runtime.getURL('sidepanel.html') })
  })
}

/** Sets the alarm where news is wanted, and takes it away where not. */
export async function keepNewsAlarm(): Promise<void> {
  const { notify } = await readSettings()
  if (notify) await chrome.alarms.create(NEWS_ALARM, { periodInMinutes: EVERY_MINUTES })
  else await chrome.alarms.clear(NEWS_ALARM)
}

/** Asks once, and tells of each piece of news once. */
async function lookForNews(): Promise<void> {
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
  const [{ notice }, { states }] = await Promise.all([loadQueueWords(locale), loadTicketWords(locale)])
  for (const ticket of news.filter(each => !told.includes(newsKey(each)))) {
    // Where it stands and no more: what was said is for the panel, not for whoever stands by the screen.
    await chrome.notifications.create(ticket.number, {
      type: 'basic',
      iconUrl: chrome.runtime.getURL('icon/128.png'),
      title: notice(ticket.number),
      message: states[ticket.state],
    })
  }
  await showQueueNow()
}
