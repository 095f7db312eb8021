import type { JSX } from 'preact'
import { useWords } from '../desk.ts'
import { Door } from '../parts/door.tsx'
import { Heading } from '../parts/heading.tsx'

/** An address that is none of ours. */
export function MissingPage(): JSX.Element {
  const { desk } = useWords()
  return (
    <Door>
      <Heading title={desk.missing} />
      <p class="muted">{desk.missingNext}</p>
      <a class="btn start" href="/">
        {desk.toBatches}
      </a>
    </Door>
  )
}
