import { type AnyValue, valueAt } from './answer.ts'
import type { ChecklistPack } from './checklist-pack.ts'
import { type KnownExtension, nextExtension } from './extension.ts'
import { answersOf, type Seat, type SeatContent, seatName } from './seat.ts'
import { claimsOf, type OpenClaim, type SeatClaim } from './seat-claim.ts'
import { type AnswerFinding, foundAt, type Holder, type SeatFinding } from './seat-finding.ts'

/** What is known outside of the request: open requests of the enterprise, and its directory of extensions. */
export interface ClashGround {
  open: readonly OpenClaim[]
  directory: readonly KnownExtension[]
}

export const NOTHING_KNOWN: ClashGround = { open: [], directory: [] }

interface Place {
  seat: Seat
  claim: SeatClaim
}

/**
 * What two cannot have (N13): within the request, against open requests, and against the remembered extensions. Within
 * the request every seat that has it too is told, each with another one that has it.
 */
export function findClashes(pack: ChecklistPack, content: SeatContent, ground: ClashGround): SeatFinding[] {
  const places = content.seats.flatMap(seat => claimsOf(pack, content, seat).map(claim => ({ seat, claim })))
  const inside = Map.groupBy(places, ({ claim }) => keyOf(claim))
  const open = Map.groupBy(ground.open, keyOf)
  const directory = new Map(ground.directory.map(({ number, name }) => [number, name]))
  const taken = takenExtensions(content, ground)
  return places.flatMap(place => {
    const holder = holderOf(place, { inside, open, directory })
    const finding = holder && toFinding(pack, content, place, holder, { taken, inside })
    // The claim says whose answer it is; the spread forgets which code goes with which arguments.
    return finding ? [{ ...finding, seat: place.seat.id, question: place.claim.question } as SeatFinding] : []
  })
}

/** Every extension that is given away: in the request, in open ones, and in the directory. */
export function takenExtensions(content: SeatContent, { open, directory }: ClashGround): Set<string> {
  return new Set([
    ...content.seats.flatMap(seat => valueAt(seat.answers, 'extension')?.trim() ?? []),
    ...open.flatMap(({ kind, value }) => (kind === 'extension' ? [value] : [])),
    ...directory.map(({ number }) => number),
  ])
}

interface Known {
  inside: ReadonlyMap<string, readonly Place[]>
  open: ReadonlyMap<string, readonly OpenClaim[]>
  directory: ReadonlyMap<string, string | null>
}

function holderOf({ seat, claim }: Place, { inside, open, directory }: Known): Holder | null {
  const key = keyOf(claim)
  const other = inside.get(key)?.find(place => place.seat !== seat || place.claim.question !== claim.question)
  if (other) return { kind: 'seat', seat: other.seat.id, name: seatName(other.seat) }
  const [request] = open.get(key) ?? []
  if (request) return { kind: 'request', number: request.number, sentBy: request.sentBy.name, name: request.name }
  if (claim.kind !== 'extension' || !directory.has(claim.value)) return null
  return { kind: 'directory', name: directory.get(claim.value) ?? null }
}

interface Ways {
  taken: ReadonlySet<string>
  inside: ReadonlyMap<string, readonly Place[]>
}

/** A person alone is no clash: two people may have one name. */
function toFinding(
  pack: ChecklistPack,
  content: SeatContent,
  { seat, claim }: Place,
  holder: Holder,
  ways: Ways,
): AnswerFinding | null {
  const { kind, value, at } = claim
  const [first = '', second = ''] = value.split('\n')
  switch (kind) {
    case 'extension':
      return foundAt(
        'clash.extension',
        { number: value, holder },
        { way: nextExtension(ways.taken, value, pack.contact) },
      )
    case 'email':
      return foundAt('clash.email', { email: value, holder })
    case 'mac':
      return foundAt('clash.mac', { mac: value, holder })
    case 'code':
      return foundAt('clash.code', { code: value, holder })
    case 'did':
      return foundAt('clash.did', { number: value, holder }, { at })
    case 'queue': {
      const [args, way] = [{ queue: first, position: Number(second), holder }, nextPlace(content, seat, claim, ways)]
      return foundAt('clash.queue', { ...args, queue: typedQueue(content, seat, at) ?? first }, { at, way })
    }
    case 'ivr':
      return foundAt(
        'clash.ivr',
        { attendant: typedAttendant(content, seat, at) ?? first, option: second, holder },
        { at },
      )
    case 'person':
      return null
  }
}

/** "Make it 3rd": the same answer with the first place in that queue that nobody here has. */
function nextPlace(content: SeatContent, seat: Seat, { value, at }: SeatClaim, { inside }: Ways): AnyValue | null {
  const places = valueAt(answersOf(content, seat), 'queue-places')
  const queue = value.split('\n')[0] ?? ''
  if (!places || at === null) return null
  let free = 1
  while (inside.has(`queue\n${queue}\n${free}`)) free++
  return places.map((place, index) => (index === at ? { ...place, position: free } : place))
}

function typedQueue(content: SeatContent, seat: Seat, at: number | null): string | undefined {
  return valueAt(answersOf(content, seat), 'queue-places')?.[at ?? 0]?.queue.trim()
}

function typedAttendant(content: SeatContent, seat: Seat, at: number | null): string | undefined {
  return valueAt(answersOf(content, seat), 'ivr-places')?.[at ?? 0]?.attendant.trim()
}

function keyOf({ kind, value }: Pick<SeatClaim, 'kind' | 'value'>): string {
  return `${kind}\n${value}`
}
