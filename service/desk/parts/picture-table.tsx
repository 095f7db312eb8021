import type { JSX } from 'preact'

/** A piece of a bar: how much of the whole width, from 0 to 1, and what it stands for. */
export interface BarPart {
  share: number
  kind: 'ours' | 'theirs' | 'ready' | 'late'
}

interface PictureRow {
  name: string
  parts: readonly BarPart[]
  /** As text, one for each column of numbers. */
  numbers: readonly string[]
}

/** Bars are drawn on so many units: the picture has the width of its cell. */
const WIDTH = 100
const HEIGHT = 12

/**
 * A picture that is its own table: a bar a row, all from the same zero, with the numbers beside it. A screen reader hears the
 * table alone. Kinds differ by pattern as well as by colour; the heads of the columns show which is which.
 */
export function PictureTable({
  name,
  columns,
  rows,
}: {
  name: string
  /** What the rows are, then what each number is, in the order of the bar's parts. */
  columns: readonly string[]
  rows: readonly PictureRow[]
}): JSX.Element {
  const [first, ...rest] = columns
  const kinds = rows[0]?.parts.map(({ kind }) => kind) ?? []
  return (
    <table class="table picture-table" aria-label={name}>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <td class="picture" aria-hidden="true" />
          {rest.map((column, at) => (
            <th key={column} scope="col" class="r">
              {kinds.length > 1 && kinds[at] && <span class={`swatch bar-${kinds[at]}`} aria-hidden="true" />}
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, parts, numbers }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="picture" aria-hidden="true">
              <Bar parts={parts} />
            </td>
            {numbers.map((number, at) => (
              <td key={rest[at]} class="r">
                {number}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({ parts }: { parts: readonly BarPart[] }): JSX.Element {
  let from = 0
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ share, kind }) => {
        const x = from
        from += share * WIDTH
        return share > 0 && <rect key={kind} class={`bar-${kind}`} x={x} width={share * WIDTH} height={HEIGHT} />
      })}
    </svg>
  )
}
