import { beforeEach } from 'vitest'
import type { Locale } from '../../shared/words/locale.ts'
import { type Panel, startPanel } from './panel-browser.ts'
import { type RunningService, startService } from './service.ts'
import { fresh, share } from './share.ts'

interface PanelAndService {
  panel: Panel
  service: RunningService
}

/**
 * One browser with the panel for all tests of a block, closed after the last; each test finds the panel empty. What
 * comes back answers the panel once the tests run: `const panel = panelOf()`. The copy of the build that is loaded can
 * be changed before.
 */
export function sharePanel(prepare?: (folder: string) => void): () => Panel {
  const panelOf = share(
    () => startPanel(prepare ? { prepare } : {}),
    panel => panel.close(),
  )
  emptyBetween(panelOf)
  return panelOf
}

/**
 * The same with a service of its own that the panel is pointed at: `const { panel, service } = its()`. What the service
 * holds, and who signed in, stays from test to test.
 */
export function sharePanelAndService(): () => PanelAndService {
  const its = share(() => startBoth(), endBoth)
  emptyBetween(() => its().panel)
  return its
}

/** Both anew for every test, and for every try of it. */
export function freshPanelAndService(locale: Locale): () => PanelAndService {
  return fresh(() => startBoth(locale), endBoth)
}

/** Before every test but the first of a browser, the panel forgets what the ones before it did. */
function emptyBetween(panelOf: () => Panel): void {
  const used = new WeakSet<Panel>()
  beforeEach(async () => {
    const panel = panelOf()
    if (used.has(panel)) await panel.forget()
    used.add(panel)
  })
}

async function startBoth(locale: Locale = 'en-US'): Promise<PanelAndService> {
  const service = await startService()
  try {
    return { service, panel: await startPanel({ service, locale }) }
  } catch (thrown) {
    await service.stop()
    throw thrown
  }
}

async function endBoth({ panel, service }: PanelAndService): Promise<void> {
  await panel.close()
  await service.stop()
}
