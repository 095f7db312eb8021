import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../../../extension/ui/icon.tsx'
import { useDesk, useWords } from '../desk.ts'
import { numberPath } from '../number-path.ts'
import { requestPath } from '../place.ts'

/**
 * The search over everything that the reader may see: a number opens what it is the number of, anything else is looked
 * for. Nothing while nobody is signed in: who comes by a mail's link has nothing to look for.
 */
export function DeskSearch(): JSX.Element | null {
  const { router, inboxText, lists, session } = useDesk()
  const { inbox } = useWords()
  const [text, setText] = useState(inboxText.peek())
  // A saved view brings its own text.
  useEffect(() => setText(inboxText.value), [inboxText.value])
  if (session.state.value.is !== 'in') return null
  const search = (event: Event) => {
    event.preventDefault()
    const path = numberPath(text)
    if (path) return router.go(path)
    inboxText.value = text.trim()
    lists.foundRequests.clear()
    router.go(requestPath(null, 'found'))
    void lists.foundRequests.refresh()
  }
  return (
    <search class="desk-search">
      <form class="search" onSubmit={search}>
        <Icon name="search" />
        <input
          id="desk-search"
          class="input"
          type="search"
          aria-label={inbox.search}
          title={inbox.searchWhy}
          placeholder={inbox.search}
          autocomplete="off"
          spellcheck={false}
          maxlength={100}
          value={text}
          onInput={event => setText(event.currentTarget.value)}
        />
        <kbd class="kbd">/</kbd>
      </form>
    </search>
  )
}
