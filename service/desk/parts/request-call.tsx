import type { JSX } from 'preact'
import { Button } from '../../../extension/ui/button.tsx'
import { Copy } from '../../../extension/ui/copy.tsx'
import { callCard } from '../../../shared/call-card.ts'
import type { ChecklistPack } from '../../../shared/checklist-pack.ts'
import type { SeatRequest } from '../../../shared/seat-request.ts'
import { adviseRoute } from '../../../shared/seat-route.ts'
import { useWords } from '../desk.ts'
import { useDocument } from '../models/document.ts'

/** The way the request goes and why, and the filled checklist as the script of the call (N14). */
export function RequestCall({
  request,
  pack,
  onCall,
}: {
  request: SeatRequest
  pack: ChecklistPack
  onCall: (() => void) | null
}): JSX.Element {
  const words = useWords()
  const { requests: say } = words
  const document = useDocument(request, pack, words)
  const card = callCard(pack, document, request, words)
  return (
    <section>
      <h2>{say.call}</h2>
      <Way request={request} pack={pack} />
      {onCall && (
        <Button size="small" icon="phone" class="start" onClick={onCall}>
          {words.call.begin}
        </Button>
      )}
      <details class="script">
        <summary class="btn-link">{say.script}</summary>
        <p class="small">
          <a href={card.phone.dial}>{card.phone.text}</a>
        </p>
        {card.lines.map(line => (
          <p class="small muted" key={line}>
            {line}
          </p>
        ))}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <pre class="script-text" tabIndex={0}>
          {card.script}
        </pre>
        <Copy look="button" text={card.script} name={say.copyText} done={words.desk.copied}>
          {say.copyText}
        </Copy>
      </details>
    </section>
  )
}

/** How it came, and why so: what was taken on the phone went no way that anybody had to choose. */
function Way({ request, pack }: { request: SeatRequest; pack: ChecklistPack }): JSX.Element {
  const { seat, locale } = useWords()
  if (request.takenBy) return <p class="small">{seat.document.takenBy(request.takenBy.name)}</p>
  const { recommended, why } = adviseRoute(pack, request, { connected: true })
  return (
    <>
      <p class="small">
        {seat.routes[request.route].name}
        {recommended === request.route && `, ${seat.recommended.toLocaleLowerCase(locale)}`}
      </p>
      {why.map(reason => (
        <p class="small muted" key={reason.code}>
          {seat.reason(reason)}
        </p>
      ))}
    </>
  )
}
