import { escapeControls, escapeUnseen } from '../shared/characters.ts'
import type { Check } from '../shared/check.ts'
import { type CheckDiff, diffChecks } from '../shared/diff.ts'
import type { Finding } from '../shared/finding.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { sayFinding } from '../shared/words/finding.ts'

/** What changed since an older version (N9), for people. */
export function reportDiff(older: string, before: Check, after: Check, words: Words): string[] {
  const say = words.correction
  const heading = say.compared(escapeUnseen(older))
  if (before.verdict === 'refused') return [heading, ...before.findings.map(found => `  ${titleOf(found, words)}`), '']
  const diff = diffChecks(before, after)
  const { fixed, still, fresh, moved } = diff
  const tallies = [say.fixed(fixed.length), say.still(still.length), say.fresh(fresh.length), say.moved(moved.length)]
  return [heading, `  ${say.tallies(tallies)}`, ...diffLines(diff, words), '']
}

function diffLines({ fixed, still, fresh }: CheckDiff, words: Words): string[] {
  const say = words.correction
  const line = (sign: string, place: string, found: Finding) => `  ${sign} ${place.padEnd(12)}${titleOf(found, words)}`
  return [
    ...fixed.map(({ was, now }) =>
      line('+', placeOf(was.cell, was.cell === null ? null : (now ?? say.gone), words), was),
    ),
    ...still.map(({ was, is }) => line('=', placeOf(was.cell, is.cell, words), is)),
    ...fresh.map(found => line('!', found.cell ?? '', found)),
  ]
}

function placeOf(was: string | null, is: string | null, { correction }: Words): string {
  return was === null || is === null ? (is ?? was ?? '') : correction.wasIs(was, is)
}

function titleOf(finding: Finding, words: Words): string {
  return escapeControls(sayFinding(words.finding, finding).title)
}

/** The same for machines: the key `compare`. */
export function diffJson(older: string, before: Check, after: Check, words: Words): Record<string, unknown> {
  const verdict = before.verdict
  if (verdict === 'refused')
    return { file: older, verdict, fixed: [], still: [], new: [], moved: [], added: [], removed: [] }
  const { fixed, still, fresh, moved, added, removed } = diffChecks(before, after)
  const say = (finding: Finding) => ({ code: finding.code, message: titleOf(finding, words) })
  return {
    file: older,
    verdict,
    fixed: fixed.map(({ was, now }) => ({ cell: was.cell, now, ...say(was) })),
    still: still.map(({ was, is }) => ({ cell: was.cell, now: is.cell, ...say(is) })),
    new: fresh.map(found => ({ cell: found.cell, ...say(found) })),
    moved,
    added: added.map(({ cell }) => cell),
    removed: removed.map(({ cell }) => cell),
  }
}
