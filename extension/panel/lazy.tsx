import { signal } from '@preact/signals'
import type { ComponentType, JSX } from 'preact'
import type { LanguageModel } from '../models/language.ts'
import { lull } from '../models/lull.ts'
import { loadDrawings } from '../ui/icon.tsx'
import { type Models, useModels } from './models.ts'

export interface LazyView<Props> {
  (props: Props): JSX.Element | null
  /** Fetches its files ahead. Its words wait until the language is known. */
  fetch: () => Promise<ComponentType<Props>>
  /** Loads it ahead, in a quiet moment. */
  prepare: (language: LanguageModel) => Promise<void>
}

/**
 * A view that is loaded, its words with it, when it is first drawn or prepared, so that the panel can take a file before
 * it carries what comes after. The extension's files lie on this computer: the wait is a frame, and nothing is drawn for it.
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  loadWords: (language: LanguageModel) => Promise<unknown> = language => language.all(),
  whenDrawn: (models: Models) => Promise<void> = async () => {},
): LazyView<Props> {
  const loaded = signal<ComponentType<Props> | null>(null)
  async function fetch(): Promise<ComponentType<Props>> {
    // The common styles stand in the page before a view's own, which refine them.
    const look = import('./later-look.ts')
    const [view] = await Promise.all([load(), loadDrawings(), look])
    return view
  }
  async function prepare(language: LanguageModel): Promise<void> {
    const [view] = await Promise.all([fetch(), loadWords(language)])
    loaded.value = view
  }
  function Lazy(props: Props): JSX.Element | null {
    const models = useModels()
    const View = loaded.value
    if (View) return <View {...props} />
    void whenDrawn(models).then(() => prepare(models.language))
    return null
  }
  return Object.assign(Lazy, { fetch, prepare })
}

/** A view that stands below what is looked at first: it is loaded in the first lull after that, so that it holds nothing up. */
export function lazyBelow<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  loadWords?: (language: LanguageModel) => Promise<unknown>,
): LazyView<Props> {
  return lazy(load, loadWords, ({ draft }) => lull(draft.checking))
}
