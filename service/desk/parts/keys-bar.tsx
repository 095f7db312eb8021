import type { JSX } from 'preact'
import { useDesk, useMayDo, useWords } from '../desk.ts'

/** The keys that work here, along the bottom. */
export function KeysBar({ opened }: { opened: boolean }): JSX.Element {
  const { letters, keysShown, router } = useDesk()
  const support = useMayDo('ticket.work')
  const { page } = router.place.value
  const works = support && page === 'request'
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
      {letters.on.value &&
        works &&
        (['done', 'info', 'not'] as const).map(key => (
          <span key={key}>
            <kbd class="kbd">{key.charAt(0)}</kbd> {keyNames[key]}
          </span>
        ))}
      {letters.on.value && works && (
        <>
          <span>
            <kbd class="kbd">r</kbd> {keyNames.reply}
          </span>
          <span>
            <kbd class="kbd">a</kbd> {keyNames.assign}
          </span>
        </>
      )}
      {letters.on.value && support && page === 'requests' && (
        <span>
          <kbd class="kbd">x</kbd> {keyNames.choose}
        </span>
      )}
      {letters.on.value && (
        <span>
          <kbd class="kbd">/</kbd> {keyNames.search}
        </span>
      )}
      <button type="button" class="keys-all" onClick={() => (keysShown.value = true)}>
        {letters.on.value && <kbd class="kbd">?</kbd>} {desk.allKeys}
      </button>
    </footer>
  )
}
