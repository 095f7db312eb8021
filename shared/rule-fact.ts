import type { Assumption, RulePack } from './rule-pack.ts'
import type { PanelLater } from './words/catalogue.ts'
import { sayDate } from './words/format.ts'
import type { Locale } from './words/locale.ts'

/** One rule of a pack as a person reads it. */
export interface RuleFact {
  name: string
  text: string
  /** What of it the portal does not say itself, or null. */
  assumed: Assumption | null
}

/** N20: every rule that is checked, what is assumed marked as such, who keeps them and since when. */
export function ruleFacts(pack: RulePack, guide: PanelLater['guide'], locale: Locale): RuleFact[] {
  const { limits, sheet, account, owner, date } = pack
  const fact = (name: string, text: string, by: Assumption | null = null): RuleFact => {
    return { name, text, assumed: by !== null && pack.assumptions.includes(by) ? by : null }
  }
  return [
    fact(guide.ruleColumn, sheet.column, 'column'),
    fact(guide.ruleFirst, guide.ruleFirstIs(`${sheet.column}${sheet.firstRow}`)),
    fact(guide.ruleAccounts, guide.ruleAccountsAre(limits.accounts), 'single-list-limit'),
    fact(guide.ruleSize, guide.ruleSizeIs(limits.bytes), 'megabyte'),
    fact(guide.ruleShape, guide.ruleShapeIs(account.shortest, account.longest), 'account-shape'),
    fact(guide.ruleGaps, guide.ruleGapsAre, 'gaps'),
    fact(guide.ruleTaken, guide.ruleTakenIs, 'already-assigned'),
    fact(guide.ruleOwner, owner),
    fact(guide.ruleDate, sayDate(locale, date)),
  ]
}
