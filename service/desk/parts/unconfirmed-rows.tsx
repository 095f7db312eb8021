import type { JSX } from 'preact'
import type { UnconfirmedAssignment } from '../../../shared/unconfirmed.ts'
import { useWords } from '../desk.ts'
import { openedPath } from '../place.ts'
import { PickBox } from './pick-box.tsx'
import { Time } from './time.tsx'

interface UnconfirmedRowsProps {
  items: readonly UnconfirmedAssignment[]
  picked: ReadonlySet<string>
  onPick: (picked: ReadonlySet<string>) => void
}

/** Accounts that wait to be confirmed, each to be chosen; j and k walk them. */
export function UnconfirmedRows({ items, picked, onPick }: UnconfirmedRowsProps): JSX.Element {
  const { confirming } = useWords()
  const { columns } = confirming
  const shown = items.filter(({ account }) => picked.has(account)).length
  const all = shown === items.length
  const pick = (account: string, on: boolean) => {
    const next = new Set(picked)
    if (on) next.add(account)
    else next.delete(account)
    onPick(next)
  }
  return (
    <>
      <div class="list">
        <table class="table table-fold" aria-label={confirming.title}>
          <thead>
            <tr>
              <th scope="col" class="pickcol">
                <span class="sr">{confirming.all}</span>
              </th>
              <th scope="col">{columns.account}</th>
              <th scope="col">{columns.enterprise}</th>
              <th scope="col">{columns.since}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ account, typed, enterprise, since }) => (
              <tr key={account}>
                <td class="pickcol">
                  <PickBox
                    walk
                    name={confirming.choose(account, enterprise.name)}
                    checked={picked.has(account)}
                    onPick={on => pick(account, on)}
                  />
                </td>
                <td class="mono">
                  {account}
                  {typed !== account && <span class="faint"> {typed}</span>}
                </td>
                <td class="full">
                  <a href={openedPath('enterprises', enterprise.id)}>{enterprise.name}</a>
                </td>
                <td class="num">
                  <Time at={since} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={all}
          indeterminate={!all && shown > 0}
          onChange={event =>
            onPick(event.currentTarget.checked ? new Set(items.map(({ account }) => account)) : new Set())
          }
        />
        <span>
          {confirming.all} <span class="faint">{confirming.chosen(shown)}</span>
        </span>
      </label>
    </>
  )
}
