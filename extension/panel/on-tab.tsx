import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useModels, useWords } from './models.ts'

/** Whether a portal's page is in front beside the panel, as far as the browser lets the panel see it. */
export function OnTab({ portal }: { portal: string }): JSX.Element | null {
  const { page: later } = useModels()
  const { page: say } = useWords()
  useEffect(() => void later.open(), [later])
  const there = later.part.value?.portal.value
  if (!there) return null
  return <span class="faint small">{there.portal === portal ? say.onThisTab : say.otherOnTab(there.portal)}</span>
}
