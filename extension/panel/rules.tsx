import type { JSX } from 'preact'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import type { Assumption } from '../../shared/rule-pack.ts'
import { packLabel } from '../models/sentence.ts'
import { Fact, Facts } from '../ui/facts.tsx'
import { Fold } from '../ui/fold.tsx'
import { useFirstWords } from './models.ts'

/** N20: every rule that is checked, who keeps it and where it is written; what is assumed says so. */
export function Rules(): JSX.Element {
  const { start } = useFirstWords()
  const { limits, sheet, source, owner } = lumenConnect
  return (
    <Fold head={<span>{start.rules}</span>} end={<span class="faint small">{packLabel(lumenConnect)}</span>}>
      <div class="pad">
        <Facts>
          <Fact name={start.ruleColumn}>
            {sheet.column} <Assumed by="column" />
          </Fact>
          <Fact name={start.ruleFirst}>{start.ruleFirstIs(`${sheet.column}${sheet.firstRow}`)}</Fact>
          <Fact name={start.ruleAccounts}>
            {start.ruleAccountsAre(limits.accounts)} <Assumed by="single-list-limit" />
          </Fact>
          <Fact name={start.ruleSize}>
            {start.ruleSizeIs(limits.bytes)} <Assumed by="megabyte" />
          </Fact>
          <Fact name={start.ruleShape}>
            {start.ruleShapeIs(lumenConnect.account.shortest, lumenConnect.account.longest)}{' '}
            <Assumed by="account-shape" />
          </Fact>
          <Fact name={start.ruleGaps}>
            {start.ruleGapsAre} <Assumed by="gaps" />
          </Fact>
          <Fact name={start.ruleSource}>
            <a href={source} target="_blank" rel="noreferrer">
              {new URL(source).host}
            </a>
          </Fact>
          <Fact name={start.ruleOwner}>{owner}</Fact>
        </Facts>
      </div>
    </Fold>
  )
}

function Assumed({ by }: { by: Assumption }): JSX.Element | null {
  const { start } = useFirstWords()
  if (!lumenConnect.assumptions.includes(by)) return null
  return (
    <span class="chip chip-assumed" title={start.assumedMeans}>
      {start.assumed}
    </span>
  )
}
