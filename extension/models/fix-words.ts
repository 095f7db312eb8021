import type { FixListWords } from '../../shared/fix-list.ts'
import { loadFindings, loadPanelFirst, loadPanelLater } from '../../shared/words/catalogue.ts'
import type { Locale } from '../../shared/words/locale.ts'

/** What a fix list says in a language that may not be the panel's own: the customer reads it, not the rep. */
export async function loadFixListWords(locale: Locale): Promise<FixListWords> {
  const [first, { fixList }, finding] = await Promise.all([
    loadPanelFirst(locale),
    loadPanelLater(locale),
    loadFindings(locale),
  ])
  return { locale, level: first.level, fixList, finding }
}
