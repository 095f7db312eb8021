import type { Locale } from '../locale.ts'
import { level } from './level.ts'
import { panel } from './panel.ts'
import { start } from './start.ts'

/** What the panel says before anything is sent: small, since it is loaded before a file can be checked. */
export const panelFirst = { locale: 'en-US' as Locale, level, panel, start }
