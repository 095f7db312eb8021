import { correction } from './correction.ts'
import { grid } from './grid.ts'
import { step } from './step.ts'
import { verdict } from './verdict.ts'
import { work } from './work.ts'

/** What the panel says of working on the rows that were checked, loaded with the verdict. */
export const panelWork = { correction, grid, step, verdict, work }
