import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { spectrumvoipPage } from '../../shared/packs/spectrumvoip-page.ts'
import type { FieldsLook, FilledField } from '../../shared/page-ask.ts'
import { placeFacts, type WantedFact } from '../../shared/page-form.ts'
import { selectorsOf } from '../models/page-deed.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { useWords } from './models.ts'
import { ClosedFrames, PageTroubleNotice, UnknownHost, usePageAsk } from './page-ask.tsx'
import { SeatFormFields } from './seat-form-fields.tsx'

/** The request into the portal's own form (N21): what would go where, then the press that fills it; never its Submit. */
export function SeatForm({ facts }: { facts: readonly WantedFact[] }): JSX.Element {
  const { putting: say } = useWords()
  const { busy, trouble, ask } = usePageAsk(spectrumvoipPage)
  const [seen, setSeen] = useState<FieldsLook | null>(null)
  const [filled, setFilled] = useState<readonly FilledField[] | null>(null)
  /** What came of taking it back out: every field holds what it held, or not every one. */
  const [undone, setUndone] = useState<'all' | 'not-all' | null>(null)
  const look = async () => {
    const answer = await ask({ do: 'fields', selectors: selectorsOf(spectrumvoipPage) })
    setFilled(null)
    setUndone(null)
    setSeen(answer && 'fields' in answer ? answer.fields : null)
  }
  const fill = async (values: { field: number; value: string }[]) => {
    if (!seen) return
    const answer = await ask({ do: 'fill', look: seen.look, values })
    if (answer && 'filled' in answer) setFilled(answer.filled)
    else setSeen(null)
  }
  const undo = async () => {
    if (!seen) return
    const answer = await ask({ do: 'undo', look: seen.look })
    setSeen(null)
    setFilled(null)
    if (answer && 'filled' in answer)
      setUndone(answer.filled.every(({ outcome }) => outcome === 'kept') ? 'all' : 'not-all')
  }
  const placements = seen ? placeFacts(facts, seen.fields, spectrumvoipPage.fields) : []
  const found = placements.some(({ into }) => into !== null)
  return (
    <Section id="portal-form" title={say.form}>
      <div class="card stack">
        <p class="small muted">{say.formAbout(spectrumvoipPage.portal)}</p>
        <PageTroubleNotice trouble={trouble} />
        {seen && !found && <Notice tone="look" role="status" title={say.noForm} />}
        {seen && <ClosedFrames count={seen.closedFrames} />}
        {seen && found && (
          <div class="stack stack-2">
            <p class="label wrap-any">{say.fields(seen.host)}</p>
            <UnknownHost host={seen.host} about={spectrumvoipPage} />
          </div>
        )}
        {seen && found && (
          <SeatFormFields
            key={seen.look}
            placements={placements}
            fields={seen.fields}
            filled={filled}
            busy={busy}
            onFill={fill}
          />
        )}
        {undone && (
          <p class="small muted" role="status">
            {undone === 'all' ? say.undone : say.notUndone}
          </p>
        )}
        <div class="cluster">
          <Button size="small" icon="eye" busy={busy} onClick={look}>
            {busy ? say.looking : seen ? say.lookAgain : say.look}
          </Button>
          {filled && <LinkButton onClick={undo}>{say.undo}</LinkButton>}
        </div>
      </div>
    </Section>
  )
}
