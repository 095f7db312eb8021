import type { ComponentChildren, JSX } from 'preact'
import { Heading } from './heading.tsx'
import { Shell } from './shell.tsx'

interface FormPageProps {
  title: string
  lead: string
  /** Stands at the far side of the title. */
  end?: ComponentChildren
  /** A table needs more room than a form. */
  wide?: boolean
  children: ComponentChildren
}

/** A view that is no list with something beside it: a form, or a table to work on. */
export function FormPage({ title, lead, end, wide = false, children }: FormPageProps): JSX.Element {
  return (
    <Shell walk={WALK}>
      <div class="form-page">
        <div class={wide ? 'form-page-body form-page-wide' : 'form-page-body'}>
          <div class="form-page-head">
            <Heading title={title} />
            {end}
          </div>
          <p class="muted">{lead}</p>
          {children}
        </div>
      </div>
    </Shell>
  )
}

/** Nothing stands open here; j and k walk what the page marks. */
const WALK = { back: null, neighbour: () => null }
