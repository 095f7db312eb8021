import type { FieldSelectors } from '../../shared/page-ask.ts'
import type { PageRules } from '../../shared/page-rule.ts'

/** The selectors of a portal's rules, as they travel to the page. */
export function selectorsOf({ fields }: PageRules): FieldSelectors[] {
  return fields.map(({ field, selectors }) => ({ field, selectors }))
}
