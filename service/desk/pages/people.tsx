import type { JSX } from 'preact'
import { useCallback, useEffect } from 'preact/hooks'
import type { KnownPerson } from '../../../shared/person.ts'
import { useDesk, useWords } from '../desk.ts'
import { ItemList, type ItemPlace } from '../parts/item-list.tsx'
import { ListItem } from '../parts/list-item.tsx'
import { PersonState } from '../parts/person-state.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { Shell } from '../parts/shell.tsx'
import { Time } from '../parts/time.tsx'
import { openedPath } from '../place.ts'
import { PersonPane } from './person.tsx'

/** Typing asks once the reader pauses. */
const PAUSE_MS = 250

/** The people that this person looks after, and the opened one beside them. */
export function PeoplePage({ opened }: { opened: string | null }): JSX.Element {
  const { lists, peopleText } = useDesk()
  const { people } = useWords()
  const list = lists.people
  const text = peopleText.value
  useEffect(() => {
    if (list.items.peek() === null) return
    const timer = setTimeout(() => {
      list.clear()
      void list.refresh()
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, list])
  const neighbour = useCallback(
    (step: 1 | -1) => {
      const id = opened && list.neighbour(opened, step)
      return id && openedPath('people', id)
    },
    [opened, list],
  )
  const { columns } = people
  const empty =
    text === '' ? { title: people.empty, text: people.emptyNext } : { title: people.none, text: people.noneNext }
  return (
    <Shell walk={{ back: opened === null ? null : '/people', neighbour }}>
      <ItemList
        list={list}
        title={people.title}
        opened={opened}
        columns={[columns.role, columns.name, columns.state, columns.email, columns.seen]}
        empty={{ icon: 'people', ...empty }}
        head={
          <>
            <SearchField
              id="search-people"
              label={people.search}
              value={text}
              onInput={typed => {
                peopleText.value = typed
              }}
            />
            <a class="btn btn-sm" href="/invitations/new">
              {people.invite}
            </a>
          </>
        }
      >
        {(person, place) => <PersonItem key={person.id} person={person} {...place} />}
      </ItemList>
      {opened !== null && <PersonPane key={opened} id={opened} />}
    </Shell>
  )
}

function PersonItem({ person, ...place }: ItemPlace & { person: KnownPerson }): JSX.Element {
  const { desk, people } = useWords()
  const { id, name, email, role, state, enterprises, seenAt } = person
  return (
    <ListItem
      {...place}
      href={openedPath('people', id)}
      title={name}
      number={<span class="item-role">{desk.roles[role]}</span>}
      result={
        <>
          <PersonState state={state} />
          <span class="item-added">{enterprises.map(enterprise => enterprise.name).join(', ')}</span>
        </>
      }
      who={email}
      when={seenAt === null ? people.never : <Time at={seenAt} />}
    />
  )
}
