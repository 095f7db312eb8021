import type { JSX } from 'preact'
import type { SeenModel } from '../models/seen.ts'
import { LinkButton } from '../ui/button.tsx'
import { Section } from '../ui/section.tsx'
import { useWords } from './models.ts'
import { whenText } from './when.tsx'

/** The lists that were remembered from pages, each with its date, and the way to be rid of it. */
export function SeenLists({ seen }: { seen: SeenModel }): JSX.Element | null {
  const { page: say, locale } = useWords()
  const lists = seen.lists.value
  if (lists.length === 0) return null
  return (
    <Section id="seen-lists" title={say.lists}>
      <div class="list">
        {lists.map(({ enterpriseId, name, host, asOf, coverage }) => (
          <div key={enterpriseId} class="pad cluster between">
            <span class="stack stack-1">
              <span class="wrap-any">{name || enterpriseId}</span>
              <span class="small faint">{say.from(host, whenText(locale, asOf))}</span>
              <span class="small faint">{say.coverage(coverage)}</span>
            </span>
            <LinkButton aria-label={say.forgetName(name || enterpriseId)} onClick={() => seen.forget(enterpriseId)}>
              {say.forget}
            </LinkButton>
          </div>
        ))}
      </div>
    </Section>
  )
}
