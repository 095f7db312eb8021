import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ListedExtension } from '../../../shared/extension.ts'
import { useDesk, useWords } from '../desk.ts'
import { useNews } from '../models/news.ts'
import { createOpened } from '../models/opened.ts'
import { Empty } from '../parts/empty.tsx'
import { EnterpriseSelect } from '../parts/enterprise-select.tsx'
import { ExtensionImport } from '../parts/extension-import.tsx'
import { FormPage } from '../parts/form-page.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { extensionsPath, requestPath } from '../place.ts'

/** The remembered extensions of an enterprise, and bringing in its list. */
export function ExtensionsPage({ chosen }: { chosen: string }): JSX.Element {
  const { api, session, news, lists, router } = useDesk()
  const { desk, extensions: words } = useWords()
  const all = lists.enterprises.items.value
  // Who acts for one enterprise has nothing to choose.
  const enterpriseId = chosen === '' && all?.length === 1 ? (all[0]?.id ?? '') : chosen
  const opened = useMemo(() => createOpened(api.extensions, session), [api, session])
  useEffect(() => {
    if (enterpriseId !== '') void opened.open(enterpriseId)
  }, [opened, enterpriseId])
  useNews(news, 'ticket', undefined, () => void opened.refresh())
  const state = opened.state.value
  const known = state?.is === 'there' && state.key === enterpriseId ? state.value : null
  return (
    <FormPage title={words.title} lead={words.lead} wide>
      <EnterpriseSelect
        id="enterprise"
        label={words.enterprise}
        value={enterpriseId}
        onChoose={id => router.go(extensionsPath(id), { replace: true })}
      />
      {state?.is === 'trouble' && <Trouble refusal={state.refusal} onAgain={() => opened.open(enterpriseId)} />}
      {state?.is === 'loading' && <Skeleton name={desk.loading} rows={4} />}
      {known && (
        <ExtensionImport
          key={enterpriseId}
          enterpriseId={enterpriseId}
          known={known}
          onDone={list => opened.put(enterpriseId, list)}
        />
      )}
      {known && <Known known={known} />}
    </FormPage>
  )
}

/** A person looks for one; nobody reads ten thousand. */
const SHOWN = 200

function Known({ known }: { known: readonly ListedExtension[] }): JSX.Element {
  const { extensions: words } = useWords()
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const found = known.filter(
    ({ number, name }) => wanted === '' || number.startsWith(wanted) || name?.toLowerCase().includes(wanted),
  )
  return (
    <section class="section" aria-labelledby="known">
      <div class="section-head">
        <h2 id="known">{words.known(known.length)}</h2>
        <span class="faint small" role="status">
          {found.length > SHOWN || wanted !== '' ? words.shown(Math.min(found.length, SHOWN), known.length) : ''}
        </span>
      </div>
      {known.length === 0 && <Empty icon="phone" title={words.none} text={words.noneNext} />}
      {known.length > 0 && (
        <>
          <SearchField id="search-extensions" label={words.search} value={text} onInput={setText} />
          <div class="list">
            <table class="table" aria-labelledby="known">
              <thead>
                <tr>
                  <th scope="col">{words.number}</th>
                  <th scope="col">{words.name}</th>
                  <th scope="col">{words.from}</th>
                </tr>
              </thead>
              <tbody>
                {found.slice(0, SHOWN).map(({ number, name, request }) => (
                  <tr key={number}>
                    <td class="mono">{number}</td>
                    <td class="full">{name ?? ''}</td>
                    <td>
                      {request === null ? (
                        words.imported
                      ) : (
                        <a class="mono number-link" href={requestPath(request)}>
                          {request}
                        </a>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}
