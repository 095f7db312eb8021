import { bounded } from './http.ts'
import type { Grant } from './settings.ts'

/** How the panel names itself to the service; the approving page shows it. */
const CLIENT = 'sidecheck-panel'
const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code'

export type GrantStart = { ok: true; grant: Grant } | { ok: false; why: 'unreachable' | 'failed' }
export type GrantAnswer =
  | { name: 'token'; token: string }
  | { name: 'pending' | 'slower' | 'expired' | 'declined' | 'unreachable' }

/** Asks the service for a code (device authorization, RFC 8628) that a person approves on its page. */
export async function askGrant(origin: string, now: number): Promise<GrantStart> {
  try {
    const response = await post(`${origin}/api/auth/device/code`, { client_id: CLIENT })
    if (!response.ok) return { ok: false, why: 'failed' }
    const body = (await response.json()) as Record<string, unknown>
    const grant = grantOf(origin, body, now)
    return grant ? { ok: true, grant } : { ok: false, why: 'failed' }
  } catch {
    return { ok: false, why: 'unreachable' }
  }
}

/** Asks once whether the person has answered. */
export async function pollGrant(origin: string, grant: Grant): Promise<GrantAnswer> {
  try {
    const response = await post(`${origin}/api/auth/device/token`, {
      grant_type: DEVICE_GRANT,
      device_code: grant.deviceCode,
      client_id: CLIENT,
    })
    const body = (await response.json()) as { access_token?: unknown; error?: unknown }
    if (response.ok && typeof body.access_token === 'string') return { name: 'token', token: body.access_token }
    return { name: ANSWERS[String(body.error)] ?? 'unreachable' }
  } catch {
    return { name: 'unreachable' }
  }
}

/** Ends the panel's session at the service. That it could not be told is no reason to stay signed in here. */
export async function endSession(origin: string, token: string): Promise<void> {
  await bounded(`${origin}/api/auth/sign-out`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => undefined)
}

const ANSWERS: Readonly<Record<string, 'pending' | 'slower' | 'expired' | 'declined'>> = {
  authorization_pending: 'pending',
  slow_down: 'slower',
  expired_token: 'expired',
  invalid_grant: 'expired',
  access_denied: 'declined',
}

/** The answer as a grant; null when it isn't one, or would open a page of somebody else. */
function grantOf(origin: string, body: Record<string, unknown>, now: number): Grant | null {
  const { device_code: deviceCode, user_code: userCode, verification_uri_complete: page, expires_in: lives } = body
  if (typeof deviceCode !== 'string' || typeof userCode !== 'string') return null
  const url = typeof page === 'string' ? URL.parse(page, origin) : null
  if (url?.origin !== origin) return null
  return {
    deviceCode,
    userCode,
    url: url.href,
    expiresAt: now + (typeof lives === 'number' ? lives : 600) * 1000,
    interval: typeof body.interval === 'number' ? body.interval : 5,
  }
}

function post(url: string, body: Record<string, string>): Promise<Response> {
  return bounded(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}
