import type { Words } from '../catalogue.ts'
import { backup } from './backup.ts'
import { commandLine } from './command-line.ts'
import { confirming } from './confirming.ts'
import { deciding } from './deciding.ts'
import { desk } from './desk.ts'
import { device } from './device.ts'
import { directory } from './directory.ts'
import { enterprises } from './enterprises.ts'
import { extensions } from './extensions.ts'
import { finding } from './finding.ts'
import { glance } from './glance.ts'
import { inbox } from './inbox.ts'
import { incoming } from './incoming.ts'
import { issue } from './issue.ts'
import { mail } from './mail.ts'
import { mails } from './mails.ts'
import { outcome } from './outcome.ts'
import { outside } from './outside.ts'
import { panelFirst } from './panel-first.ts'
import { panelLater } from './panel-later.ts'
import { panelSeats } from './panel-seats.ts'
import { panelWork } from './panel-work.ts'
import { people } from './people.ts'
import { queue } from './queue.ts'
import { relocating } from './relocating.ts'
import { requests } from './requests.ts'
import { savedView } from './saved-view.ts'
import { service } from './service.ts'
import { serviceLevel } from './service-level.ts'
import { signIn } from './sign-in.ts'
import { talk } from './talk.ts'
import { views } from './views.ts'

/** French (Canada). Same shape as English; the compiler says what is missing. */
export const frCA: Words = {
  ...panelFirst,
  ...panelLater,
  ...panelSeats,
  ...panelWork,
  backup,
  commandLine,
  desk,
  device,
  directory,
  finding,
  glance,
  inbox,
  incoming,
  issue,
  mail,
  mails,
  outside,
  outcome,
  queue,
  savedView,
  service,
  serviceLevel,
  signIn,
  confirming,
  deciding,
  enterprises,
  extensions,
  relocating,
  people,
  requests,
  talk,
  views,
}
