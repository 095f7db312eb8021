import { createHash, randomBytes } from 'node:crypto'
import type { Auth } from './auth.ts'

/**
 * A sign-in link without a mail, for the sample people of a service on this computer. It is what better-auth's
 * magic-link plugin keeps for a mailed one: the token's SHA-256, and whom it is for.
 */
export async function makeLink(auth: Auth, baseUrl: string, email: string, hours: number): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const { internalAdapter } = await auth.$context
  await internalAdapter.createVerificationValue({
    identifier: `magic-link:${createHash('sha256').update(token).digest('base64url')}`,
    value: JSON.stringify({ type: 'magic-link', email }),
    expiresAt: new Date(Date.now() + hours * 60 * 60 * 1000),
  })
  return `${baseUrl}/sign-in/link?${new URLSearchParams({ token })}`
}
