import type { BillAcknowledgement } from '../shared/bill.ts'
import type { Enterprise } from '../shared/enterprise.ts'
import type { SeatContent } from '../shared/seat.ts'
import type { SeatRoute } from '../shared/seat-route.ts'
import { NO_CALLER, type SeatCaller } from './seat-caller.ts'
import { NOTHING_SAID, type SeatSaid } from './seat-said.ts'

/** What is open of a request: what is asked once, what all seats share, or one seat by its id. */
export type SeatPart = 'about' | 'shared' | (string & {})

/** How far the work on a request has come: filling it in, looking at what is sent, sent or handed over. */
export type SeatStep = 'edit' | 'send' | 'over'

/** The request for seats that is being written, with everything the person decided about it. */
export interface SeatDraft extends SeatContent, SeatCaller, SeatSaid {
  open: SeatPart
  step: SeatStep
  /** Which way the person chose; null as long as they follow the advice. */
  route: SeatRoute | null
  bill: BillAcknowledgement | null
  /** The name of who agrees to the bill, as it is typed. */
  agreeing: string
  /** A filed request that these seats are added to. */
  linkedTo: string | null
  /** That the person had the mail which the request began with. */
  linkProof: string | null
  /** A filed request that this one changes, as it was seen. */
  amends: { number: string; version: string } | null
  /** What stands in the field for pasting, not taken yet. */
  pasting: string
  /** Where it goes: as chosen on sending, or that of the request it changes or adds to; null as long as nobody chose. */
  enterprise: Pick<Enterprise, 'id' | 'name'> | null
  /** Key of the filing that was made of it. */
  filing: string | null
  /** It left by the person's own hand: no number. ISO instant. */
  handedAt: string | null
  /** What was being written when a filed request was taken up to be changed; it comes back after that. */
  parked: SeatDraft | null
}

export const EMPTY_SEATS: SeatDraft = {
  about: {},
  shared: {},
  seats: [],
  open: 'about',
  step: 'edit',
  route: null,
  bill: null,
  agreeing: '',
  linkedTo: null,
  linkProof: null,
  amends: null,
  pasting: '',
  enterprise: null,
  filing: null,
  handedAt: null,
  parked: null,
  ...NO_CALLER,
  ...NOTHING_SAID,
}

/** The draft as it is kept. Made anew by every change: who did not see the last one may not write over it. */
export interface KeptSeats {
  draft: SeatDraft
  revision: string
}
