import type { JSX } from 'preact'
import { Notice } from '../../../extension/ui/notice.tsx'
import type { BatchSeal as Seal } from '../../../shared/seal.ts'
import { showSealCode } from '../../../shared/seal-code.ts'
import { saySeal } from '../../../shared/words/seal.ts'
import { useDesk, useWords } from '../desk.ts'

/** N8: whether a batch holds what a representative checked, else the cells that differ; and the code to quote. */
export function BatchSeal({ seal }: { seal: Seal }): JSX.Element {
  const { timeZone } = useDesk()
  const words = useWords()
  const { title, cells } = saySeal(words, seal, timeZone)
  return (
    <Notice tone={seal.state === 'changed' ? 'look' : 'ready'} title={title}>
      {cells.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p class="small">
        {words.seal.name} <span class="mono">{showSealCode(seal.code)}</span>
      </p>
    </Notice>
  )
}
