import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ExtensionList } from '../../shared/extension-list.ts'
import { Area } from '../ui/area.tsx'
import { Button } from '../ui/button.tsx'
import { Cell } from '../ui/cell.tsx'
import { Icon } from '../ui/icon.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'

/** So many lines that were left out are shown; all are counted. */
const SHOWN = 5

const NOTHING: Pick<ExtensionList, 'extensions' | 'findings'> = { extensions: [], findings: [] }

/** What is read of a paste, by the reader that the desk reads its lists with. */
function useRead(text: string): typeof NOTHING {
  const [list, setList] = useState(NOTHING)
  useEffect(() => {
    let current = true
    void import('../models/extension-import.ts')
      .then(({ readPasted }) => readPasted(text))
      .then(found => current && setList(found))
    return () => {
      current = false
    }
  }, [text])
  return list
}

/** The extensions that are given away, pasted once, so that clashes with them are told (N13). */
export function SeatExtensions(): JSX.Element {
  const model = useSeats()
  const { seating } = useSeatWords()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const known = model.extensions.known.value
  const { extensions, findings } = useRead(text)
  const keep = () => {
    if (extensions.length === 0) return
    void model.extensions.take(extensions)
    setOpen(false)
    setText('')
  }
  return (
    <>
      <Button size="small" kind="quiet" icon="list" aria-expanded={open} onClick={() => setOpen(!open)}>
        {seating.extensions(known.length)}
      </Button>
      {open && (
        <div class="card stack wide-tool">
          <Area
            id="extensions"
            label={seating.extensionsLabel}
            hint={seating.extensionsHint}
            rows={4}
            mono
            value={text}
            onInput={setText}
          />
          {text.trim() !== '' && <p role="status">{seating.extensionsRead(extensions.length, findings.length)}</p>}
          {findings.length > 0 && (
            <ul class="stack stack-2 plain">
              {findings.slice(0, SHOWN).map(({ cell, value }) => (
                <li key={cell} class="msg">
                  <Icon name="look" />
                  <span>
                    <Cell name={cell} /> <span class="mono">{value}</span>
                  </span>
                </li>
              ))}
            </ul>
          )}
          <Button class="start" onClick={keep} aria-disabled={extensions.length === 0 || undefined}>
            {seating.extensionsKeep}
          </Button>
        </div>
      )}
    </>
  )
}
