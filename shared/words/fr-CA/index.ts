import type { Words } from '../catalogue.ts'
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

/** French (Canada). Same shape as English; the compiler says what is missing. */
export const frCA: Words = {
  locale: 'fr-CA',
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
