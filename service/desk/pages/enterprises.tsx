import type { JSX } from 'preact'
import { useCallback, useState } from 'preact/hooks'
import { Sign } from '../../../extension/ui/level.tsx'
import type { Enterprise } from '../../../shared/enterprise.ts'
import { sayDate } from '../../../shared/words/format.ts'
import { useDesk, useWords } from '../desk.ts'
import { ItemList, type ItemPlace } from '../parts/item-list.tsx'
import { ListItem } from '../parts/list-item.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { Shell } from '../parts/shell.tsx'
import { openedPath } from '../place.ts'
import { EnterprisePane } from './enterprise.tsx'

/** The enterprises that the person may see (A7 to A14), and the accounts of the opened one. */
export function EnterprisesPage({ opened }: { opened: string | null }): JSX.Element {
  const { lists } = useDesk()
  const { enterprises: words } = useWords()
  const [text, setText] = useState('')
  const list = lists.enterprises
  const neighbour = useCallback(
    (step: 1 | -1) => {
      const id = opened && list.neighbour(opened, step)
      return id && openedPath('enterprises', id)
    },
    [opened, list],
  )
  const { columns } = words
  const empty =
    text === '' ? { title: words.empty, text: words.emptyNext } : { title: words.none, text: words.noneNext }
  return (
    <Shell walk={{ back: opened === null ? null : '/enterprises', neighbour }}>
      <ItemList
        list={list}
        title={words.title}
        opened={opened}
        columns={[columns.id, columns.name, columns.state, columns.customers, columns.created]}
        empty={{ icon: 'building', ...empty }}
        only={enterprise => matches(enterprise, text)}
        head={<SearchField id="search-enterprises" label={words.search} value={text} onInput={setText} />}
      >
        {(enterprise, place) => <EnterpriseItem key={enterprise.id} enterprise={enterprise} {...place} />}
      </ItemList>
      {opened !== null && <EnterprisePane key={opened} id={opened} />}
    </Shell>
  )
}

function matches({ id, name, customName, customerNumbers }: Enterprise, text: string): boolean {
  const part = text.trim().toLocaleLowerCase()
  return [id, name, customName ?? '', ...customerNumbers].some(said => said.toLocaleLowerCase().includes(part))
}

function EnterpriseItem({ enterprise, ...place }: ItemPlace & { enterprise: Enterprise }): JSX.Element {
  const { enterprises: words, locale } = useWords()
  const { id, name, customName, customerNumbers, active, createdOn } = enterprise
  return (
    <ListItem
      {...place}
      href={openedPath('enterprises', id)}
      title={name}
      number={id}
      result={
        <>
          <Sign tone={active ? 'ready' : 'look'}>{active ? words.active : words.inactive}</Sign>
          {customName && <span class="item-added">{customName}</span>}
        </>
      }
      who={customerNumbers.join(', ')}
      when={sayDate(locale, createdOn)}
    />
  )
}
