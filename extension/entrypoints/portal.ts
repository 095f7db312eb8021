import type { UnlistedScriptDefinition } from 'wxt'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { createPage } from '../portal/page.ts'

/** Put into the open page on a press of a button, apart from the page's own scripts, which see nothing of it. */
const portal: UnlistedScriptDefinition = defineUnlistedScript(() => {
  Object.assign(globalThis, { sidecheckPage: createPage() })
})
export default portal
