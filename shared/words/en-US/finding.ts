import type { FindingSentences } from '../finding.ts'
import { accountFinding } from './finding-account.ts'
import { cellFinding } from './finding-cell.ts'
import { fileFinding } from './finding-file.ts'
import { zipFinding } from './finding-zip.ts'

export const finding: FindingSentences = { ...fileFinding, ...zipFinding, ...cellFinding, ...accountFinding }
