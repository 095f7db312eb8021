import type { JSX } from 'preact'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import type { Assumption } from '../../shared/rule-pack.ts'
import { packLabel } from '../models/sentence.ts'
import { Fact, Facts } from '../ui/facts.tsx'
import { Fold } from '../ui/fold.tsx'
import { useWords } from './models.ts'

/** N20: every rule that is checked, who keeps it and where it is written; what is assumed says so. */
export function Rules(): JSX.Element {
  const { guide } = useWords()
  const { limits, sheet, source, owner } = lumenConnect
  return (
    <Fold head={<span>{guide.rules}</span>} end={<span class="faint small">{packLabel(lumenConnect)}</span>}>
      <div class="pad">
        <Facts>
          <Fact name={guide.ruleColumn}>
            {sheet.column} <Assumed by="column" />
          </Fact>
          <Fact name={guide.ruleFirst}>{guide.ruleFirstIs(`${sheet.column}${sheet.firstRow}`)}</Fact>
          <Fact name={guide.ruleAccounts}>
            {guide.ruleAccountsAre(limits.accounts)} <Assumed by="single-list-limit" />
          </Fact>
          <Fact name={guide.ruleSize}>
            {guide.ruleSizeIs(limits.bytes)} <Assumed by="megabyte" />
          </Fact>
          <Fact name={guide.ruleShape}>
            {guide.ruleShapeIs(lumenConnect.account.shortest, lumenConnect.account.longest)}{' '}
            <Assumed by="account-shape" />
          </Fact>
          <Fact name={guide.ruleGaps}>
            {guide.ruleGapsAre} <Assumed by="gaps" />
          </Fact>
          <Fact name={guide.ruleSource}>
            <a href={source} target="_blank" rel="noreferrer">
              {new URL(source).host}
            </a>
          </Fact>
          <Fact name={guide.ruleOwner}>{owner}</Fact>
        </Facts>
      </div>
    </Fold>
  )
}

function Assumed({ by }: { by: Assumption }): JSX.Element | null {
  const { guide } = useWords()
  if (!lumenConnect.assumptions.includes(by)) return null
  return (
    <span class="chip chip-assumed" title={guide.assumedMeans}>
      {guide.assumed}
    </span>
  )
}
