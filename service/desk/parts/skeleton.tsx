import type { JSX } from 'preact'

/** What is still being read, by its shape; `name` says it to those who don't see the shape. */
export function Skeleton({ name, rows }: { name: string; rows: number }): JSX.Element {
  return (
    <div class="skeletons" role="status">
      <span class="sr">{name}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div class="skeleton-row" key={row}>
          <span class="skeleton" />
          <span class="skeleton" />
        </div>
      ))}
    </div>
  )
}
