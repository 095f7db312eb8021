import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Button, IconButton } from '../../../extension/ui/button.tsx'
import { type CallLine, callLines, countLines, lineState, lineTicks } from '../../../shared/call-line.ts'
import type { ChecklistPack } from '../../../shared/checklist-pack.ts'
import type { RequestItem, SeatRequest } from '../../../shared/seat-request.ts'
import type { ItemState } from '../../../shared/ticket.ts'
import { useWords } from '../desk.ts'
import { useKept } from '../models/kept.ts'
import type { Ticking } from '../models/ticking.ts'
import { keyOf } from '../request-changes.ts'
import { CallLineView } from './call-line.tsx'
import { Trouble } from './trouble.tsx'

interface CallWalkProps {
  request: SeatRequest
  pack: ChecklistPack
  ticking: Ticking
  onEnd: () => void
}

/**
 * The call card while it is read out (N14): one line at a time, each ticked as it is settled. The ticks are those of the
 * mirrored checklist (N16). Where one was is kept with the tab.
 */
export function CallWalk({ request, pack, ticking, onEnd }: CallWalkProps): JSX.Element {
  const { call: words } = useWords()
  const [kept, keep] = useKept(`call.${request.number}`)
  const box = useRef<HTMLElement>(null)
  const lines = useMemo(() => callLines(pack, request), [pack, request])
  const stateOf = useItemStates(request, ticking)
  const counts = countLines(lines, stateOf)
  const isOpen = (line: CallLine) => lineState(line, stateOf) === 'to-do'
  const found = lines.findIndex(({ key }) => key === kept)
  const at = Math.max(0, found >= 0 ? found : lines.findIndex(isOpen))
  const line = lines[at]
  const go = (index: number) => {
    const next = lines[index]
    if (next) keep(next.key)
  }
  /** From here to the end, then from the beginning; the line that is being ticked is as good as settled. */
  const nextOpen = lines.findIndex((each, index) => index > at && isOpen(each))
  const earlier = lines.findIndex((each, index) => index < at && isOpen(each))
  const onward = nextOpen >= 0 ? nextOpen : earlier
  const tick = (state: ItemState, note: string | null) => {
    if (!line) return
    ticking.tick(lineTicks(line, state, note))
    if (state !== 'to-do') go(onward)
  }
  useEffect(() => box.current?.querySelector<HTMLElement>('.seg [tabindex="0"]')?.focus(), [])
  const trouble = ticking.trouble.value
  const settled = lines.length - counts['to-do']
  return (
    <section class="section call-walk" aria-labelledby="call-walk" ref={box}>
      <div class="section-head">
        <h2 id="call-walk">{words.title}</h2>
        <span class="faint small num" role="status">
          {words.progress(settled, lines.length, counts['needs-info'])}
        </span>
        <span class="end">
          <IconButton size="small" icon="x" name={words.end} onClick={onEnd} />
        </span>
      </div>
      {trouble && <Trouble refusal={trouble} onAgain={ticking.again} />}
      <progress class="sr" value={settled} max={lines.length} aria-label={words.title} />
      {line && (
        <CallLineView
          line={line}
          request={request}
          state={lineState(line, stateOf)}
          note={noteOf(line, request, ticking)}
          place={words.at(at + 1, lines.length)}
          onTick={tick}
          onStep={step => go(at + step)}
        />
      )}
      <div class="cluster">
        <Button size="small" icon="left" onClick={() => go(at - 1)} aria-disabled={at === 0 || undefined}>
          {words.previous}
        </Button>
        <Button size="small" onClick={() => go(at + 1)} aria-disabled={at >= lines.length - 1 || undefined}>
          {words.next}
        </Button>
        {onward >= 0 && (
          <Button size="small" onClick={() => go(onward)}>
            {words.nextOpen}
          </Button>
        )}
        {settled === lines.length && <strong role="status">{words.allSettled}</strong>}
      </div>
    </section>
  )
}

/** How far each item is: what was just ticked, else what the service holds. */
function useItemStates(request: SeatRequest, ticking: Ticking): (item: RequestItem) => ItemState {
  const pending = ticking.pending.value
  return useMemo(() => {
    const ticked = new Map(request.items.map(item => [keyOf(item), item.state]))
    return item => pending.get(keyOf(item))?.state ?? ticked.get(keyOf(item)) ?? 'to-do'
  }, [request, pending])
}

/** What was noted on the first of its items that has a note. */
function noteOf({ items }: CallLine, request: SeatRequest, ticking: Ticking): string | null {
  const pending = ticking.pending.value
  const ticked = new Map(request.items.map(item => [keyOf(item), item]))
  for (const item of items) {
    const note = (pending.get(keyOf(item)) ?? ticked.get(keyOf(item)))?.note
    if (note) return note
  }
  return null
}

/** Whether the call card of a request stands open in this tab. */
export function useCallOpen(number: string): [open: boolean, turn: (open: boolean) => void] {
  const [kept, keep] = useKept(`calling.${number}`)
  const [open, setOpen] = useState(kept !== '')
  return [
    open,
    next => {
      setOpen(next)
      keep(next ? 'open' : '')
    },
  ]
}
