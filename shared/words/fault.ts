import type { FaultCode } from '../fault.ts'

/** What each refusal says: a short title, and a sentence with the way out. */
export type FaultSentences = { readonly [Code in FaultCode]: { title: string; detail: string } }
