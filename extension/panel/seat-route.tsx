import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { callCard } from '../../shared/call-card.ts'
import { documentText } from '../../shared/seat-document.ts'
import type { SeatRoute } from '../../shared/seat-route.ts'
import { LinkButton } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Copy } from '../ui/copy.tsx'
import { Level } from '../ui/level.tsx'
import { Section } from '../ui/section.tsx'
import { Script } from './script.tsx'
import { SeatCallWalk } from './seat-call-walk.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { useSeatDocument } from './seat-paper.ts'

/** N14: which way the request goes, what is recommended and why; the person may choose otherwise. */
export function SeatRouteChoice(): JSX.Element {
  const model = useSeats()
  const words = useSeatWords()
  const { recommended, why, open } = model.advice.value
  const chosen = model.route.value
  const name = (route: SeatRoute) => words.seat.routes[route].name
  return (
    <Section id="route" title={words.seating.howToSend}>
      <div class="list">
        {open.map(route => (
          <div key={route}>
            <Choice group="route" checked={route === chosen} onChoose={() => model.set({ route })}>
              <span class="choice-text">
                <span class="cluster">
                  {route === recommended ? <strong>{name(route)}</strong> : <span>{name(route)}</span>}
                  {route === recommended && (
                    <Level tone="ask" icon="check">
                      {words.seat.recommended}
                    </Level>
                  )}
                </span>
                <span class="small faint">
                  {route === recommended ? why.map(words.seat.reason).join(' ') : words.seat.routes[route].why}
                </span>
              </span>
            </Choice>
            {route === 'call' && chosen === 'call' && (
              <div class="under-choice">
                <CallCard number={null} />
              </div>
            )}
          </div>
        ))}
      </div>
    </Section>
  )
}

/**
 * What somebody needs in front of them for the call (B40, B45 to B48). The script is written when it is opened. What
 * leaves by hand gets no number that could be quoted.
 */
export function CallCard({ number, byHand = false }: { number: string | null; byHand?: boolean }): JSX.Element {
  const model = useSeats()
  const { pack } = model
  const { callOpen } = model.draft.value
  const words = useSeatWords()
  const [open, setOpen] = useState(false)
  const card = callCard(pack, { title: '', lines: [], groups: [] }, { number }, words)
  return (
    <div class="call">
      <a class="call-number" href={card.phone.dial}>
        {card.phone.text}
      </a>
      {card.lines.map(line => (
        <p key={line} class="small muted">
          {line}
        </p>
      ))}
      {!byHand && <p class="small muted">{words.seat.routes.call.why}</p>}
      {number === null && !byHand && (
        <LinkButton icon="phone" aria-expanded={callOpen} onClick={() => model.set({ callOpen: !callOpen })}>
          {callOpen ? words.call.end : words.call.begin}
        </LinkButton>
      )}
      {number === null && !byHand && callOpen && <SeatCallWalk />}
      <LinkButton icon="list" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.seating.script}
      </LinkButton>
      {open && <CallScript number={number} />}
    </div>
  )
}

function CallScript({ number }: { number: string | null }): JSX.Element {
  const words = useSeatWords()
  const text = documentText(useSeatDocument(number), words)
  return (
    <>
      <Script name={words.seating.script} text={text} />
      <Copy look="button" text={text} name={words.seating.copyText} done={words.panel.copied}>
        {words.seating.copyText}
      </Copy>
    </>
  )
}
