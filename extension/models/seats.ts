import { computed, effect, signal } from '@preact/signals'
import type { Answer, Answers } from '../../shared/answer.ts'
import type { CallLine } from '../../shared/call-line.ts'
import type { ChecklistPack } from '../../shared/checklist-pack.ts'
import { nextExtension } from '../../shared/extension.ts'
import { spectrumvoipEnswitch } from '../../shared/packs/spectrumvoip-enswitch.ts'
import type { QuestionId } from '../../shared/question.ts'
import { packName } from '../../shared/rule-pack.ts'
import type { Seat, SeatContent } from '../../shared/seat.ts'
import { checkSeats, type SeatCheck } from '../../shared/seat-check.ts'
import { takenExtensions } from '../../shared/seat-clash.ts'
import { copySeat, shareAnswer } from '../../shared/seat-edit.ts'
import { adviseRoute, type SeatRoute } from '../../shared/seat-route.ts'
import { loadPanelSeats, type PanelSeats } from '../../shared/words/catalogue.ts'
import type { Filing } from '../filing.ts'
import type { SeatDeedKind } from '../kept-seat-history.ts'
import type { SeatCaller } from '../seat-caller.ts'
import { EMPTY_SEATS, type SeatDraft, type SeatPart } from '../seat-draft.ts'
import { withSaid } from '../seat-said.ts'
import { createAhead } from '../seats-ahead.ts'
import { type SeatsDb, seatStore } from '../seats-db.ts'
import { seenStore } from '../seen-ticket.ts'
import { createAsking } from './asking.ts'
import { createCallers } from './callers.ts'
import type { ConnectionModel } from './connection.ts'
import { createExtensions } from './extensions.ts'
import { createFilings } from './filings.ts'
import { createHanded } from './handed.ts'
import type { LanguageModel } from './language.ts'
import { createReadTickets } from './read-tickets.ts'
import { createSeatChecker } from './seat-checker.ts'
import { answerDeed, type Bearer } from './seat-deed.ts'
import { type Named, seatEnterprise } from './seat-enterprise.ts'
import { createSeatHistory } from './seat-history.ts'
import { keepSeatHistory } from './seat-history-store.ts'
import { createSeatKeeper } from './seat-keeper.ts'
import { putBlock } from './seat-sheet.ts'
import { createTalk } from './talk.ts'
import { createTicketFiles } from './ticket-files.ts'
import { createTicketList } from './ticket-list.ts'
import { createTickets } from './tickets.ts'

/** A request of so many seats is checked as it is typed; a longer one off the main thread. */
const CHECKED_AT_ONCE = 10

export interface SeatAim {
  part: SeatPart
  question: QuestionId
}

export type SeatsModel = Awaited<ReturnType<typeof createSeats>>

/** Something that was begun and not sent is put aside, not lost. */
function parkedOf(draft: SeatDraft): SeatDraft | null {
  return draft.seats.length > 0 && draft.step !== 'over' ? draft : draft.parked
}

/** The work on a request for seats, and what became of those that were sent. */
export async function createSeats(
  db: SeatsDb,
  connection: ConnectionModel,
  language: LanguageModel,
  onSeen: (number: string) => void,
) {
  const pack: ChecklistPack = spectrumvoipEnswitch
  const locale = () => language.first.value.locale
  const [keeper, done] = await Promise.all([
    createSeatKeeper(seatStore(db), createAhead(localStorage)),
    db.get('history', 'seats'),
  ])
  const history = createSeatHistory(keeper, done)
  keepSeatHistory(history, db)
  const { draft } = keeper
  const enterprise = computed(() =>
    seatEnterprise(draft.value, connection.connection.value?.enterprises ?? null, connection.enterprise.value),
  )
  const callers = createCallers(connection, draft, enterprise)
  const seen = createReadTickets(seenStore(db), connection)
  const ticketList = createTicketList(connection, seen, locale)
  const [filings, handed, talk, asking, extensions, said] = await Promise.all([
    createFilings(db, connection, locale),
    createHanded(db),
    createTalk(db, connection, locale, { seen, onSeen }),
    createAsking(db, connection, locale, ticketList.refresh),
    createExtensions(db, connection, { enterprise, own: computed(() => draft.value.amends?.number ?? null) }),
    loadPanelSeats(locale()),
  ])
  const words = signal<PanelSeats>(said)
  /** The field that the person is led to next. */
  const aim = signal<SeatAim | null>(null)
  const today = () => new Date().toLocaleDateString('en-CA')

  const look = (content: SeatContent) => checkSeats(pack, content, { today: today(), ground: extensions.ground.value })
  const isLong = draft.value.seats.length > CHECKED_AT_ONCE
  const check = signal<SeatCheck>(look(isLong ? EMPTY_SEATS : draft.value))
  const checker = createSeatChecker(packName(pack), found => {
    check.value = found
  })
  effect(() => {
    const content = draft.value
    if (content.seats.length > CHECKED_AT_ONCE) return checker.check(content, today(), extensions.ground.value)
    checker.drop()
    check.value = look(content)
  })

  effect(() => {
    const wanted = language.first.value.locale
    void loadPanelSeats(wanted).then(loaded => {
      if (wanted === language.first.value.locale) words.value = loaded
    })
  })

  /** Signing in is asked for when something is sent; a service that nobody answers at is none. */
  const mayConnect = () => connection.reached.value && connection.trouble.value !== 'unreachable'
  const advice = computed(() =>
    adviseRoute(pack, draft.value, {
      connected: connection.connection.value !== null || mayConnect(),
      onPhone: callers.onPhone.value,
    }),
  )
  const route = computed<SeatRoute>(() => {
    const chosen = draft.value.route
    // Who is on the phone with the customer does not send them to the phone.
    return chosen === null || (callers.onPhone.value && chosen === 'call') ? advice.value.recommended : chosen
  })

  const set = (changes: Partial<SeatDraft>) => keeper.change({ change: was => ({ ...was, ...changes }) })

  /** The next extension that nobody has. */
  function freeExtension(): string | null {
    const last = draft.value.seats.at(-1)?.answers.extension
    const after = last && 'value' in last ? last.value : null
    return nextExtension(takenExtensions(draft.value, extensions.ground.value), after, pack.contact)
  }

  /** Adds seats as far as there is room, and opens the first. */
  function withSeats(was: SeatDraft, seats: readonly Seat[]): SeatDraft {
    const [first] = seats
    const all = [...was.seats, ...seats].slice(0, pack.limits.seats)
    return { ...was, seats: all, ...(first ? { open: first.id } : {}) }
  }

  function addOne(seat: Seat): void {
    history.act('added', { change: was => withSeats(was, [seat]) })
    history.told.value = null
  }

  const withAnswers = (was: SeatDraft, answers: ReadonlyMap<string, Answers>): SeatDraft => ({
    ...was,
    // A seat that nothing changes stays the same object: its row need not be drawn anew.
    seats: was.seats.map(seat =>
      answers.has(seat.id) ? { ...seat, answers: { ...seat.answers, ...answers.get(seat.id) } } : seat,
    ),
  })

  const begin = (change: (was: SeatDraft) => SeatDraft) => {
    history.forget()
    keeper.change({ change, anew: true })
  }

  return {
    pack,
    packName: packName(pack),
    draft,
    words,
    check,
    advice,
    route,
    history,
    enterprise,
    filings,
    handed,
    talk,
    callers,
    asking,
    ticketList,
    ticketFiles: createTicketFiles(connection, locale, talk.reread),
    extensions,
    tickets: createTickets(connection, locale, seen),
    overtaken: keeper.overtaken,
    unstored: keeper.unstored,
    settled: keeper.settled,
    today,
    set,
    answer: (bearer: Bearer, question: QuestionId, answer: Answer | undefined) =>
      history.act('answered', answerDeed(bearer, question, answer), {
        field: `${bearer.kind === 'seat' ? bearer.id : bearer.kind}\n${question}`,
      }),
    open: (open: SeatPart) => set({ open }),
    /** Where it is sent. A bill that was agreed to before anybody chose was agreed to for this one. */
    goesTo: (enterprise: Named) =>
      keeper.change({
        change: was => ({
          ...was,
          enterprise,
          bill: was.bill && { ...was.bill, enterpriseId: was.bill.enterpriseId ?? enterprise.id },
        }),
      }),
    /** Who is on the phone. Another one has not agreed to the bill. */
    callerIs: (changes: Partial<SeatCaller>) => {
      const other = changes.callerName !== undefined || changes.callerPerson !== undefined
      set({ ...changes, ...(other && { bill: null }) })
    },
    /** A line of the call card was said on the phone, or was not; and on to another. */
    say: (line: CallLine, on: boolean, callAt: string | null) =>
      keeper.change({ change: was => ({ ...was, said: withSaid(was.said, line, on), callAt }) }),
    aim,
    aimAt(next: SeatAim): void {
      set({ open: next.part })
      aim.value = next
    },
    add(): void {
      const free = freeExtension()
      addOne({ id: crypto.randomUUID(), answers: free === null ? {} : { extension: { value: free } } })
    },
    copy(id: string): void {
      const seat = draft.value.seats.find(each => each.id === id)
      if (!seat) return
      const made = copySeat(pack, seat, crypto.randomUUID())
      const free = freeExtension()
      addOne(free === null ? made : { ...made, answers: { ...made.answers, extension: { value: free } } })
    },
    remove(ids: readonly string[]): void {
      const gone = new Set(ids)
      const remove = (was: SeatDraft): SeatDraft => {
        const at = was.seats.findIndex(({ id }) => id === was.open)
        const seats = was.seats.filter(({ id }) => !gone.has(id))
        const next = was.seats.slice(at + 1).find(({ id }) => !gone.has(id)) ?? seats.at(-1)
        return { ...was, seats, open: gone.has(was.open) ? (next?.id ?? 'about') : was.open }
      }
      history.act('removed', { change: remove }, { tell: true })
    },
    /** Takes people over from a list; they can be taken back out with one click. */
    take(seats: readonly Seat[]): void {
      const leftOut = Math.max(0, draft.value.seats.length + seats.length - pack.limits.seats)
      history.act('added', { change: was => withSeats(was, seats) }, { leftOut, tell: true })
    },
    /** Puts a block of cells down in the sheet, as one deed: what it writes over, what it adds, what found no room. */
    putDown(at: { row: number; column: number }, text: string): void {
      const room = { limit: pack.limits.seats, newId: () => crypto.randomUUID() }
      const { changes, added, beyond } = putBlock(draft.value.seats, at, text, room)
      history.act(
        'pasted',
        { change: was => ({ ...withSeats(withAnswers(was, changes), added), open: was.open }) },
        { leftOut: beyond, tell: true },
      )
    },
    /** One seat's answer becomes the one of all. */
    share: (id: string, question: QuestionId) =>
      history.act('shared', {
        change: was => {
          const seat = was.seats.find(each => each.id === id)
          return seat ? { ...was, ...shareAnswer(was, seat, question) } : was
        },
      }),
    /** Several answers of several seats at once, from the sheet. Letters into one cell share a `field`. */
    answerMany: (kind: SeatDeedKind, answers: ReadonlyMap<string, Answers>, field: string | null = null) =>
      history.act(kind, { change: was => withAnswers(was, answers) }, { field }),
    /** On to the next request, or back to the one that was put aside; what was sent stands under Requests. */
    startOver: () => begin(was => was.parked ?? EMPTY_SEATS),
    /** Takes up a filed request to change it, or begins one that adds seats to it. */
    takeUp: (begun: Partial<SeatDraft>) => begin(was => ({ ...EMPTY_SEATS, ...begun, parked: parkedOf(was) })),
    /** Sends what was made of the draft. Of two windows that press at once, one does (R5). */
    async submit(made: Filing): Promise<void> {
      filings.announce(made)
      keeper.change({
        reads: was => [was.filing, was.step],
        change: was => ({ ...was, step: 'over', filing: made.key }),
      })
      await keeper.settled()
      if (draft.value.filing === made.key) await filings.file(made)
      else await filings.reload()
    },
    /** It left by the person's own hand: no number, but what it said stays among the requests. */
    handOver(): void {
      const { about, shared, seats, bill } = draft.value
      const at = new Date().toISOString()
      const made = { at, route: route.value, enterprise: enterprise.value?.name ?? null, bill }
      void handed.keep({ key: crypto.randomUUID(), ...made, content: { about, shared, seats } })
      set({ step: 'over', filing: null, handedAt: at })
    },
    /** What the draft says was sent is no more: it can be sent again. */
    unsent: () => set({ step: 'send', filing: null }),
  }
}
