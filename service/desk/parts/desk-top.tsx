import type { JSX } from 'preact'
import { Brand } from './brand.tsx'
import { DeskSearch } from './desk-search.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { LiveState } from './live-state.tsx'
import { SignedIn } from './signed-in.tsx'

/** The bar over every page: our name, the language, the person. */
export function DeskTop(): JSX.Element {
  return (
    <header class="desk-top">
      <Brand />
      <DeskSearch />
      <div class="desk-top-end">
        <LiveState />
        <LanguageSwitch />
        <SignedIn />
      </div>
    </header>
  )
}
