import type { ComponentChildren, JSX } from 'preact'

/** Names and values in two columns, one where it is very narrow. */
export function Facts({ class: more, children }: { class?: string; children: ComponentChildren }): JSX.Element {
  return <dl class={more ? `facts ${more}` : 'facts'}>{children}</dl>
}

export function Fact({
  name,
  num = false,
  children,
}: {
  name: string
  num?: boolean
  children: ComponentChildren
}): JSX.Element {
  return (
    <>
      <dt>{name}</dt>
      <dd class={num ? 'num' : undefined}>{children}</dd>
    </>
  )
}
