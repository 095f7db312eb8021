import type { ComponentChildren, JSX } from 'preact'

/** A part of a page under its heading. `aside` explains the heading, `end` stands at the far side. */
export function Section({
  id,
  title,
  aside,
  end,
  quiet = false,
  children,
}: {
  id: string
  title: ComponentChildren
  aside?: ComponentChildren
  end?: ComponentChildren
  /** The heading is read out but not drawn. */
  quiet?: boolean
  children: ComponentChildren
}): JSX.Element {
  return (
    <section class="section" aria-labelledby={id}>
      {quiet ? (
        <h2 class="sr" id={id}>
          {title}
        </h2>
      ) : (
        <div class="section-head">
          <h2 id={id}>{title}</h2>
          {aside && <span class="faint small">{aside}</span>}
          {end && <span class="end faint small num">{end}</span>}
        </div>
      )}
      {children}
    </section>
  )
}
