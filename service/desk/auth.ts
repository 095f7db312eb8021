import { type Refusal, readRefusal } from './models/answer.ts'

/**
 * Signing in and connecting panels, by better-auth's own routes. Its client package is not used: it is larger than all
 * of the desk, and these are eight requests. Each answers with one word that a page can say a sentence to.
 */
export type AuthAnswer = 'done' | 'wrong' | 'too-many' | 'signed-out' | 'unreachable' | 'failed'

/** A panel that waits for an answer; `client` is null when somebody else opened the code first. */
export interface DeviceRequest {
  status: 'pending' | 'approved' | 'denied'
  client: string | null
}

export type DeviceAnswer =
  | { is: 'request'; request: DeviceRequest }
  | { is: 'unknown' | 'expired' }
  | { is: 'trouble'; refusal: Refusal }

const BASE = '/api/auth'

/** Asks for a link and a code by mail. The answer is the same for an address that nobody has. */
export function sendLink(email: string, next: string): Promise<AuthAnswer> {
  return answered(post('/sign-in/magic-link', { email, callbackURL: next }))
}

/** Signs in by the six digits from the mail. */
export function signInByCode(email: string, otp: string): Promise<AuthAnswer> {
  return answered(post('/sign-in/email-otp', { email, otp }))
}

/**
 * Uses up the token of a mailed link. By POST, which no link on another site can make a browser do.
 */
export function enterByLink(token: string): Promise<AuthAnswer> {
  return answered(post('/magic-link/verify', { token }))
}

export function signOut(): Promise<AuthAnswer> {
  return answered(post('/sign-out', {}))
}

/** Looks up who waits with a code, and claims it for the person signed in (nobody else may answer it then). */
export async function readDevice(userCode: string): Promise<DeviceAnswer> {
  try {
    const response = await get(`/device?${new URLSearchParams({ user_code: userCode })}`)
    if (response.ok) return { is: 'request', request: readRequest(await response.json()) }
    const body: { error?: string } = await response
      .clone()
      .json()
      .catch(() => ({}))
    if (body.error === 'expired_token') return { is: 'expired' }
    if (body.error === 'invalid_request') return { is: 'unknown' }
    return { is: 'trouble', refusal: await readRefusal(response) }
  } catch {
    return { is: 'trouble', refusal: { reached: false } }
  }
}

/** Gives a waiting panel its answer. */
export function answerDevice(userCode: string, answer: 'approve' | 'deny'): Promise<AuthAnswer> {
  return answered(post(`/device/${answer}`, { userCode }))
}

function readRequest(body: { status?: string; client_id?: string }): DeviceRequest {
  const { status } = body
  return {
    status: status === 'approved' || status === 'denied' ? status : 'pending',
    client: body.client_id ?? null,
  }
}

function get(path: string): Promise<Response> {
  return fetch(BASE + path, { redirect: 'manual', headers: { Accept: 'application/json' } })
}

function post(path: string, body: object): Promise<Response> {
  return fetch(BASE + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  })
}

async function answered(asked: Promise<Response>): Promise<AuthAnswer> {
  try {
    const response = await asked
    if (response.ok) return 'done'
    if (response.status === 401) return 'signed-out'
    if (response.status === 429) return 'too-many'
    if (response.status >= 500) return 'failed'
    return 'wrong'
  } catch {
    return 'unreachable'
  }
}
