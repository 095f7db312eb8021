/** Where our page sends the token of a link when its button is pressed. */
export const VERIFY = '/api/auth/magic-link/verify'

/** What pressing the button behind a sign-in link sends. */
export function pressing(link: URL): { method: string; headers: Record<string, string>; body: string } {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: link.searchParams.get('token') ?? '' }),
  }
}
