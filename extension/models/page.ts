import { computed, signal } from '@preact/signals'
import { PAGE_RULES } from '../../shared/packs/pages.ts'
import type { PageAsk, PageRefusal, PageReply } from '../../shared/page-ask.ts'
import { addressFault, hostPatterns, type PageRules, rulesOfHost } from '../../shared/page-rule.ts'
import { type PageTab, pageBeside } from '../page-tab.ts'

export type PageModel = Awaited<ReturnType<typeof createPage>>

/**
 * Why nothing was done with the page beside the panel. no-page: none is there, or one that no extension may touch.
 * not-shown: the panel may not know what page it is. denied: the person said no to the browser's question.
 */
export type PageTrouble = PageRefusal | 'no-page' | 'not-shown' | 'denied'

export type PageAnswer = Extract<PageReply, { ok: true }> | { ok: false; why: PageTrouble }

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
    tab.value = await pageBeside()
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
    return askPage(now.id, question)
  }

  return { tab, address, portal, look, ask }
}

/** A look puts our script into the page; a deed finds the one that looked, or nothing. */
async function askPage(tabId: number, question: PageAsk): Promise<PageAnswer> {
  try {
    if (question.do === 'tables' || question.do === 'fields')
      await chrome.scripting.executeScript({ target: { tabId }, files: ['/portal.js'] })
    const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func: callPage, args: [question] })
    return (frame?.result as PageReply | null | undefined) ?? { ok: false, why: 'moved' }
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
