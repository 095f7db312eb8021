const PATIENCE_MS = 30_000

/**
 * A request that ends, carries no cookie and follows nobody elsewhere: the panel is its own session, not the desk's.
 */
export function bounded(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  return fetch(input, { ...init, credentials: 'omit', redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })
}
