import { defineBackground } from 'wxt/utils/define-background'

/** Firefox's sidebar, which Chrome's types don't know. */
declare const browser: { sidebarAction?: { open: () => Promise<void> } } | undefined

/**
 * Opens the panel on a click of the toolbar button.
 * At once, in the click itself: after any await the browser no longer counts it as the person's own doing.
 */
export default defineBackground(() => {
  chrome.action.onClicked.addListener(tab => {
    if (typeof browser !== 'undefined' && browser.sidebarAction) void browser.sidebarAction.open()
    else void chrome.sidePanel.open({ windowId: tab.windowId })
  })
})
