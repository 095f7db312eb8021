import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Move } from '../../shared/move.ts'
import type { MoveModel } from '../models/move.ts'
import { Area } from '../ui/area.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/section.tsx'
import { Actions } from './actions.tsx'
import { useWords } from './models.ts'

/**
 * A representative approves or declines the rows that are not left aside; what is approved is moved in the same click.
 * Answers the field for the reason, which stands in the page, and the bar at the bottom.
 */
export function useDeciding(
  model: MoveModel,
  move: Move,
  left: ReadonlySet<string>,
): { reason: JSX.Element; bar: JSX.Element } {
  const { moving, fault } = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const [missing, setMissing] = useState(false)
  const waiting = move.rows.flatMap(({ state, account }) => (state === 'waiting' && account !== null ? [account] : []))
  const chosen = waiting.filter(account => !left.has(account))
  const none = chosen.length === 0 || undefined
  const decide = (decision: 'approve' | 'decline') => {
    const reason = model.reason.value.trim()
    const lacks = decision === 'decline' && reason === ''
    setMissing(lacks)
    if (lacks) field.current?.focus()
    if (lacks || none) return
    void model.decide(move, { decision, accounts: chosen, ...(reason === '' ? {} : { reason }) })
  }
  const busy = model.busy.value
  return {
    reason: (
      <Section id="move-answer" title={moving.answer}>
        <Area
          id="move-reason"
          label={moving.reason}
          hint={moving.reasonHint}
          rows={2}
          maxlength={500}
          value={model.reason.value}
          error={missing ? fault['move.reason-needed'].detail : undefined}
          field={field}
          onInput={text => {
            setMissing(false)
            void model.write(move.number, text)
          }}
        />
      </Section>
    ),
    bar: (
      <Actions note={<span>{moving.chosen(chosen.length, waiting.length)}</span>}>
        <Button size="large" busy={busy} aria-disabled={none} onClick={() => decide('decline')}>
          {moving.decline(chosen.length)}
        </Button>
        <Button kind="primary" size="large" busy={busy} aria-disabled={none} onClick={() => decide('approve')}>
          {moving.approve(chosen.length)}
        </Button>
      </Actions>
    ),
  }
}
