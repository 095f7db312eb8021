import { type ReadonlySignal, signal } from '@preact/signals'
import { loadWords, type Words } from '../../../shared/words/catalogue.ts'
import { LOCALES, type Locale, nearestLocale } from '../../../shared/words/locale.ts'

const KEPT_AS = 'sidecheck.locale'

/** The language of the page: one catalogue at a time, the choice remembered in this browser. */
export interface Language {
  words: ReadonlySignal<Words>
  /** Changes it because the reader said so. */
  choose(locale: Locale): Promise<void>
  /** Follows the person's own setting, unless the reader chose one here. */
  follow(locale: Locale): Promise<void>
}

/** Loads the language first, so that nothing is drawn without its words. */
export async function createLanguage(document: Document, storage: Storage): Promise<Language> {
  const kept = LOCALES.find(locale => locale === read(storage))
  const words = signal(await loadWords(kept ?? nearestLocale(navigator.language)))
  let chosen = kept !== undefined
  const show = async (locale: Locale) => {
    if (words.peek().locale !== locale) words.value = await loadWords(locale)
    document.documentElement.lang = locale
  }
  await show(words.peek().locale)
  return {
    words,
    choose: locale => {
      chosen = true
      keep(storage, locale)
      return show(locale)
    },
    follow: async locale => {
      if (!chosen) await show(locale)
    },
  }
}

// A browser may forbid storage; the choice then lasts as long as the page.
function read(storage: Storage): string | null {
  try {
    return storage.getItem(KEPT_AS)
  } catch {
    return null
  }
}

function keep(storage: Storage, locale: Locale): void {
  try {
    storage.setItem(KEPT_AS, locale)
  } catch {}
}
