import type { JSX } from 'preact'
import type { PlacedAccount } from '../../../shared/directory.ts'
import { useWords } from '../desk.ts'
import { Time } from './time.tsx'

/** The accounts that stand in an enterprise, by number. */
export function AccountRows({ items }: { items: readonly PlacedAccount[] }): JSX.Element {
  const { enterprises: words } = useWords()
  return (
    <div class="list">
      <table class="table" aria-labelledby="accounts">
        <thead>
          <tr>
            <th scope="col">{words.account}</th>
            <th scope="col">{words.since}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ account, since }) => (
            <tr key={account}>
              <td class="mono">{account}</td>
              <td class="num">
                <Time at={since} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
