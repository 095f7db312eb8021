import { computed, signal } from '@preact/signals'
import { PAGE_RULES } from '../../shared/packs/pages.ts'
import type { PageAsk, PageRefusal, PageReply } from '../../shared/page-ask.ts'
import { readReply } from '../../shared/page-reply.ts'
import { addressFault, hostPatterns, type PageRules, rulesOfHost } from '../../shared/page-rule.ts'
import { type PageTab, pageBeside } from '../page-tab.ts'

export type PageModel = Awaited<ReturnType<typeof createPage>>

/**
 * Why nothing was done with the page beside the panel. no-page: none is there, or one that no extension may touch.
 * not-shown: the panel may not know what page it is. denied: the person said no to the browser's question. no-answer: it
 * is still loading, hangs, or answers what is no answer.
 */
export type PageTrouble = PageRefusal | 'no-page' | 'not-shown' | 'denied' | 'no-answer'

export type PageAnswer = Extract<PageReply, { ok: true }> | { ok: false; why: PageTrouble }

/** A page that is busy for longer is not waited for. */
const LONGEST_MS = 20_000

/** The page beside the panel: which portal it is, and the one way to ask something of it. */
export async function createPage() {
  const tab = signal<PageTab | null>(await pageBeside())
  const address = computed(() => {
    const text = tab.value?.address ?? null
    return text !== null && URL.canParse(text) ? new URL(text) : null
  })
  const portal = computed<PageRules | null>(() =>
    address.value && addressFault(address.value) === null ? rulesOfHost(PAGE_RULES, address.value.hostname) : null,
  )

  const look = async () => {
    const now = await pageBeside()
    if (now?.id !== tab.value?.id || now?.address !== tab.value?.address) tab.value = now
  }
  chrome.tabs.onActivated.addListener(() => void look())
  chrome.tabs.onUpdated.addListener(id => {
    if (id === tab.value?.id || tab.value === null) void look()
  })
  // A press of the toolbar button shows the page to the panel without telling it so: it looks again when it is come back to.
  for (const event of ['focus', 'pointerover']) addEventListener(event, () => void look())
  for (const change of [chrome.permissions.onAdded, chrome.permissions.onRemoved]) change.addListener(() => void look())

  /**
   * Asks the page something. Must run in the click itself: where the panel may not see the page yet, the browser asks the
   * person about the hosts of the portal that is wanted, and about no others.
   */
  async function ask(question: PageAsk, wanted: PageRules): Promise<PageAnswer> {
    const shown = tab.value
    if (shown && shown.address === null) {
      const granted = await chrome.permissions.request({ origins: hostPatterns(wanted) })
      if (!granted) return { ok: false, why: 'denied' }
      await look()
    }
    const now = await pageBeside()
    if (!now) return { ok: false, why: 'no-page' }
    if (now.address === null) return { ok: false, why: 'not-shown' }
    const fault = addressFault(new URL(now.address))
    if (fault) return { ok: false, why: fault === 'not-a-page' ? 'no-page' : fault }
    const late = Promise.withResolvers<PageAnswer>()
    const clock = setTimeout(() => late.resolve({ ok: false, why: 'no-answer' }), LONGEST_MS)
    const answer = await Promise.race([askPage(now.id, question), late.promise])
    clearTimeout(clock)
    return answer
  }

  return { tab, address, portal, look, ask }
}

/** A look puts our script into the page; a deed finds the one that looked, or nothing. */
async function askPage(tabId: number, question: PageAsk): Promise<PageAnswer> {
  try {
    if (question.do === 'tables' || question.do === 'fields')
      await chrome.scripting.executeScript({ target: { tabId }, files: ['/portal.js'] })
    const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func: callPage, args: [question] })
    // Null where no look was ever taken at this page.
    if (frame?.result === null) return { ok: false, why: 'moved' }
    return readReply(frame?.result) ?? { ok: false, why: 'no-answer' }
  } catch {
    // Pages of the browser itself, its store, and pages of other extensions take no script.
    return { ok: false, why: 'no-page' }
  }
}

/** Runs in the page, apart from its scripts: whatever it uses must stand in it. */
function callPage(question: PageAsk): Promise<PageReply> | null {
  const { sidecheckPage } = globalThis as { sidecheckPage?: (ask: PageAsk) => Promise<PageReply> }
  return sidecheckPage ? sidecheckPage(question) : null
}
