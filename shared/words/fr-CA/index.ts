import type { Words } from '../catalogue.ts'
import { finding } from './finding.ts'

/** French (Canada). Same shape as English; the compiler says what is missing. */
export const frCA: Words = { locale: 'fr-CA', finding }
