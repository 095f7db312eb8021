/** The page beside the panel, as far as the browser lets the panel know of it. */
export interface PageTab {
  id: number
  /** Null where the panel may not know its address, nor look at it, or where nothing was opened in it yet. */
  address: string | null
}

/** The page in front in the panel's own window; null where that is a page of the panel itself, or none. */
export async function pageBeside(): Promise<PageTab | null> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined || tab.url?.startsWith(location.origin)) return null
  return { id: tab.id, address: tab.url || null }
}
