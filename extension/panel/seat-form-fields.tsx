import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { FilledField, FormField, PageValue } from '../../shared/page-ask.ts'
import { fieldsFor, type Placement, placement } from '../../shared/page-form.ts'
import type { PageField } from '../../shared/page-rule.ts'
import { Button } from '../ui/button.tsx'
import { Copy } from '../ui/copy.tsx'
import { Sign } from '../ui/level.tsx'
import { useWords } from './models.ts'

/** Each fact with the field it goes into, what that holds, and what came of it. A person may say otherwise before. */
export function SeatFormFields({
  placements,
  fields,
  filled,
  busy,
  onFill,
}: {
  placements: readonly Placement[]
  fields: readonly FormField[]
  filled: readonly FilledField[] | null
  busy: boolean
  onFill: (values: PageValue[]) => void
}): JSX.Element {
  const { putting: say } = useWords()
  const [chosen, setChosen] = useState<ReadonlyMap<PageField, number | null>>(
    () => new Map(placements.map(firstChoice)),
  )
  const open = fieldsFor(placements, fields)
  const now = placements.map(fact => {
    const at = chosen.get(fact.field) ?? null
    return at === null ? fact : placement(fact, fields.find(field => field.at === at) ?? null)
  })
  const going = now.filter(({ field, why }) => (chosen.get(field) ?? null) !== null && why === null)
  const fill = () => onFill(going.flatMap(({ into, value }) => (into ? [{ field: into.at, value }] : [])))
  const kept = filled?.filter(({ outcome }) => outcome === 'kept').length ?? 0
  return (
    <>
      {now.map(fact => (
        <Fact
          key={fact.field}
          fact={fact}
          open={open}
          at={chosen.get(fact.field) ?? null}
          filled={filled?.find(({ field }) => field === chosen.get(fact.field)) ?? null}
          onChoose={at => setChosen(new Map(chosen).set(fact.field, at))}
        />
      ))}
      {filled ? (
        <p role="status">
          {say.filled(kept, filled.length)} {say.after}
        </p>
      ) : (
        <Button class="start" icon="pencil" busy={busy} aria-disabled={going.length === 0 || undefined} onClick={fill}>
          {busy ? say.filling : say.fill(going.length)}
        </Button>
      )}
    </>
  )
}

/** What holds something else already is left alone unless the person says otherwise. */
function firstChoice({ field, into, why, value }: Placement): [PageField, number | null] {
  const free = into !== null && why === null && (into.value.trim() === '' || into.value === value)
  return [field, free ? into.at : null]
}

function Fact({
  fact,
  open,
  at,
  filled,
  onChoose,
}: {
  fact: Placement
  open: readonly FormField[]
  at: number | null
  filled: FilledField | null
  onChoose: (at: number | null) => void
}): JSX.Element {
  const { putting: say, panel } = useWords()
  const { field, into, value, why } = fact
  const id = `portal-form-${field}`
  const name = say.facts[field]
  return (
    <div class="field">
      <label class="label" for={id}>
        {say.into(name)}
      </label>
      <select
        id={id}
        class="input"
        value={at === null ? '' : String(at)}
        aria-describedby={`${id}-hint`}
        disabled={filled !== null}
        onChange={event => onChoose(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
      >
        <option value="">{say.leaveOut}</option>
        {open.map(each => (
          <option key={each.at} value={String(each.at)} disabled={each.locked}>
            {each.names[0]?.text ?? say.unnamed}
          </option>
        ))}
      </select>
      <p class="hint wrap-any" id={`${id}-hint`}>
        {why !== null ? say.why[why] : into && into.value !== '' ? say.before(short(into.value)) : short(value)}
      </p>
      {filled && <Outcome filled={filled} />}
      {(at === null || why !== null || (filled && filled.outcome !== 'kept')) && (
        <Copy look="button" text={value} name={say.copyFact(name)} done={panel.copied}>
          {say.copyFact(name)}
        </Copy>
      )}
    </div>
  )
}

function Outcome({ filled: { outcome, value } }: { filled: FilledField }): JSX.Element {
  const { putting: say } = useWords()
  if (outcome === 'kept') return <Sign tone="ready">{say.isThere}</Sign>
  return <Sign tone="look">{say.nowHolds(short(value))}</Sign>
}

/** A long text by its beginning. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line
}

const MOST = 80
