import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { sayFinding } from '../../shared/words/finding.ts'
import type { TypedNumber } from '../draft.ts'
import { listRows } from '../models/list-rows.ts'
import { Button, IconButton, LinkButton } from '../ui/button.tsx'
import { Cell } from '../ui/cell.tsx'
import { Field } from '../ui/field.tsx'
import { Sign } from '../ui/level.tsx'
import { Section } from '../ui/section.tsx'
import { useFindings, useModels, useVerdictWords } from './models.ts'
import { usePaged } from './paged.tsx'
import { Stored } from './stored.tsx'

/** Drawn at once, and as many more on demand. */
const AT_ONCE = 100

/** A17 to A19: type a number, Apply, again; each is judged as it joins the list. */
export function TypedList(): JSX.Element {
  const { draft } = useModels()
  const { start } = useVerdictWords()
  const { list } = draft.draft.value
  const [shown, more] = usePaged(list, AT_ONCE)
  const most = lumenConnect.limits.accounts
  return (
    <Section
      id="type"
      title={start.type}
      end={
        list.length > 0 && (
          <>
            {start.of(list.length, most)} <LinkButton onClick={draft.clearList}>{start.clear}</LinkButton>
          </>
        )
      }
    >
      <div class="list">
        <ApplyField />
        <Cleared />
        {shown.map((number, index) => (
          <TypedRow key={number.id} number={number} index={index} />
        ))}
      </div>
      {more}
    </Section>
  )
}

/** A cleared list comes back with one press, as long as the panel is open. */
function Cleared(): JSX.Element | null {
  const { draft } = useModels()
  const { start, verdict } = useVerdictWords()
  const cleared = draft.cleared.value
  if (cleared === null) return null
  return (
    <div class="row" role="status">
      <span class="row-text">{start.cleared(cleared.length)}</span>
      <LinkButton onClick={draft.undoClear}>{verdict.undo}</LinkButton>
    </div>
  )
}

function ApplyField(): JSX.Element {
  const { draft } = useModels()
  const { start } = useVerdictWords()
  const { list, typing } = draft.draft.value
  const [empty, setEmpty] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const apply = (event: Event) => {
    event.preventDefault()
    setEmpty(typing.trim() === '')
    if (typing.trim() !== '') draft.setList([...list, { id: crypto.randomUUID(), typed: typing }], '')
    form.current?.querySelector('input')?.focus()
  }
  return (
    <form class="pad" ref={form} onSubmit={apply}>
      <Field
        id="number"
        label={start.number}
        quiet
        mono
        placeholder={start.number}
        spellcheck={false}
        value={typing}
        error={empty ? start.enterNumber : undefined}
        onInput={event => {
          setEmpty(false)
          draft.type(event.currentTarget.value)
        }}
      >
        <Button type="submit">{start.apply}</Button>
      </Field>
    </form>
  )
}

function TypedRow({ number, index }: { number: TypedNumber; index: number }): JSX.Element {
  const { draft } = useModels()
  const words = useVerdictWords()
  const sentences = useFindings()
  const { list } = draft.draft.value
  const check = draft.listCheck.value
  const cell = listRows(list)[index]?.cell
  const row = check?.rows[index]
  const finding = check?.findings.find(each => each.cell === cell && each.level !== 'note')
  const fix = finding?.fix
  const replace = (typed: string) => draft.setList(list.map(each => (each === number ? { ...each, typed } : each)))
  const remove = () => draft.setList(list.filter(each => each !== number))
  return (
    <div class={finding ? 'row row-top' : 'row'}>
      {cell && <Cell name={cell} tone={finding && finding.level !== 'note' ? finding.level : undefined} />}
      <span class="row-text stack stack-1">
        <span class="mono">
          <Stored value={number.typed} level={finding?.level} />
        </span>
        {finding && sentences && <span class="small">{sayFinding(sentences, finding).title}</span>}
        {fix && (
          <LinkButton onClick={() => replace(fix)}>
            <span>{words.start.changeTo(fix)}</span>
          </LinkButton>
        )}
      </span>
      {row && <RowSign level={row.ready ? row.level : 'stop'} />}
      <IconButton icon="x" name={words.start.remove(number.typed)} onClick={remove} />
    </div>
  )
}

function RowSign({ level }: { level: 'stop' | 'look' | 'note' | null }): JSX.Element {
  const words = useVerdictWords()
  const tone = level === 'stop' || level === 'look' ? level : 'ready'
  return <Sign tone={tone}>{words.level[tone]}</Sign>
}
