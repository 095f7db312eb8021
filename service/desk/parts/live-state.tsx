import type { JSX } from 'preact'
import { Icon } from '../../../extension/ui/icon.tsx'
import { useDesk, useWords } from '../desk.ts'

/** Whether changes appear by themselves; nothing while nobody is signed in. */
export function LiveState(): JSX.Element | null {
  const { live } = useDesk()
  const { views } = useWords()
  const state = live.value
  if (state === 'off') return null
  const is = state === 'live'
  return (
    <span class="live" data-live={is || undefined} title={is ? views.liveWhy : views.pollingWhy}>
      <Icon name={is ? 'online' : 'offline'} />
      <span>{is ? views.live : views.polling}</span>
    </span>
  )
}
