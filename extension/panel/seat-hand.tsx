import type { JSX } from 'preact'
import { valueAt } from '../../shared/answer.ts'
import { type Letter, letterFile, letterLink } from '../../shared/letter.ts'
import type { WantedFact } from '../../shared/page-form.ts'
import { documentText } from '../../shared/seat-document.ts'
import { documentHtml, documentPage } from '../../shared/seat-page.ts'
import { Button } from '../ui/button.tsx'
import { Copy } from '../ui/copy.tsx'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { Actions } from './actions.tsx'
import { useModels } from './models.ts'
import { printPage } from './print.ts'
import { saveFile } from './save.ts'
import { Script } from './script.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { SeatForm } from './seat-form.tsx'
import { useSeatDocument } from './seat-paper.ts'
import { CallCard } from './seat-route.tsx'
import { Title } from './title.tsx'

/** The ways that need no service: a letter to the project manager (B39) or to support (B51), the portal's own form (B50), or a print. */
export function SeatHand(): JSX.Element {
  const model = useSeats()
  const words = useSeatWords()
  const { connection } = useModels()
  const draft = model.draft.value
  const manager = model.route.value === 'manager'
  const document = useSeatDocument(null)
  const to = manager ? (valueAt(draft.about, 'manager-email')?.trim() ?? '') : model.pack.contact.email
  const text = `${words.seat.document.intro}\n\n${documentText(document, words)}`
  const letter: Letter = { to, subject: document.title, text, html: documentHtml(document, words) }
  const link = letterLink(letter)
  const person = connection.connection.value?.person
  const facts: WantedFact[] = [
    { field: 'name', value: draft.bill?.name ?? person?.name ?? '' },
    { field: 'email', value: person?.email ?? '' },
    { field: 'company', value: model.enterprise.value?.name ?? '' },
    { field: 'subject', value: document.title },
    { field: 'description', value: text },
  ]
  const print = () => printPage(documentPage(document, words))
  const save = () =>
    saveFile(letterFile(letter, `sidecheck-${crypto.randomUUID()}`), words.seating.letterName, 'message/rfc822')
  const back = (
    <button type="button" class="back" onClick={() => model.set({ step: 'edit' })}>
      <Icon name="left" small />
      {words.seating.backToSeats}
    </button>
  )
  return (
    <>
      <main class="page">
        <Title back={back} lead={words.seating.handLead}>
          {words.seat.routes[manager ? 'manager' : 'hand-over'].name}
        </Title>
        {manager && to === '' && (
          <p class="msg msg-look">
            <Icon name="look" />
            <span>{words.seating.noManager}</span>
          </p>
        )}
        <Section id="letter" title={words.seating.letter}>
          <div class="card stack">
            <p class="small">
              {words.seating.letterTo} <span class="mono">{to === '' ? '–' : to}</span>
            </p>
            <Script name={words.seating.letter} text={text} />
            <div class="cluster">
              {link !== null && (
                <a class="btn btn-sm" href={link}>
                  <Icon name="mail" />
                  {words.seating.openMail}
                </a>
              )}
              <Button size="small" icon="download" onClick={save}>
                {words.seating.saveMail}
              </Button>
              <Copy look="button" text={text} name={words.seating.copyText} done={words.panel.copied}>
                {words.seating.copyText}
              </Copy>
              <Button size="small" icon="print" onClick={print}>
                {words.seating.print}
              </Button>
            </div>
            {link === null && <p class="small muted">{words.seating.tooLong}</p>}
          </div>
        </Section>
        {!manager && <SeatForm facts={facts.filter(({ value }) => value !== '')} />}
        {!manager && <CallCard number={null} byHand />}
      </main>
      <Actions note={<span>{words.seating.handNote}</span>}>
        <Button size="large" onClick={() => model.set({ step: 'edit' })}>
          {words.seating.notYet}
        </Button>
        <Button size="large" kind="primary" onClick={model.handOver}>
          {words.seating.handed}
        </Button>
      </Actions>
    </>
  )
}
