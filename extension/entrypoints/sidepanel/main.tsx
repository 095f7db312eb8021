import { computed, effect } from '@preact/signals'
import { render } from 'preact'
import { loadFindings, loadPanelFirst, loadPanelWork } from '../../../shared/words/catalogue.ts'
import { openDb } from '../../db.ts'
import { createChecker } from '../../models/checker.ts'
import { createConnection } from '../../models/connection.ts'
import { createDraft } from '../../models/draft.ts'
import { createLanguage } from '../../models/language.ts'
import { createLater } from '../../models/later.ts'
import { lull } from '../../models/lull.ts'
import { createOutbox } from '../../models/outbox.ts'
import { createPlace } from '../../models/place.ts'
import { createRequests } from '../../models/requests.ts'
import { createStorage } from '../../models/storage.ts'
import { createUnread } from '../../models/unread.ts'
import { VerdictPage } from '../../panel/accounts.tsx'
import { ModelsContext } from '../../panel/models.ts'
import { Panel } from '../../panel/panel.tsx'
import { preferredLocale, readSettings } from '../../settings.ts'

/** The one place where the panel is put together. */
async function start(root: HTMLElement): Promise<void> {
  const checker = createChecker()
  checker.wake()
  const customers = createLater(async () => {
    const [{ createCustomers }, { openFilesDb }] = await Promise.all([
      import('../../models/customers.ts'),
      import('../../files-db.ts'),
    ])
    return createCustomers(await openFilesDb())
  })
  // A verdict waits for its view, its words and what is remembered of its customer: they come while the panel is put together.
  void VerdictPage.fetch()
  void customers.open()
  const [settings, db] = await Promise.all([readSettings(), openDb()])
  const locale = preferredLocale(settings)
  void loadPanelWork(locale)
  void loadFindings(locale)
  const language = createLanguage(await loadPanelFirst(locale))
  const connection = createConnection(settings, () => language.first.value.locale)
  const [draft, outbox] = await Promise.all([
    createDraft(db, checker, customers),
    createOutbox(db, connection, () => language.first.value.locale),
  ])
  const unread = createUnread(connection, () => language.first.value.locale)
  const known = createLater(async () =>
    (await import('../../models/known.ts')).createKnown(connection, checker, () => language.first.value.locale),
  )
  const models = {
    known,
    language,
    connection,
    draft,
    outbox,
    place: createPlace(),
    requests: createRequests(connection),
    unread,
    checker,
    customers,
    files: createLater(async () => {
      const [{ createFiles }, { openFilesDb }] = await Promise.all([
        import('../../models/files.ts'),
        import('../../files-db.ts'),
      ])
      // Two checks at a time and no more: this panel's own worker is one of them.
      const checkers = [checker, createChecker()]
      return createFiles(await openFilesDb(), checkers, { stopped: false, fixLocale: language.first.value.locale })
    }),
    making: createLater(async () => {
      const { createMaking } = await import('../../models/making.ts')
      return createMaking(
        db,
        () => draft.draft.value,
        () => language.first.value.locale,
      )
    }),
    grid: createLater(async () => (await import('../../models/grid.ts')).createGrid(db, draft)),
    retyping: createLater(async () => (await import('../../models/retyping.ts')).createRetyping(db, draft)),
    seats: createLater(async () => {
      const [{ createSeats }, { openSeatsDb }] = await Promise.all([
        import('../../models/seats.ts'),
        import('../../seats-db.ts'),
      ])
      return createSeats(await openSeatsDb(), connection, language, unread.seen)
    }),
    page: createLater(async () => (await import('../../models/page.ts')).createPage()),
    storage: createStorage(db, async () => (await known.open()).forget(), connection.leave),
  }
  render(
    <ModelsContext value={models}>
      <Panel />
    </ModelsContext>,
    root,
  )
  void connection.refresh()
  // What waited for a person to sign in, for the panel to open, or for the service to be back, goes now.
  const free = computed(() => connection.connection.value !== null && connection.reached.value)
  effect(() => {
    if (free.value) void outbox.flush()
  })
  // Not needed for a check, so it comes when the panel stands and nobody waits for one.
  await lull(draft.checking)
  void known.open()
  // One after the other: a file that was dropped meanwhile goes first.
  await lull(draft.checking)
  void import('../../models/waiting-seats.ts').then(({ openWaitingSeats }) => openWaitingSeats(models.seats))
  await lull(draft.checking)
  const { followNews } = await import('../../models/news.ts')
  followNews(models)
}

const root = document.getElementById('panel')
if (root) void start(root)
