/** An account that was added while no directory knew its number. Listed for representatives alone. */
export interface UnconfirmedAssignment {
  /** Normal form. */
  account: string
  typed: string
  enterprise: { id: string; name: string }
  /** ISO instant, UTC. */
  since: string
}

/** What a representative decides about unconfirmed accounts: they belong there, or they are taken out again. */
export const UNCONFIRMED_DECISIONS = ['confirm', 'release'] as const
export type UnconfirmedDecision = (typeof UNCONFIRMED_DECISIONS)[number]

/** Accounts as the representative saw them; one that went elsewhere since is not touched. */
export interface UnconfirmedAnswer {
  decision: UnconfirmedDecision
  /** Normal form, and the enterprise ID that each stands in. */
  accounts: { account: string; enterpriseId: string }[]
  /** Needed for taking them out: who sent them reads it. */
  reason?: string | undefined
}

/** What came of it: `settled` are confirmed or taken out now, `gone` did not wait there any more. Normal forms. */
export interface UnconfirmedResult {
  decision: UnconfirmedDecision
  settled: string[]
  gone: string[]
}
