import type { PanelSeats, PanelWords } from '../../shared/words/catalogue.ts'
import type { SeatsModel } from '../models/seats.ts'
import { useModels, useWords } from './models.ts'

/** The work on seats, for views that are drawn once it is open (seats.tsx). */
export function useSeats(): SeatsModel {
  const model = useModels().seats.part.value
  if (!model) throw new Error('A view of seats was drawn before they were opened.')
  return model
}

/** All the panel's sentences, those about seats with them. */
export function useSeatWords(): PanelWords & PanelSeats {
  return { ...useWords(), ...useSeats().words.value }
}
