import type { Batch } from '../../shared/batch.ts'
import type { Verdict } from '../../shared/check.ts'
import type { PanelWords, PanelWork } from '../../shared/words/catalogue.ts'
import type { ResultGroup } from './result.ts'
import type { VerdictView } from './verdict.ts'

/** The answer first, as a sentence; then the counts, which add up to the rows read. */
export function sayVerdict(
  { verdict }: Pick<PanelWork, 'verdict'>,
  ended: Verdict,
  { counts }: Pick<VerdictView, 'counts'>,
): { title: string; lead: string } {
  if (ended === 'refused') return { title: verdict.refused, lead: '' }
  const { all, open, going, look, stop } = counts
  if (all === 0) return { title: verdict.empty, lead: '' }
  if (open === 0) return { title: verdict.allAdded(all), lead: '' }
  const lead = verdict.sums(counts)
  if (going === 0 && stop === 0) return { title: verdict.nothingLeft, lead }
  if (going === 0) return { title: verdict.noneReady(open), lead }
  if (look > 0) return { title: verdict.canGoIn(going, open), lead }
  return { title: going === open ? verdict.allReady(open) : verdict.ready(going, open), lead }
}

/** A rule pack as people say it: "lumen-connect v1". */
export function packLabel({ id, version }: { id: string; version: number }): string {
  return `${id} v${version}`
}

/** The same from the name that checks and batches carry ("lumen-connect@1"). */
export function packLabelOf(name: string): string {
  return name.replace('@', ' v')
}

/** The outcome first, as a sentence; then what is left to do; and the line in which all rows add up. */
export function sayResult(
  { batch: said, result }: PanelWords,
  batch: Batch,
  groups: readonly ResultGroup[],
): { title: string; lead: string; sum: string } {
  const { counts, rows } = batch
  const part = ({ name, rows: { length } }: ResultGroup) => result.sum[name](length)
  const open = groups.filter(({ name }) => name !== 'assigned')
  const all = groups.reduce((sum, group) => sum + group.rows.length, 0)
  return {
    title: said.result(counts.assigned + counts.unconfirmed, counts.here, rows.length),
    lead: open.length > 0 ? result.lead(open.map(part)) : result.nothingLeft,
    sum: result.addsUp(groups.toReversed().map(part), all),
  }
}
