import type { Locale } from '../locale.ts'
import { batch } from './batch.ts'
import { connection } from './connection.ts'
import { fault } from './fault.ts'
import { finding } from './finding.ts'
import { level } from './level.ts'
import { panel } from './panel.ts'
import { request } from './request.ts'
import { result } from './result.ts'
import { sending } from './sending.ts'
import { settings } from './settings.ts'
import { start } from './start.ts'
import { submit } from './submit.ts'
import { template } from './template.ts'
import { verdict } from './verdict.ts'

/** What the panel says, apart from the rest: it loads nothing of the desk, the mails and the terminal. */
export const enUSPanel = {
  locale: 'en-US' as Locale,
  batch,
  connection,
  fault,
  finding,
  level,
  panel,
  request,
  result,
  sending,
  settings,
  start,
  submit,
  template,
  verdict,
}
