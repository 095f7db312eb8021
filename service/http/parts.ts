import type { Logger } from 'pino'
import type { IncomingQueue } from '../../shared/held-mail.ts'
import type { Context } from '../actions/context.ts'
import type { ListReader } from '../list-reader.ts'
import type { MailReader } from '../mail-reader.ts'
import type { UploadReader } from '../upload-reader.ts'
import type { AddressOf } from './address.ts'
import type { Auth } from './auth.ts'
import type { Live } from './live.ts'
import type { Sessions } from './session.ts'

/** What keeps the service from doing its work, by part. */
export type Wrong = 'database' | 'migrations' | 'disk' | 'outbox' | 'stopping'

/** Mail that came in and waits for a person: held, and not readable. */
export type MailWaiting = Pick<IncomingQueue, 'held' | 'broken'>

/** Everything the HTTP side is made of, put together by main.ts. */
export interface Parts {
  context: Context
  auth: () => Promise<Auth>
  sessions: Sessions
  live: Live
  uploads: UploadReader
  lists: ListReader
  mails: Pick<MailReader, 'read'>
  addressOf: AddressOf
  log: Logger
  /** The origins that are this service's own pages. */
  origins: readonly string[]
  /** The folder of the built desk; null where none was built. */
  deskFolder: string | null
  /** Empty when ready. */
  whatIsWrong: () => Promise<Wrong[]>
  /** How much of the mail that came in waits for a person; null where that cannot be told. */
  mailWaiting: () => Promise<MailWaiting | null>
}
