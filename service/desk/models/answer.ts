import type { FaultBody } from '../../../shared/fault.ts'

/** Why the service did not do it: its own refusal, or that it could not be reached at all. */
export type Refusal = { reached: false } | { reached: true; status: number; code: string; detail: string }

/** What came back from the service: a value, or why not. Refusals are values here, never thrown. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal }

/** Reads a response of our own routes: JSON when it went well, problem+json when not. */
export async function readAnswer<Value>(asked: Promise<Response>): Promise<Answer<Value>> {
  try {
    const response = await asked
    if (!response.ok) return { ok: false, refusal: await readRefusal(response) }
    // The route's own schema made this body; `hc<Api>` names the same type where it is called.
    return { ok: true, value: (await response.json()) as Value }
  } catch {
    return { ok: false, refusal: { reached: false } }
  }
}

/** The same for a deed that leaves nothing to tell. */
export async function readDone(asked: Promise<Response>): Promise<Answer<null>> {
  try {
    const response = await asked
    return response.ok ? { ok: true, value: null } : { ok: false, refusal: await readRefusal(response) }
  } catch {
    return { ok: false, refusal: { reached: false } }
  }
}

/** An answer with its value in another form. */
export function mapAnswer<From, To>(answer: Answer<From>, change: (value: From) => To): Answer<To> {
  return answer.ok ? { ok: true, value: change(answer.value) } : answer
}

/** Nobody is signed in, or not any more. */
export function isSignedOut(refusal: Refusal): boolean {
  return refusal.reached && refusal.status === 401
}

/** Reads what a response that is not ok says. */
export async function readRefusal(response: Response): Promise<Refusal> {
  const body: Partial<FaultBody> = await response.json().catch(() => ({}))
  return { reached: true, status: response.status, code: body.code ?? '', detail: body.detail ?? '' }
}
