import type { Locale } from '../locale.ts'
import { batch } from './batch.ts'
import { desk } from './desk.ts'
import { device } from './device.ts'
import { fault } from './fault.ts'
import { finding } from './finding.ts'
import { mail } from './mail.ts'
import { outcome } from './outcome.ts'
import { service } from './service.ts'
import { signIn } from './sign-in.ts'
import { template } from './template.ts'

/** English (US): the catalogue that sets the shape of all others. One file a noun. */
export const enUS = {
  locale: 'en-US' as Locale,
  batch,
  desk,
  device,
  fault,
  finding,
  mail,
  outcome,
  service,
  signIn,
  template,
}
