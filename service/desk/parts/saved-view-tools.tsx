import type { JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { LONGEST_VIEW_NAME, type SavedView, viewName } from '../../../shared/saved-view.ts'
import { useDesk, useWords } from '../desk.ts'
import { narrowOf } from '../narrow.ts'
import { type RequestView, requestPath } from '../place.ts'
import { baseOf, questionOf, sameQuestion, savedPath } from '../saved-view.ts'
import { TextField } from './text-field.tsx'
import { Trouble } from './trouble.tsx'

/** Over the list: a form for a view's name, and what can be done with the saved view that is listed. */
export function SavedViewTools({ view }: { view: RequestView }): JSX.Element {
  const { saved, router, inboxText } = useDesk()
  const narrow = narrowOf(router.url.value)
  const listed = questionOf(view, narrow, inboxText.value)
  const here = saved.views.value?.find(({ id }) => id === narrow.saved) ?? null
  const naming = saved.naming.value
  const trouble = saved.save.trouble.value ?? saved.change.trouble.value ?? saved.forget.trouble.value
  const save = async (name: string) => {
    const made = await saved.save.run({ name, asked: listed })
    if (made) await shown(made)
  }
  const change = async (seen: SavedView, to: Partial<Pick<SavedView, 'name' | 'asked'>>) => {
    const made = await saved.change.run({ seen: { id: seen.id, version: seen.version }, change: to })
    if (made) await shown(made)
    else await saved.load()
  }
  const { savedView: words } = useWords()
  const shown = async (made: SavedView) => {
    saved.naming.value = null
    saved.said.value = words.saved(made.name)
    await saved.load()
    router.go(savedPath(made), { replace: true })
  }
  const forget = async (gone: SavedView) => {
    if ((await saved.forget.run(gone.id)) === null && saved.forget.trouble.peek() !== null) return saved.load()
    saved.said.value = words.forgotten(gone.name)
    await saved.load()
    router.go(requestPath(null, baseOf(gone.asked)), { replace: true })
  }
  return (
    <>
      {here && naming === null && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a line
        <div class="saved-tools" role="group" aria-label={words.tools(here.name)}>
          {!sameQuestion(here.asked, listed) && (
            <Button size="small" busy={saved.change.busy.value} onClick={() => change(here, { asked: listed })}>
              {words.saveChanges}
            </Button>
          )}
          <Button size="small" icon="pencil" onClick={() => (saved.naming.value = 'rename')}>
            {words.rename}
          </Button>
          <Button size="small" busy={saved.forget.busy.value} onClick={() => forget(here)}>
            {words.forget}
          </Button>
        </div>
      )}
      {naming !== null && (
        <NameForm
          key={naming}
          name={naming === 'rename' ? (here?.name ?? '') : ''}
          busy={saved.save.busy.value || saved.change.busy.value}
          onName={name => (naming === 'rename' && here ? change(here, { name }) : save(name))}
          onCancel={saved.settle}
        />
      )}
      {trouble && (
        <Trouble
          refusal={trouble}
          onAgain={() => {
            saved.excuse()
            void saved.load()
          }}
        />
      )}
      <p class="sr" role="status">
        {saved.said.value}
      </p>
    </>
  )
}

function NameForm({
  name,
  busy,
  onName,
  onCancel,
}: {
  name: string
  busy: boolean
  onName: (name: string) => void
  onCancel: () => void
}): JSX.Element {
  const { savedView: words } = useWords()
  const [text, setText] = useState(name)
  const [error, setError] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  // Before the next letter comes, which would be a key of the desk's otherwise.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])
  return (
    <form
      ref={form}
      class="saved-form"
      onKeyDown={event => event.key === 'Escape' && onCancel()}
      onSubmit={event => {
        event.preventDefault()
        if (viewName(text) === '') setError(words.nameMissing)
        else onName(viewName(text))
      }}
    >
      <TextField
        id="view-name"
        label={words.name}
        maxlength={LONGEST_VIEW_NAME}
        value={text}
        error={error}
        onInput={typed => {
          setText(typed)
          setError(undefined)
        }}
      />
      <Button type="submit" kind="primary" size="small" busy={busy}>
        {words.saveIt}
      </Button>
      <Button size="small" onClick={onCancel}>
        {words.cancel}
      </Button>
    </form>
  )
}
