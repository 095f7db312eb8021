import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PanelFirst, PanelWords, PanelWork } from '../../shared/words/catalogue.ts'
import type { FindingSentences } from '../../shared/words/finding.ts'
import type { Checker } from '../models/checker.ts'
import type { ConnectionModel } from '../models/connection.ts'
import type { CustomersModel } from '../models/customers.ts'
import type { DraftModel } from '../models/draft.ts'
import type { FilesModel } from '../models/files.ts'
import type { GridModel } from '../models/grid.ts'
import type { KnownModel } from '../models/known.ts'
import type { LanguageModel } from '../models/language.ts'
import type { Later } from '../models/later.ts'
import type { MakingModel } from '../models/making.ts'
import type { OutboxModel } from '../models/outbox.ts'
import type { PageModel } from '../models/page.ts'
import type { PlaceModel } from '../models/place.ts'
import type { RequestsModel } from '../models/requests.ts'
import type { RetypingModel } from '../models/retyping.ts'
import type { SeatsModel } from '../models/seats.ts'
import type { StorageModel } from '../models/storage.ts'
import type { UnreadModel } from '../models/unread.ts'

/** Everything the panel knows and can do, put together once at the start. */
export interface Models {
  language: LanguageModel
  place: PlaceModel
  draft: DraftModel
  connection: ConnectionModel
  outbox: OutboxModel
  requests: RequestsModel
  unread: UnreadModel
  checker: Checker
  /** The rep's files: opened when they are first looked at. */
  files: Later<FilesModel>
  /** What customers' files are remembered by: opened once the panel itself stands. */
  customers: Later<CustomersModel>
  /** Workbooks made of the draft: put together with the next steps. */
  making: Later<MakingModel>
  /** The grid of the draft's rows. */
  grid: Later<GridModel>
  /** What is typed into the fields of findings. */
  retyping: Later<RetypingModel>
  /** Requests for seats: opened when they are first looked at. */
  seats: Later<SeatsModel>
  /** The page beside the panel: looked at once the panel itself stands. */
  page: Later<PageModel>
  storage: StorageModel
  /** Where accounts stand: opened once the panel itself stands. */
  known: Later<KnownModel>
}

export const ModelsContext = createContext<Models | null>(null)

export function useModels(): Models {
  const models = useContext(ModelsContext)
  if (!models) throw new Error('A part of the panel was drawn outside of it.')
  return models
}

/** What the panel says first; a part that uses it is drawn again when the language changes. */
export function useFirstWords(): PanelFirst {
  return useModels().language.first.value
}

/** What the panel says first and of what was checked, for views that are loaded with both. */
export function useVerdictWords(): PanelFirst & PanelWork {
  return { ...useFirstWords(), ...useWork() }
}

/** All the panel's sentences, for views that are loaded together with them (lazy.tsx). */
export function useWords(): PanelWords {
  const words = useModels().language.words.value
  if (!words) throw new Error('A view was drawn before its words were loaded.')
  return words
}

/** What findings say, or null for the moment until it is loaded. */
export function useFindings(): FindingSentences | null {
  return useModels().language.findings.value
}

/** What is said of working on the rows, for views that are loaded with the verdict. */
export function useWork(): PanelWork {
  const words = useModels().language.work.value
  if (!words) throw new Error('A view was drawn before its words were loaded.')
  return words
}

export function useWorkWords(): PanelWork['work'] {
  return useWork().work
}
