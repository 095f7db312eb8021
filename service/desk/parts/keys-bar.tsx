import type { JSX } from 'preact'
import { useDesk, useWords } from '../desk.ts'

/** The keys that work here, along the bottom. */
export function KeysBar({ opened }: { opened: boolean }): JSX.Element {
  const { letters, keysShown } = useDesk()
  const { desk } = useWords()
  const { keyNames } = desk
  return (
    <footer class="desk-keys">
      {letters.on.value && (
        <span>
          <kbd class="kbd">j</kbd>
          <kbd class="kbd">k</kbd> {keyNames.next}, {keyNames.previous}
        </span>
      )}
      <span>
        <kbd class="kbd">{opened ? desk.keyLabels.escape : desk.keyLabels.enter}</kbd>{' '}
        {opened ? keyNames.back : keyNames.open}
      </span>
      <button type="button" class="keys-all" onClick={() => (keysShown.value = true)}>
        {letters.on.value && <kbd class="kbd">?</kbd>} {desk.allKeys}
      </button>
    </footer>
  )
}
