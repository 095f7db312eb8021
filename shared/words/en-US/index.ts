import { commandLine } from './command-line.ts'
import { desk } from './desk.ts'
import { device } from './device.ts'
import { mail } from './mail.ts'
import { outcome } from './outcome.ts'
import { enUSPanel } from './panel-catalogue.ts'
import { service } from './service.ts'
import { signIn } from './sign-in.ts'

/** English (US): the catalogue that sets the shape of all others. One file a noun; the panel's own come with its part. */
export const enUS = { ...enUSPanel, commandLine, desk, device, mail, outcome, service, signIn }
