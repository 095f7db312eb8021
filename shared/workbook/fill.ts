import type { Check } from '../check.ts'
import { checkWorkbook } from '../check-workbook.ts'
import type { Finding } from '../finding.ts'
import type { RulePack } from '../rule-pack.ts'
import { Archive } from './archive.ts'
import { chooseSheet, readBook } from './book.ts'
import { dropCalcChain } from './calc-chain.ts'
import type { Deflate } from './deflate.ts'
import type { Inflate } from './inflate.ts'
import { patchSheet } from './patch.ts'
import { Refusal } from './refusal.ts'
import { readRelations } from './relations.ts'
import { type PartChanges, repackZip } from './repack.ts'

/** A portal's blank template, and the accounts to put into it. */
export interface TemplateFilling {
  template: Uint8Array<ArrayBuffer>
  /** What the new file is called. */
  name: string
  /** Where the accounts go, and by what the result is checked before it is offered. */
  pack: RulePack
  /** In order, each ready by itself and none twice. */
  accounts: readonly string[]
  inflate: Inflate
  deflate: Deflate
}

/**
 * Why a template could not be filled. unreadable: our reader refused it, `finding` says why. signed: any change would break
 * its signature. no-rows: its sheet has no place for rows. unclean: the filled copy does not hold exactly these accounts, or
 * does not check clean; `check` says why.
 */
export type FillFault =
  | { why: 'unreadable'; finding: Finding }
  | { why: 'signed' }
  | { why: 'no-rows' }
  | { why: 'unclean'; check: Check }

export type FilledTemplate = { bytes: Uint8Array<ArrayBuffer>; check: Check } | { fault: FillFault }

/** A portal's template that was read once, to be filled as often as there are files. */
export interface OpenedTemplate {
  bytes: Uint8Array<ArrayBuffer>
  archive: Archive
  /** The sheet that the accounts go into: the path of its part and, where the part is there, what it holds. */
  path: string
  sheet: Awaited<ReturnType<Archive['xml']>>
}

/** Reads a template as far as filling it takes. Never throws for any bytes. */
export async function openTemplate({
  template,
  pack,
  inflate,
}: Pick<TemplateFilling, 'template' | 'pack' | 'inflate'>): Promise<OpenedTemplate | { fault: FillFault }> {
  return refusing(async () => {
    const archive = new Archive(template, inflate)
    const book = await readBook(archive)
    if (await isSigned(archive)) return { fault: { why: 'signed' } }
    const { path } = chooseSheet(book.sheets, pack.sheet.name).sheet
    return { bytes: template, archive, path, sheet: await archive.xml(path) }
  })
}

/** Fills the template of a portal: `openTemplate` and `fillOpenedTemplate` in one. Never throws for any template. */
export async function fillGenuineTemplate(filling: TemplateFilling): Promise<FilledTemplate> {
  const opened = await openTemplate(filling)
  return 'fault' in opened ? opened : fillOpenedTemplate(opened, filling)
}

/**
 * Fills the genuine template (A20 to A22) by patching: only its sheet's part is written anew, every other record of the zip
 * stays byte for byte. The result is read again by our own reader and offered only where it checks clean and holds the
 * accounts as given.
 */
export async function fillOpenedTemplate(
  opened: OpenedTemplate,
  filling: Omit<TemplateFilling, 'template'>,
): Promise<FilledTemplate> {
  const { name, pack, accounts, inflate } = filling
  const patched = await patchOpened(opened, filling)
  if ('fault' in patched) return patched
  const { bytes } = patched
  const check = await checkWorkbook({ bytes, name, pack, inflate })
  const same = check.rows.length === accounts.length && check.rows.every(({ typed }, at) => typed === accounts[at])
  return check.verdict === 'clean' && same ? { bytes, check } : { fault: { why: 'unclean', check } }
}

type Patched = { bytes: Uint8Array<ArrayBuffer> } | { fault: FillFault }

/** The template with its rows replaced, not yet checked. */
export async function patchTemplate(filling: Omit<TemplateFilling, 'name'>): Promise<Patched> {
  const opened = await openTemplate(filling)
  return 'fault' in opened ? opened : patchOpened(opened, filling)
}

function patchOpened(
  { bytes, archive, path, sheet }: OpenedTemplate,
  { pack, accounts, deflate }: Pick<TemplateFilling, 'pack' | 'accounts' | 'deflate'>,
): Promise<Patched> {
  return refusing(async () => {
    const { column, firstRow } = pack.sheet
    const patched = sheet && patchSheet(sheet.bytes, sheet.name, { column, firstRow, texts: accounts })
    if (!patched) return { fault: { why: 'no-rows' } }
    const rest: PartChanges = patched.formulasGone ? await dropCalcChain(archive) : new Map()
    const changes = new Map([...rest, [path.toLowerCase(), patched.bytes]])
    return { bytes: await repackZip(bytes, archive.entries, changes, deflate) }
  })
}

/** What our reader refuses is a fault of the template, told with the reader's finding. */
async function refusing<Result>(
  read: () => Promise<Result | { fault: FillFault }>,
): Promise<Result | { fault: FillFault }> {
  try {
    return await read()
  } catch (thrown) {
    if (thrown instanceof Refusal) return { fault: { why: 'unreadable', finding: thrown.finding } }
    throw thrown
  }
}

/** A signature covers every part; a changed package would be called forged. */
async function isSigned(archive: Archive): Promise<boolean> {
  if ([...archive.entries.keys()].some(key => key.startsWith('_xmlsignatures/'))) return true
  return (await readRelations(archive, '')).some(({ kind }) => kind === 'origin')
}
