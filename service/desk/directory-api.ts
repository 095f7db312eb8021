import type { DirectoryKind, DirectoryReport, PlacedAccount, UnfinishedImport } from '../../shared/directory.ts'
import type { Enterprise } from '../../shared/enterprise.ts'
import type { Locale } from '../../shared/words/locale.ts'
import type { Client } from './client.ts'
import { type Answer, mapAnswer, readAnswer, readDone } from './models/answer.ts'
import type { Page } from './models/list.ts'

/** A file as it was chosen: its bytes are read once, so that what is imported is what the dry run told of. */
export interface ChosenFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** Enterprises, the accounts that stand in them, and bringing both in from a list. */
export interface DirectoryApi {
  enterprises(): Promise<Answer<Page<Enterprise>>>
  accounts(enterpriseId: string, cursor: string | null, text: string): Promise<Answer<Page<PlacedAccount>>>
  /** Imports of long lists that run, or that were cut off. */
  unfinishedImports(): Promise<Answer<UnfinishedImport[]>>
  /** Tells of one that was cut off no more. */
  dismissImport(id: string): Promise<Answer<null>>
  /** A dry run where nothing was seen yet; else does what was seen, the digest of a dry run, or refuses. */
  importList(kind: DirectoryKind, file: ChosenFile, seen: string | null): Promise<Answer<DirectoryReport>>
}

/** A page for people, not for panels. */
const ACCOUNTS_AT_ONCE = '100'

export function createDirectoryApi(client: Client, locale: () => Locale): DirectoryApi {
  const { enterprises, accounts, directory } = client.api
  return {
    enterprises: async () => {
      const answer = await readAnswer<{ enterprises: Enterprise[] }>(enterprises.$get())
      return mapAnswer(answer, page => ({ items: page.enterprises, next: null }))
    },
    accounts: async (enterpriseId, cursor, text) => {
      const query = { enterpriseId, limit: ACCOUNTS_AT_ONCE, ...(cursor && { cursor }), ...(text && { q: text }) }
      const asked = accounts.$get({ query, header: {} })
      const answer = await readAnswer<{ accounts: PlacedAccount[]; next: string | null }>(asked)
      return mapAnswer(answer, page => ({ items: page.accounts, next: page.next }))
    },
    unfinishedImports: async () => {
      const answer = await readAnswer<{ imports: UnfinishedImport[] }>(directory.unfinished.$get())
      return mapAnswer(answer, ({ imports }) => imports)
    },
    dismissImport: id => readDone(directory.unfinished[':id'].$delete({ param: { id } })),
    // The body is the file itself, which the typed client cannot send.
    importList: (kind, { name, bytes }, seen) =>
      readAnswer(
        fetch(`/api/directory/${kind}?${new URLSearchParams({ fileName: name, dryRun: String(seen === null) })}`, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/octet-stream',
            'Accept-Language': locale(),
            ...(seen !== null && { 'If-Match': `"${seen}"` }),
          },
          body: bytes,
        }),
      ),
  }
}
