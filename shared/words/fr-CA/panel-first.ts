import type { PanelFirst } from '../catalogue.ts'
import { level } from './level.ts'
import { panel } from './panel.ts'
import { start } from './start.ts'

/** What the panel says before anything is sent, in French (Canada). */
export const panelFirst: PanelFirst = { locale: 'fr-CA', level, panel, start }
