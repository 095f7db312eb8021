import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { LANDINGS, type Landing, type Proof, type ProvenRow } from '../../shared/proof.ts'
import { type ReceiptFacts, receiptText } from '../../shared/receipt.ts'
import { sayNumber } from '../../shared/words/format.ts'
import type { Uploaded } from '../models/proving.ts'
import type { PastedList } from '../rep-file.ts'
import { Button } from '../ui/button.tsx'
import { Copy } from '../ui/copy.tsx'
import { Sign, type Tone } from '../ui/level.tsx'
import { Section } from '../ui/section.tsx'
import { useWords } from './models.ts'
import { usePaged } from './paged.tsx'
import { printPage } from './print.ts'
import { saveFile } from './save.ts'

/** Drawn at once, and as many more on demand. */
const ROWS_AT_ONCE = 500

const TONES: Readonly<Record<Landing, Tone>> = { missing: 'stop', conflict: 'look', landed: 'ready' }

/** What became of every row, worst first, and the receipt to keep. The counts add up to the rows. */
export function ProofResult({
  proof,
  uploaded,
  list,
}: {
  proof: Proof
  uploaded: Uploaded
  list: PastedList
}): JSX.Element {
  const { proving: say, locale } = useWords()
  const order = LANDINGS.toSorted((one, other) => Number(one === 'landed') - Number(other === 'landed'))
  return (
    <>
      <Receipt proof={proof} uploaded={uploaded} list={list} />
      {order
        .filter(landing => proof.counts[landing] > 0)
        .map(landing => (
          <Section
            key={landing}
            id={`proof-${landing}`}
            title={
              <Sign tone={TONES[landing]}>
                {say.landings[landing]} <span class="count">{sayNumber(locale, proof.counts[landing])}</span>
              </Sign>
            }
            aside={say.means[landing]}
          >
            <ProvenRows rows={proof.rows.filter(row => row.landing === landing)} />
          </Section>
        ))}
    </>
  )
}

function ProvenRows({ rows }: { rows: readonly ProvenRow[] }): JSX.Element {
  const { proof: say } = useWords()
  const [shown, more] = usePaged(rows, ROWS_AT_ONCE)
  return (
    <div class="list">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul class="numbers" tabIndex={0}>
        {shown.map(({ cell, typed, shownAs, enterprise }) => (
          <li key={cell}>
            <span class="faint">{cell}</span> {typed}{' '}
            {enterprise !== null ? say.under(enterprise) : shownAs !== null ? say.shownAs(shownAs) : ''}
          </li>
        ))}
      </ul>
      {more && <div class="pad">{more}</div>}
    </div>
  )
}

function Receipt({
  proof,
  uploaded,
  list: { enterprise, source = null },
}: {
  proof: Proof
  uploaded: Uploaded
  list: PastedList
}): JSX.Element {
  const words = useWords()
  const { proving: say, files, panel } = words
  // Dated when this comparison was first drawn, and not again while it stands.
  const [at] = useState(() => new Date().toISOString())
  const facts: ReceiptFacts = {
    fileName: uploaded.name,
    sha256: uploaded.sha256 ?? '—',
    pack: uploaded.pack,
    enterprise: enterprise.trim() || null,
    source,
    at,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
  const text = receiptText(proof, facts, words)
  return (
    <section class="cluster" aria-label={say.receipt}>
      <Copy look="button" text={text} name={files.copy} done={panel.copied}>
        {files.copy}
      </Copy>
      <Button size="small" icon="print" onClick={() => printPage(asPage(text, words.locale))}>
        {files.print}
      </Button>
      <Button size="small" icon="download" onClick={() => saveFile(text, say.fileName(uploaded.name), 'text/plain')}>
        {files.save}
      </Button>
    </section>
  )
}

/** The receipt's text as a page to print. */
function asPage(text: string, locale: string): string {
  const plain = text.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`)
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><pre>${plain}</pre></html>`
}
