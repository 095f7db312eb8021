import type { BackgroundDefinition } from 'wxt'
import { defineBackground } from 'wxt/utils/define-background'
import { tendQueue } from '../models/background.ts'
import { tendNews } from '../models/tidings.ts'

/** Firefox has a sidebar where Chrome has a side panel; Chrome's types don't know it. */
const { sidebarAction } = chrome as typeof chrome & { sidebarAction?: { open: () => Promise<void> } }

/**
 * Opens the panel on a click of the toolbar button, sends what is queued while it is closed, and tells of news where that is wanted.
 * Opens it at once, in the click itself: after any await the browser no longer counts it as the person's own doing.
 */
const background: BackgroundDefinition = defineBackground(() => {
  chrome.action.onClicked.addListener(tab => {
    void (sidebarAction ? sidebarAction.open() : chrome.sidePanel.open({ windowId: tab.windowId }))
  })
  tendQueue()
  tendNews()
})
export default background
