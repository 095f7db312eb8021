import type { JSX } from 'preact'
import { documentText, seatDocument } from '../../shared/seat-document.ts'
import { documentPage } from '../../shared/seat-page.ts'
import type { Handed } from '../handed.ts'
import { Button } from '../ui/button.tsx'
import { Copy } from '../ui/copy.tsx'
import { Icon } from '../ui/icon.tsx'
import { Sign } from '../ui/level.tsx'
import { Section } from '../ui/section.tsx'
import { Actions } from './actions.tsx'
import { useModels } from './models.ts'
import { printPage } from './print.ts'
import { Script } from './script.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { Title } from './title.tsx'
import { whenText } from './when.tsx'

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** A request that was handed over by hand: what it said, to be read, copied and printed again (B51, N18). */
export function SeatHanded({ handed }: { handed: Handed }): JSX.Element {
  const { pack } = useSeats()
  const { place } = useModels()
  const words = useSeatWords()
  const { at, route, content, bill } = handed
  const facts = {
    enterprise: handed.enterprise ?? '',
    number: null,
    sentBy: null,
    sentAt: null,
    bill,
    route,
    timeZone: ZONE,
    today: new Date(at).toLocaleDateString('en-CA'),
  }
  const document = seatDocument(pack, content, facts, words)
  const text = documentText(document, words)
  const back = (
    <button type="button" class="back" onClick={() => place.go({ name: 'requests', request: null })}>
      <Icon name="left" small />
      {words.request.title}
    </button>
  )
  return (
    <>
      <main class="page">
        <Title back={back} lead={words.seating.handedAt(whenText(words.locale, at))}>
          {document.title}
        </Title>
        <Sign tone="note">{words.seating.handMeans}</Sign>
        <Section id="letter" title={words.seating.letter}>
          <Script name={words.seating.letter} text={text} />
        </Section>
      </main>
      <Actions>
        <Copy look="button" text={text} name={words.seating.copyText} done={words.panel.copied}>
          {words.seating.copyText}
        </Copy>
        <Button size="large" icon="print" onClick={() => printPage(documentPage(document, words))}>
          {words.seating.print}
        </Button>
      </Actions>
    </>
  )
}
