import type { PageRules } from '../page-rule.ts'
import { lumenConnectPage } from './lumen-connect-page.ts'
import { spectrumvoipPage } from './spectrumvoip-page.ts'

/** Every portal's page rules that come with the program. */
export const PAGE_RULES: readonly [PageRules, ...PageRules[]] = [lumenConnectPage, spectrumvoipPage]
