import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { useDesk, useWords } from '../desk.ts'

/** All keys, and the switch that turns the single letters off. */
export function KeysDialog(): JSX.Element {
  const { keysShown, letters } = useDesk()
  const { desk } = useWords()
  const ref = useRef<HTMLDialogElement>(null)
  const shown = keysShown.value
  useEffect(() => {
    if (shown) ref.current?.showModal()
    else ref.current?.close()
  }, [shown])
  const { keyNames, keyLabels } = desk
  const keys = [
    ['j', keyNames.next],
    ['k', keyNames.previous],
    [keyLabels.enter, keyNames.open],
    [keyLabels.escape, keyNames.back],
    [keyLabels.upDown, keyNames.items],
    [keyLabels.sides, keyNames.choices],
    ['d', keyNames.done],
    ['i', keyNames.info],
    ['n', keyNames.not],
    ['r', keyNames.reply],
    ['a', keyNames.assign],
    ['x', keyNames.choose],
    [keyLabels.shiftArrows, keyNames.chooseMore],
    ['/', keyNames.search],
    ['0–9', keyNames.number],
    ['?', keyNames.keys],
  ] as const
  return (
    <dialog ref={ref} class="keys-dialog" aria-labelledby="keys-title" onClose={() => (keysShown.value = false)}>
      <div class="dialog">
        <h2 id="keys-title">{desk.keys}</h2>
        <dl class="keys-list">
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd class="kbd">{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label class="check">
          <input
            type="checkbox"
            checked={letters.on.value}
            aria-describedby="keys-why"
            onChange={event => letters.turn(event.currentTarget.checked)}
          />
          <span>{desk.keyUse}</span>
        </label>
        <p class="small muted" id="keys-why">
          {desk.keyUseWhy}
        </p>
        <div class="dialog-acts">
          <Button onClick={() => (keysShown.value = false)}>{desk.close}</Button>
        </div>
      </div>
    </dialog>
  )
}
