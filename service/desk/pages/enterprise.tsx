import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Copy } from '../../../extension/ui/copy.tsx'
import { Level } from '../../../extension/ui/level.tsx'
import type { Enterprise } from '../../../shared/enterprise.ts'
import { useDesk, useMayDo, useWords } from '../desk.ts'
import { createList } from '../models/list.ts'
import { useNews } from '../models/news.ts'
import { AccountRows } from '../parts/account-rows.tsx'
import { Back } from '../parts/back.tsx'
import { Empty } from '../parts/empty.tsx'
import { EnterpriseApprover } from '../parts/enterprise-approver.tsx'
import { EnterpriseFacts } from '../parts/enterprise-facts.tsx'
import { Heading } from '../parts/heading.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Trouble } from '../parts/trouble.tsx'

/** One enterprise with its facts and the accounts that stand in it. */
export function EnterprisePane({ id }: { id: string }): JSX.Element {
  const { lists } = useDesk()
  const { desk, enterprises: words } = useWords()
  const names = useMayDo('approver.name')
  const items = lists.enterprises.items.value
  const enterprise = items?.find(one => one.id === id)
  const back = <Back href="/enterprises" name={words.title} />
  return (
    <article class="ticket">
      {enterprise && (
        <>
          <Head enterprise={enterprise} back={back} />
          <EnterpriseFacts enterprise={enterprise} />
        </>
      )}
      <div class="ticket-body">
        {!enterprise && back}
        {enterprise && names && <EnterpriseApprover id={id} />}
        {enterprise && <Accounts id={id} />}
        {items && !enterprise && <Empty icon="ask" title={<Heading title={words.absent} />} text={words.absentNext} />}
        {items === null && <Skeleton name={desk.loading} rows={6} />}
      </div>
    </article>
  )
}

function Head({ enterprise, back }: { enterprise: Enterprise; back: JSX.Element }): JSX.Element {
  const { desk, enterprises: words } = useWords()
  const { id, name, active } = enterprise
  return (
    <header class="ticket-head">
      {back}
      <div class="ticket-line">
        <div class="cluster">
          <Copy text={id} name={desk.copyNumber(id)} done={desk.copied}>
            {id}
          </Copy>
          <Level tone={active ? 'ready' : 'look'}>{active ? words.active : words.inactive}</Level>
        </div>
      </div>
      <Heading title={name} />
    </header>
  )
}

/** Typing asks once the reader pauses. */
const PAUSE_MS = 250

function Accounts({ id }: { id: string }): JSX.Element {
  const { api, session, now, news } = useDesk()
  const { desk, enterprises: words } = useWords()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const list = useMemo(
    () =>
      createList({
        ask: cursor => api.accounts(id, cursor, asked),
        keyOf: ({ account }) => account,
        grows: false,
        session,
        now,
      }),
    [api, id, asked, session, now],
  )
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => void list.refresh(), [list])
  useNews(news, 'accounts', id, () => void list.refresh())
  const items = list.items.value
  const trouble = list.trouble.value
  return (
    <section class="section" aria-labelledby="accounts">
      <div class="section-head">
        <h2 id="accounts">{words.accounts}</h2>
        <span class="faint small" role="status">
          {items && words.accountsHere(items.length, list.hasMore.value)}
        </span>
      </div>
      <SearchField id="search-accounts" label={words.searchAccounts} value={text} onInput={setText} />
      {trouble && <Trouble refusal={trouble} onAgain={() => list.refresh()} />}
      {items === null && !trouble && <Skeleton name={desk.loading} rows={4} />}
      {items?.length === 0 && (
        <Empty
          icon="list"
          title={asked === '' ? words.noAccounts : words.noneFound}
          text={asked === '' ? words.noAccountsNext : words.noneNext}
        />
      )}
      {items && items.length > 0 && <AccountRows items={items} />}
      {list.hasMore.value && (
        <Button class="start" busy={list.work.value === 'more'} onClick={() => list.more()}>
          {desk.more}
        </Button>
      )}
    </section>
  )
}
