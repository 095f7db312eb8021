import type { SeatFiling } from '../../shared/seat-request.ts'
import type { Filing } from '../filing.ts'
import { seatCallerOf } from '../seat-caller.ts'
import type { SeatDraft } from '../seat-draft.ts'

/** What a draft is sent as: its content and decisions, and nothing that is only the panel's own. */
export function filingOf(
  { about, shared, seats, bill, linkedTo, linkProof }: SeatDraft,
  { phone, ...given }: Pick<SeatFiling, 'enterpriseId' | 'pack' | 'route' | 'phone'>,
): SeatFiling {
  const link = { ...(linkedTo === null ? {} : { linkedTo }), ...(linkProof === null ? {} : { linkProof }) }
  return { about, shared, seats, bill, ...given, ...link, ...(phone && { phone }) }
}

/** A draft of what was sent and is taken back: to be sent again as it was, once the bill is agreed to anew. */
export function draftOf({ request, amends, enterprise }: Filing): Partial<SeatDraft> {
  const { about, shared, seats, linkedTo = null, linkProof = null, phone } = request
  return { about, shared, seats, amends, enterprise, linkedTo, linkProof, ...seatCallerOf(phone) }
}

/** The same, although this person sent the very same before; the service kept nothing for the key, so the key stays. */
export function confirmedFiling(filing: Filing): Filing {
  return { ...filing, request: { ...filing.request, confirm: true }, state: { name: 'waiting', hold: null } }
}

/** The request as it is queued, made once with its key. */
export function makeFiling(
  { amends }: Pick<SeatDraft, 'amends'>,
  request: SeatFiling,
  made: Pick<Filing, 'key' | 'service' | 'person' | 'enterprise' | 'madeAt'>,
): Filing {
  return { ...made, request, amends, state: { name: 'waiting', hold: null } }
}
