import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { lumenConnectPage } from '../../shared/packs/lumen-connect-page.ts'
import { onlyEnterprise, type PageReading } from '../../shared/page-reading.ts'
import { enterpriseById } from '../models/connection.ts'
import type { SeenModel } from '../models/seen.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice, Promised } from '../ui/notice.tsx'
import { Actions } from './actions.tsx'
import { useModels, useWords } from './models.ts'
import { PageAccounts } from './page-accounts.tsx'
import { ClosedFrames, PageTroubleNotice, usePageAsk } from './page-ask.tsx'
import { PageEnterprises } from './page-enterprises.tsx'
import { SeenLists } from './seen-lists.tsx'
import { Title } from './title.tsx'
import { whenText } from './when.tsx'

/** What stands in the portal's tables, read on a press of the button and at no other time (N7). */
export function PageView(): JSX.Element | null {
  const { known } = useModels()
  useEffect(() => void known.open(), [known])
  const seen = known.part.value?.seen
  return seen ? <Read seen={seen} /> : null
}

function Read({ seen }: { seen: SeenModel }): JSX.Element {
  const { place, connection } = useModels()
  const { page: say, panel } = useWords()
  const { busy, trouble, ask } = usePageAsk(lumenConnectPage)
  const [nothing, setNothing] = useState(false)
  const reading = seen.reading.value
  const read = async () => {
    setNothing(false)
    const answer = await ask({ do: 'tables' })
    if (!answer || !('tables' in answer)) return
    const found = seen.add(answer.tables, new Date().toISOString())
    setNothing(!found)
    const only = found && seen.reading.value && onlyEnterprise(seen.reading.value)
    if (only) preselect(only.id)
  }
  // By the press alone: what the person chose since stands. An enterprise that is not theirs never takes its place.
  const preselect = (id: string) => {
    const known = connection.connection.value
    if (!known || enterpriseById(known, id)) connection.chooseEnterprise(id)
  }
  const back = (
    <button type="button" class="back" onClick={() => place.go({ name: 'accounts' })}>
      <Icon name="left" small />
      {panel.back}
    </button>
  )
  return (
    <>
      <main class="page">
        <Title back={back}>{say.title}</Title>
        {!reading && (
          <>
            <p>{say.how}</p>
            <Permission />
          </>
        )}
        <PageTroubleNotice trouble={trouble} />
        {nothing && (
          <Notice tone="look" role="status" title={say.nothing}>
            <p>{say.nothingHint}</p>
          </Notice>
        )}
        {reading && <Reading seen={seen} reading={reading} />}
        <SeenLists seen={seen} />
      </main>
      <Actions note={reading && <span>{say.promise}</span>}>
        {reading && (
          <Button size="large" onClick={seen.begin}>
            {say.anew}
          </Button>
        )}
        <Button size="large" kind="primary" icon="page" busy={busy} onClick={read}>
          {busy ? say.reading : reading ? say.readMore : say.read}
        </Button>
      </Actions>
    </>
  )
}

/** Said only where the browser will ask. */
function Permission(): JSX.Element | null {
  const { page: later } = useModels()
  const { page: say } = useWords()
  const tab = later.part.value?.tab.value
  return tab?.address === null ? <Promised icon="lock">{say.permission(lumenConnectPage.portal)}</Promised> : null
}

function Reading({ seen, reading }: { seen: SeenModel; reading: PageReading }): JSX.Element {
  const { page: say, locale } = useWords()
  return (
    <>
      <p class="small muted" role="status">
        {say.from(reading.host, whenText(locale, reading.at))}
      </p>
      <ClosedFrames count={reading.closedFrames} />
      {reading.enterprises && <PageEnterprises list={reading.enterprises} />}
      {reading.accounts && <PageAccounts seen={seen} reading={reading} accounts={reading.accounts} />}
    </>
  )
}
