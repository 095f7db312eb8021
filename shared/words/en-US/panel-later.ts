import { access } from './access.ts'
import { batch } from './batch.ts'
import { connection } from './connection.ts'
import { fault } from './fault.ts'
import { guide } from './guide.ts'
import { move } from './move.ts'
import { request } from './request.ts'
import { result } from './result.ts'
import { sending } from './sending.ts'
import { settings } from './settings.ts'
import { submit } from './submit.ts'
import { template } from './template.ts'

/** What the panel says of sending and of what came of it, loaded with the views that say it. */
export const panelLater = {
  access,
  batch,
  connection,
  fault,
  guide,
  move,
  request,
  result,
  sending,
  settings,
  submit,
  template,
}
