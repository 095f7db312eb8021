import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where the public spreadsheets of other projects lie; they stay out of the repository. */
export const CORPUS = process.env.SIDECHECK_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus')

/** Why tests over public spreadsheets are skipped, or null where they are there. */
export const CORPUS_MISSING = existsSync(CORPUS) ? null : 'the public spreadsheets are not here (SIDECHECK_CORPUS)'

/** Every public file with one of these endings, by its path in the corpus. */
export function corpusFiles(...endings: readonly string[]): string[] {
  if (CORPUS_MISSING) return []
  const all = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
  return all.filter(path => endings.some(ending => path.toLowerCase().endsWith(ending))).sort()
}

/** The bytes of one of them. */
export function readCorpus(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(CORPUS, path)))
}
