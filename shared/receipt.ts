import { escapeUnseen } from './characters.ts'
import type { PageSource } from './page-reading.ts'
import type { Landing, Proof, ProvenRow } from './proof.ts'
import type { Words } from './words/catalogue.ts'
import { sayReceiptTime } from './words/when.ts'

/** What a receipt says beside the comparison itself. */
export interface ReceiptFacts {
  fileName: string
  /** Of the bytes that were uploaded. */
  sha256: string
  /** "lumen-connect@1" */
  pack: string
  enterprise: string | null
  /** The page that the portal's list was read from, and how much of it; null where a person brought the list. */
  source: PageSource | null
  /** When the lists were compared: an ISO instant, and the zone of whoever keeps the receipt. */
  at: string
  timeZone: string
}

/** A dated receipt to keep (N6): the counts first, then every row that did not land, by cell. Plain text. */
export function receiptText(proof: Proof, facts: ReceiptFacts, words: Pick<Words, 'proof' | 'locale'>): string {
  const say = words.proof
  const { counts, rows } = proof
  const head = [
    say.title,
    say.when(sayReceiptTime(words.locale, facts.at, facts.timeZone)),
    say.file(escapeUnseen(facts.fileName)),
    say.digest(facts.sha256),
    say.rules(facts.pack),
    ...(facts.enterprise === null ? [] : [say.enterprise(escapeUnseen(facts.enterprise))]),
    ...sourceLines(facts, words),
    '',
    say.counts(counts, rows.length),
    ...(proof.others > 0 ? [say.others(proof.others)] : []),
  ]
  const parts = (['missing', 'conflict', 'landed'] as const).flatMap(landing => section(rows, landing, words))
  return `${[...head, ...parts].join('\n')}\n`
}

/** What is missing from half a list may stand in the other half. */
function sourceLines(
  { source, timeZone }: ReceiptFacts,
  { proof: say, locale }: Pick<Words, 'proof' | 'locale'>,
): string[] {
  if (!source) return []
  const { host, at, coverage } = source
  const read = say.listFrom(host, sayReceiptTime(locale, at, timeZone))
  return coverage.kind === 'whole' ? [read] : [read, say.listPartly(coverage.read, coverage.total)]
}

function section(rows: readonly ProvenRow[], landing: Landing, { proof: say }: Pick<Words, 'proof'>): string[] {
  const found = rows.filter(row => row.landing === landing)
  if (found.length === 0) return []
  const lines = found.map(({ cell, typed, shownAs, enterprise }) => {
    const account = `${cell.padEnd(8)}${escapeUnseen(typed)}`
    const more =
      enterprise !== null
        ? say.under(escapeUnseen(enterprise))
        : shownAs !== null
          ? say.shownAs(escapeUnseen(shownAs))
          : ''
    return more === '' ? account : `${account}  ${more}`
  })
  return ['', say.headings[landing], ...lines]
}
