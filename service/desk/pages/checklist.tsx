import type { JSX } from 'preact'
import { Copy } from '../../../extension/ui/copy.tsx'
import { parseTicketCode, writeTicketCode } from '../../../shared/ticket-code.ts'
import { useWords } from '../desk.ts'
import { Door } from '../parts/door.tsx'
import { Heading } from '../parts/heading.tsx'

/**
 * The page behind the link of a mail (B51): how its checklist is completed, and by which code it stays with that mail.
 * It shows nothing but its own address, so that nobody need sign in and nobody learns anything.
 */
export function ChecklistPage({ code }: { code: string }): JSX.Element {
  const { outside } = useWords()
  const { page } = outside
  const known = parseTicketCode(code)
  if (known === null) {
    return (
      <Door>
        <Heading title={page.incomplete} />
        <p>{page.noCode}</p>
      </Door>
    )
  }
  const written = writeTicketCode(known)
  return (
    <Door>
      <Heading title={page.title(known.number)} />
      <p>{page.lead}</p>
      <section class="door-form" aria-labelledby="with-sign-in">
        <h2 id="with-sign-in">{page.signedIn}</h2>
        <ol class="door-steps">
          {page.steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="user-code ticket-code mono">{written}</p>
        <Copy look="button" text={written} name={page.copy} done={page.copied}>
          {page.copy}
        </Copy>
      </section>
      <section class="door-form door-facts" aria-labelledby="without-sign-in">
        <h2 id="without-sign-in">{page.others}</h2>
        <p>{page.byMail}</p>
        <p>{page.noPanel}</p>
      </section>
    </Door>
  )
}
