import { createHmac, timingSafeEqual } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { bearer } from 'better-auth/plugins/bearer'
import { deviceAuthorization } from 'better-auth/plugins/device-authorization'
import { emailOTP } from 'better-auth/plugins/email-otp'
import { magicLink } from 'better-auth/plugins/magic-link'
import type { Store } from '../store/open.ts'
import { ADDRESS_HEADER } from './address.ts'

/** How long a mailed link and code can be used, in minutes. */
export const LINK_MINUTES = 10
const WEEK = 7 * 24 * 60 * 60

export interface AuthParts {
  store: Store
  secret: string
  baseUrl: string
  /** Other origins that are this same service (localhost beside 127.0.0.1). */
  otherOrigins: string[]
  /** Called for any address at all; sends a mail if we know it, and takes as long either way. */
  sendLink(request: { email: string; token: string; callbackUrl: string }): void
  /** Whether somebody may have a session now; asked at every sign-in. */
  admit(personId: string): Promise<boolean>
  /** Told of every session once it is there, for the record. */
  noteSession(personId: string): Promise<void>
  /** Told of a session that a panel got, by its token. */
  notePanel(token: string): Promise<void>
  onLog(level: string, message: string): void
}

/** better-auth, set for people we know, links by mail, and panels that ask for leave. Never awaited inside a transaction. */
export function createAuth(parts: AuthParts) {
  const { store, secret, baseUrl, otherOrigins, sendLink, onLog } = parts
  const hmac = (value: string) => createHmac('sha256', secret).update(value)
  return betterAuth({
    appName: 'Sidecheck',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [baseUrl, ...otherOrigins],
    database: { db: store.db, type: store.engine.name },
    user: { modelName: 'auth_user' },
    session: { modelName: 'auth_session', expiresIn: WEEK, updateAge: 60 * 60 },
    // Whatever leads to a session, it is for people who may come in.
    databaseHooks: {
      session: {
        create: {
          before: async session => parts.admit(session.userId),
          after: async session => parts.noteSession(session.userId),
        },
      },
    },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message) => onLog(level, message) },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'auth_rate_limit',
      // Its own rules count five a minute or less, too few for an office behind one address. Tokens are long enough
      // not to be guessed; what could be guessed, the six digits, keeps its three tries a code and three a minute.
      customRules: {
        '/device': { window: 60, max: 30 },
        '/magic-link/verify': { window: 60, max: 30 },
        '/sign-in/magic-link': { window: 60, max: 15 },
      },
    },
    advanced: {
      cookiePrefix: 'sidecheck',
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: LINK_MINUTES * 60,
        sendMagicLink: ({ email, token, url }) =>
          sendLink({ email, token, callbackUrl: new URL(url).searchParams.get('callbackURL') ?? '/' }),
      }),
      emailOTP({
        disableSignUp: true,
        otpLength: 6,
        expiresIn: LINK_MINUTES * 60,
        allowedAttempts: 3,
        // A plain hash of six digits is undone in a second by whoever has a copy of the database.
        storeOTP: { hash: async otp => hmac(`otp ${otp}`).digest('base64url') },
        // The code goes out in the mail of the link; this way of asking for one is not served.
        sendVerificationOTP: async () => {},
      }),
      bearer({ requireSignature: true }),
      deviceAuthorization({
        expiresIn: '10m',
        interval: '2s',
        verificationUri: `${baseUrl}/device`,
        schema: { deviceCode: { modelName: 'auth_device_code' } },
        validateClient: clientId => CLIENTS.includes(clientId),
      }),
    ],
    hooks: {
      // What stands in the table is worth nothing without the secret: codes and tokens leave signed, and come back so.
      before: createAuthMiddleware(async ctx => {
        if (ctx.path !== '/device/token' || typeof ctx.body?.device_code !== 'string') return
        return { context: { body: { ...ctx.body, device_code: unsign(ctx.body.device_code, hmac) } } }
      }),
      after: createAuthMiddleware(async (ctx): Promise<unknown> => {
        const answer: unknown = ctx.context.returned
        if (ctx.path === '/device/code' && hasText(answer, 'device_code')) {
          return ctx.json({ ...answer, device_code: sign(answer.device_code, hmac) })
        }
        if (ctx.path === '/device/token' && hasText(answer, 'access_token')) {
          await parts.notePanel(answer.access_token)
          return ctx.json({ ...answer, access_token: encodeURIComponent(sign(answer.access_token, hmac)) })
        }
        return undefined
      }),
    },
  })
}

export type Auth = ReturnType<typeof createAuth>

/** Who may ask for leave by a code. A name, not a secret: the person who approves sees it. */
export const CLIENTS: readonly string[] = ['sidecheck-panel']

type Hmac = (value: string) => ReturnType<typeof createHmac>

/** The form better-auth's cookies have: the value, a dot, its signature in base64. */
function sign(value: string, hmac: Hmac): string {
  return `${value}.${hmac(value).digest('base64')}`
}

/** The value, if the signature is ours; else text that no table holds. */
function unsign(signed: string, hmac: Hmac): string {
  const dot = signed.lastIndexOf('.')
  const value = signed.slice(0, Math.max(dot, 0))
  const given = Buffer.from(signed.slice(dot + 1), 'base64')
  const ours = hmac(value).digest()
  return given.length === ours.length && timingSafeEqual(given, ours) ? value : ''
}

function hasText<Key extends string>(value: unknown, key: Key): value is Record<Key, string> {
  return typeof value === 'object' && value !== null && key in value && typeof value[key as never] === 'string'
}
