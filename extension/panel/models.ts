import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PanelWords } from '../../shared/words/catalogue.ts'
import type { ConnectionModel } from '../models/connection.ts'
import type { DraftModel } from '../models/draft.ts'
import type { LanguageModel } from '../models/language.ts'
import type { OutboxModel } from '../models/outbox.ts'
import type { PlaceModel } from '../models/place.ts'
import type { RequestsModel } from '../models/requests.ts'
import type { StorageModel } from '../models/storage.ts'

/** Everything the panel knows and can do, put together once at the start. */
export interface Models {
  language: LanguageModel
  place: PlaceModel
  draft: DraftModel
  connection: ConnectionModel
  outbox: OutboxModel
  requests: RequestsModel
  storage: StorageModel
}

export const ModelsContext = createContext<Models | null>(null)

export function useModels(): Models {
  const models = useContext(ModelsContext)
  if (!models) throw new Error('A part of the panel was drawn outside of it.')
  return models
}

/** The sentences of the chosen language; a part that uses them is drawn again when it changes. */
export function useWords(): PanelWords {
  return useModels().language.words.value
}
