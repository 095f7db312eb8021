import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Fact, Facts } from '../../../extension/ui/facts.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import type { KnownPerson, PersonChange } from '../../../shared/person.ts'
import { useDesk, usePerson, useWords } from '../desk.ts'
import { createDeed } from '../models/deed.ts'
import { Back } from '../parts/back.tsx'
import { Empty } from '../parts/empty.tsx'
import { Heading } from '../parts/heading.tsx'
import { judgePerson, type PersonDraft, PersonForm, type PersonWrong } from '../parts/person-form.tsx'
import { PersonSessions } from '../parts/person-sessions.tsx'
import { PersonState } from '../parts/person-state.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Time } from '../parts/time.tsx'
import { Trouble } from '../parts/trouble.tsx'

/** One person: what they are, what they may act for, where they are signed in; and the way to change it. */
export function PersonPane({ id }: { id: string }): JSX.Element {
  const { opened } = useDesk()
  const { desk, people } = useWords()
  const state = opened.person.state.value
  const mine = state?.key === id ? state : null
  const person = mine?.is === 'there' ? mine.value : null
  const back = <Back href="/people" name={people.title} />
  return (
    <article class="ticket">
      {person && (
        <>
          <header class="ticket-head">
            {back}
            <div class="ticket-line">
              <div class="cluster">
                <PersonState state={person.state} pill />
                <span class="faint small">{person.email}</span>
              </div>
            </div>
            <Heading title={person.name} />
          </header>
          <PersonFacts person={person} />
        </>
      )}
      <div class="ticket-body">
        {!person && back}
        {person && <Body person={person} />}
        {mine?.is === 'absent' && (
          <Empty icon="ask" title={<Heading title={people.absent} />} text={people.absentNext} />
        )}
        {mine?.is === 'trouble' && <Trouble refusal={mine.refusal} onAgain={() => opened.person.open(id)} />}
        {(mine === null || mine.is === 'loading') && <Skeleton name={desk.loading} rows={6} />}
      </div>
    </article>
  )
}

function PersonFacts({ person }: { person: KnownPerson }): JSX.Element {
  const { people } = useWords()
  return (
    <aside class="desk-context" aria-label={people.about}>
      <section>
        <Facts>
          <Fact name={people.email}>{person.email}</Fact>
          <Fact name={people.added}>
            <Time at={person.addedAt} />
          </Fact>
          <Fact name={people.seen}>{person.seenAt === null ? people.never : <Time at={person.seenAt} />}</Fact>
        </Facts>
      </section>
    </aside>
  )
}

function Body({ person }: { person: KnownPerson }): JSX.Element {
  const { people } = useWords()
  const myself = usePerson().id === person.id
  if (myself) return <Notice tone="note" title={people.yourself} />
  return (
    <>
      <Change person={person} />
      {person.state !== 'invited' && <PersonSessions personId={person.id} />}
    </>
  )
}

/** Changes are sent with the version that was seen; somebody else's change in between is shown, and the form kept. */
function Change({ person }: { person: KnownPerson }): JSX.Element {
  const { api, opened, session, lists } = useDesk()
  const { people } = useWords()
  const [draft, setDraft] = useState<PersonDraft>(person)
  const [touched, setTouched] = useState(false)
  const [wrong, setWrong] = useState<PersonWrong>({})
  const [note, setNote] = useState<'saved' | 'stale' | null>(null)
  const deed = useMemo(
    () =>
      createDeed(
        (asked: { seen: Pick<KnownPerson, 'id' | 'version'>; change: PersonChange }) =>
          api.changePerson(asked.seen, asked.change),
        session,
      ),
    [api, session],
  )
  useEffect(() => {
    if (!touched) setDraft(person)
  }, [person, touched])
  const send = async (change: PersonChange) => {
    setNote(null)
    const { id, version } = person
    const after = await deed.run({ seen: { id, version }, change })
    const refusal = deed.trouble.peek()
    if (after) {
      opened.person.put(id, after)
      setTouched(false)
      setNote('saved')
      void lists.people.refresh()
    } else if (refusal?.reached && refusal.code === 'version.stale') {
      deed.forget()
      await opened.person.refresh()
      setNote('stale')
    }
  }
  const save = () => {
    const found = judgePerson(draft, people, false)
    setWrong(found)
    if (Object.keys(found).length === 0) void send(changeOf(draft))
  }
  const trouble = deed.trouble.value
  const busy = deed.busy.value
  return (
    <>
      <div role="status">
        {note === 'saved' && <Notice tone="ready" title={people.saved} />}
        {note === 'stale' && (
          <Notice tone="look" title={people.changed}>
            <p>{people.changedNext}</p>
          </Notice>
        )}
      </div>
      {trouble && <Trouble refusal={trouble} onAgain={() => opened.person.refresh()} />}
      <form
        class="stack-form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        <PersonForm
          draft={draft}
          wrong={wrong}
          withEmail={false}
          onChange={changed => {
            setDraft(changed)
            setTouched(true)
            setWrong({})
          }}
        />
        <div class="actions-row">
          {touched && <Button onClick={() => setTouched(false)}>{people.reset}</Button>}
          <Button kind="primary" type="submit" busy={busy}>
            {busy ? people.saving : people.save}
          </Button>
        </div>
      </form>
      <Access person={person} busy={busy} onChange={active => send({ active })} />
    </>
  )
}

function changeOf({ name, role, locale, enterprises }: PersonDraft): PersonChange {
  return { name: name.trim(), role, locale, enterpriseIds: enterprises.map(({ id }) => id) }
}

/** Shutting somebody out, or letting them in again. */
function Access({
  person,
  busy,
  onChange,
}: {
  person: KnownPerson
  busy: boolean
  onChange: (active: boolean) => void
}): JSX.Element {
  const { people } = useWords()
  const shut = person.state === 'disabled'
  return (
    <section class="section">
      <p class="small muted">{shut ? people.disabled : people.disableWhy}</p>
      <Button class="start" kind={shut ? 'plain' : 'danger'} busy={busy} onClick={() => onChange(shut)}>
        {shut ? people.enable : people.disable}
      </Button>
    </section>
  )
}
