import { access } from './access.ts'
import { banner } from './banner.ts'
import { batch } from './batch.ts'
import { connection } from './connection.ts'
import { errand } from './errand.ts'
import { fault } from './fault.ts'
import { files } from './files.ts'
import { fixList } from './fix-list.ts'
import { guide } from './guide.ts'
import { inquiry } from './inquiry.ts'
import { known } from './known.ts'
import { move } from './move.ts'
import { moving } from './moving.ts'
import { packet } from './packet.ts'
import { page } from './page.ts'
import { place } from './place.ts'
import { proof } from './proof.ts'
import { proving } from './proving.ts'
import { putting } from './putting.ts'
import { request } from './request.ts'
import { result } from './result.ts'
import { seal } from './seal.ts'
import { sending } from './sending.ts'
import { series } from './series.ts'
import { settings } from './settings.ts'
import { submit } from './submit.ts'
import { template } from './template.ts'
import { version } from './version.ts'

/** What the panel says of sending and of what came of it, loaded with the views that say it. */
export const panelLater = {
  access,
  banner,
  batch,
  connection,
  errand,
  fault,
  guide,
  files,
  fixList,
  inquiry,
  known,
  move,
  moving,
  packet,
  page,
  place,
  proof,
  proving,
  putting,
  request,
  result,
  seal,
  sending,
  series,
  settings,
  submit,
  template,
  version,
}
