import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { customerKey, customerName } from '../../shared/customer.ts'
import type { DraftCheck } from '../draft.ts'
import { keptText } from '../kept-text.ts'
import { type Compared, compareVersions } from '../models/compared.ts'
import { Section } from '../ui/section.tsx'
import { Changes } from './changes.tsx'
import { useModels, useWords } from './models.ts'

/** The file in Accounts beside the last version of the same customer's, and whose files those are. */
export function ChangesPart({ check }: { check: DraftCheck }): JSX.Element | null {
  const { customers } = useModels()
  const { version: say } = useWords()
  const [compared, setCompared] = useState<Compared | null>(null)
  const [asked, ask] = useState(0)
  const { source, found, at } = check
  const name = source.kind === 'file' && found.verdict !== 'refused' ? source.name : null
  useEffect(() => {
    let here = true
    if (name === null) setCompared(null)
    else {
      const facts = { fileName: name, at, intake: at }
      void customers
        .open()
        .then(model => compareVersions(model, facts, found))
        .then(result => here && setCompared(result))
    }
    return () => {
      here = false
    }
    // The check is another one when its instant is; `asked` counts the customers that were chosen.
  }, [customers, name, at, asked])
  if (name === null || !compared || (!compared.diff && compared.others.length === 0)) return null
  const choose = async (key: string) => {
    const { rows, findings, file } = found
    const version = {
      fileName: name,
      sha256: file?.sha256 ?? null,
      at,
      intake: at,
      check: keptText({ rows, findings }),
    }
    await (await customers.open()).setSameAs(key === customerKey(name) ? null : key, version)
    ask(asked + 1)
  }
  const { diff, others, customer } = compared
  return (
    <Section id="changes" title={say.title} aside={diff && say.counts(countsOf(diff))}>
      <Changes before={compared.before} diff={diff} />
      {others.length > 0 && (
        <div class="field">
          <label class="label" for="changes-customer">
            {say.customer}
          </label>
          <select
            id="changes-customer"
            class="input"
            value={customer?.key ?? customerKey(name)}
            onChange={event => void choose(event.currentTarget.value)}
          >
            <option value={customerKey(name)}>{say.own(customerName(name))}</option>
            {[customer, ...others].map(
              each =>
                each &&
                each.key !== customerKey(name) && (
                  <option key={each.key} value={each.key}>
                    {each.name}
                  </option>
                ),
            )}
          </select>
        </div>
      )}
    </Section>
  )
}

function countsOf({ fixed, still, fresh, moved }: NonNullable<Compared['diff']>) {
  return { fixed: fixed.length, still: still.length, fresh: fresh.length, moved: moved.length }
}
