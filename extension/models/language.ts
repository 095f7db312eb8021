import { signal } from '@preact/signals'
import type { PanelWords } from '../../shared/words/catalogue.ts'
import { loadPanelWords } from '../../shared/words/catalogue.ts'
import type { Locale } from '../../shared/words/locale.ts'
import { writeSettings } from '../settings.ts'

export type LanguageModel = ReturnType<typeof createLanguage>

/** The language of the panel; one is loaded at a time. */
export function createLanguage(first: PanelWords) {
  const words = signal(first)

  function show(next: PanelWords): void {
    words.value = next
    document.documentElement.lang = next.locale
  }

  async function choose(locale: Locale): Promise<void> {
    if (locale === words.value.locale) return
    show(await loadPanelWords(locale))
    await writeSettings({ locale })
  }

  show(first)
  return { words, choose }
}
