import type { Words } from '../catalogue.ts'
import { commandLine } from './command-line.ts'
import { desk } from './desk.ts'
import { device } from './device.ts'
import { mail } from './mail.ts'
import { outcome } from './outcome.ts'
import { frCAPanel } from './panel-catalogue.ts'
import { service } from './service.ts'
import { signIn } from './sign-in.ts'

/** French (Canada). Same shape as English; the compiler says what is missing. */
export const frCA: Words = { ...frCAPanel, commandLine, desk, device, mail, outcome, service, signIn }
