import { signal } from '@preact/signals'
import {
  loadFindings,
  loadPanelFirst,
  loadPanelLater,
  loadPanelWork,
  type PanelFirst,
  type PanelWords,
  type PanelWork,
} from '../../shared/words/catalogue.ts'
import type { FindingSentences } from '../../shared/words/finding.ts'
import type { Locale } from '../../shared/words/locale.ts'
import { writeSettings } from '../settings.ts'

export type LanguageModel = ReturnType<typeof createLanguage>

/** The language of the panel. One is loaded at a time, and of it first what is needed first. */
export function createLanguage(given: PanelFirst) {
  const first = signal(given)
  const findings = signal<FindingSentences | null>(null)
  const work = signal<PanelWork | null>(null)
  const words = signal<PanelWords | null>(null)

  /** Loads what findings say; asked for as soon as the panel stands, so that a verdict never waits for it. */
  async function loadSentences(): Promise<void> {
    findings.value ??= await loadFindings(first.value.locale)
  }

  /** Loads what the verdict's view says beside them. */
  async function loadWork(): Promise<void> {
    const [said] = await Promise.all([work.value ?? loadPanelWork(first.value.locale), loadSentences()])
    work.value = said
  }

  /** Loads what the views that send and answer say. */
  async function all(): Promise<PanelWords> {
    const [working, later] = await Promise.all([
      work.value ?? loadPanelWork(first.value.locale),
      loadPanelLater(first.value.locale),
    ])
    work.value = working
    words.value ??= { ...first.value, ...working, ...later }
    return words.value
  }

  /** Changes the language of everything that is drawn, at once and for good. */
  async function choose(locale: Locale): Promise<void> {
    if (locale === first.value.locale) return
    const [next, sentences, later, working] = await Promise.all([
      loadPanelFirst(locale),
      loadFindings(locale),
      loadPanelLater(locale),
      loadPanelWork(locale),
    ])
    first.value = next
    findings.value = sentences
    work.value = working
    words.value = { ...next, ...working, ...later }
    document.documentElement.lang = locale
    await writeSettings({ locale })
  }

  document.documentElement.lang = given.locale
  return { first, findings, work, words, loadSentences, loadWork, all, choose }
}
