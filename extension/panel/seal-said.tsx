import type { JSX } from 'preact'
import type { BatchSeal } from '../../shared/seal.ts'
import { saySeal } from '../../shared/words/seal.ts'
import { Notice } from '../ui/notice.tsx'
import { useWords } from './models.ts'

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** N8: whether what was sent is what the representative checked, else the cells that differ. */
export function SealSaid({ seal }: { seal: BatchSeal }): JSX.Element {
  const { title, cells } = saySeal(useWords(), seal, ZONE)
  return (
    <Notice tone={seal.state === 'changed' ? 'look' : 'ready'} title={title}>
      {cells.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}
