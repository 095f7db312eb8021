import type { JSX } from 'preact'
import { Fact, Facts } from '../../../extension/ui/facts.tsx'
import { Section } from '../../../extension/ui/section.tsx'
import { TICKET_KINDS, type Ticket } from '../../../shared/desk-ticket.ts'
import { PRIORITIES, withinOf } from '../../../shared/service-level.ts'
import { sayHours } from '../../../shared/words/answer.ts'
import { sayNumber } from '../../../shared/words/format.ts'
import { useWords } from '../desk.ts'
import { useServiceLevel } from '../models/service-level.ts'

/** Beside a ticket: why its time is what it is. */
export function ServicePromise({ ticket }: { ticket: Pick<Ticket, 'kind' | 'priority'> }): JSX.Element | null {
  const level = useServiceLevel()
  const words = useWords()
  const { serviceLevel } = words
  if (level === null) return null
  const { answer, resolve } = withinOf(level, ticket)
  return (
    <section>
      <h2>{serviceLevel.title}</h2>
      <Facts>
        <Fact name={serviceLevel.answer}>{serviceLevel.within(answer)}</Fact>
        <Fact name={serviceLevel.resolve}>{serviceLevel.within(resolve)}</Fact>
      </Facts>
      <p class="small muted">{serviceLevel.hours(sayHours(level, words))}</p>
    </section>
  )
}

/** The whole table: by priority, and for kinds that are promised something else. */
export function ServicePromiseTable(): JSX.Element | null {
  const level = useServiceLevel()
  const words = useWords()
  const { serviceLevel, inbox, locale } = words
  if (level === null) return null
  const say = (minutes: number) => sayNumber(locale, minutes / 60)
  const rows = PRIORITIES.map(priority => ({ name: inbox.priorities[priority], within: level.within[priority] }))
  for (const kind of TICKET_KINDS) {
    for (const priority of PRIORITIES) {
      const within = level.kinds[kind]?.[priority]
      if (within) rows.push({ name: `${inbox.kinds[kind]}, ${inbox.priorities[priority]}`, within })
    }
  }
  return (
    <Section id="promises" title={serviceLevel.tableTitle} aside={serviceLevel.tableMeans}>
      <table class="table picture-table" aria-label={serviceLevel.tableTitle}>
        <thead>
          <tr>
            <th scope="col">{inbox.priority}</th>
            <th scope="col" class="r">
              {serviceLevel.answer}
            </th>
            <th scope="col" class="r">
              {serviceLevel.resolve}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, within }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="r">{say(within.answer)}</td>
              <td class="r">{say(within.resolve)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small muted">{serviceLevel.hours(sayHours(level, words))}</p>
    </Section>
  )
}
