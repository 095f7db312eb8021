import type { JSX } from 'preact'
import { sayNumber } from '../../shared/words/format.ts'
import { Sign } from '../ui/level.tsx'
import { useVerdictWords } from './models.ts'

/** How a group of rows stands, and how many there are. */
export function LevelHead({
  level,
  count,
}: {
  level: Parameters<ReturnType<typeof useVerdictWords>['level']['head']>[0]
  count: number
}): JSX.Element {
  const words = useVerdictWords()
  const tone = level === 'done' ? 'ready' : level === 'left' ? 'none' : level
  return (
    <Sign tone={tone}>
      {words.level.head(level, count)} <span class="count">{sayNumber(words.locale, count)}</span>
    </Sign>
  )
}
