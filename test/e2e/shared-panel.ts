import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Locale } from '../../shared/words/locale.ts'
import { type Panel, startPanel } from './panel-browser.ts'
import { type RunningService, startService } from './service.ts'

interface PanelAndService {
  panel: Panel
  service: RunningService
}

/**
 * One browser with the panel for all tests of a block, closed after the last. What comes back answers the panel once
 * the tests run: `const panel = panelOf()`. The copy of the build that is loaded can be changed before.
 */
export function sharePanel(prepare?: (folder: string) => void): () => Panel {
  const kept = keep(() => startPanel(prepare ? { prepare } : {}), closePanel)
  beforeAll(kept.start)
  afterAll(kept.end)
  return kept.value
}

/** The same with a service of its own that the panel is pointed at: `const { panel, service } = its()`. */
export function sharePanelAndService(): () => PanelAndService {
  const kept = keep(() => startBoth(), endBoth)
  beforeAll(kept.start)
  afterAll(kept.end)
  return kept.value
}

/** Both anew for every test, and for every try of it. */
export function freshPanelAndService(locale: Locale): () => PanelAndService {
  const kept = keep(() => startBoth(locale), endBoth)
  beforeEach(kept.start)
  afterEach(kept.end)
  return kept.value
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

function closePanel(panel: Panel): Promise<void> {
  return panel.close()
}

function keep<Value>(start: () => Promise<Value>, end: (value: Value) => Promise<void>) {
  const kept: Value[] = []
  return {
    start: async () => void kept.push(await start()),
    end: async () => {
      for (const value of kept.splice(0)) await end(value)
    },
    value: (): Value => {
      const [value] = kept
      if (value === undefined) throw new Error('There is a panel while a test runs, not before')
      return value
    },
  }
}
