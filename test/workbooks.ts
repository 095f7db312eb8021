import { makeZip, type ZipPart, type ZipShape } from './zips.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A workbook's parts before they are zipped; a test changes the one thing that it is about. */
export interface BookShape {
  /** The sheet's part, whole; else made of `rows`, or of `accounts` in A6 and below. */
  sheetXml?: string | Uint8Array
  rows?: string
  accounts?: readonly string[]
  /** What stands around the rows: before sheetData (cols) and behind it (mergeCells). */
  head?: string
  foot?: string
  strings?: string | null
  styles?: string
  sheets?: string
  workbookProperties?: string
  sheetPath?: string
  sheetTarget?: string
  sheetKind?: string
  mainType?: string
  extra?: readonly ZipPart[]
  /** Changes the list of parts at the end: renames, drops, lies. */
  change?: (parts: ZipPart[]) => ZipPart[]
  zip?: ZipShape
}

/** A well-made workbook like the template: headings in A1 and A5, accounts from A6 down. */
export function makeBook(shape: BookShape = {}): Uint8Array<ArrayBuffer> {
  const path = shape.sheetPath ?? 'xl/worksheets/sheet1.xml'
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', data: contentTypes(shape.mainType) },
    { name: '_rels/.rels', data: relations([['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', data: workbook(shape) },
    { name: 'xl/_rels/workbook.xml.rels', data: workbookRelations(shape) },
    { name: path, data: shape.sheetXml ?? sheetXml(shape) },
  ]
  if (shape.strings)
    parts.push({ name: 'xl/sharedStrings.xml', data: `${XML}<sst xmlns="${MAIN}">${shape.strings}</sst>` })
  if (shape.styles)
    parts.push({ name: 'xl/styles.xml', data: `${XML}<styleSheet xmlns="${MAIN}">${shape.styles}</styleSheet>` })
  parts.push(...(shape.extra ?? []))
  return makeZip(shape.change ? shape.change(parts) : parts, shape.zip)
}

/** A sheet's part around its rows. */
export function sheetXml({ rows, accounts, head = '', foot = '' }: BookShape): string {
  const list = rows ?? HEADINGS + textRows(accounts ?? ['5-10007921', '5-10007922', '5-10007923'])
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${head}<sheetData>${list}</sheetData>${foot}</worksheet>`
}

/** The rows above the list, as in the template. */
export const HEADINGS = row(1, text('A1', 'Multiple Accounts Template')) + row(5, text('A5', 'Account Number'))

/** Rows of one text each, from row 6 down. */
export function textRows(texts: readonly string[], first = 6): string {
  return texts.map((value, index) => row(first + index, text(`A${first + index}`, value))).join('')
}

export function row(number: number, cells: string, attributes = ''): string {
  return `<row r="${number}"${attributes}>${cells}</row>`
}

/** A cell with its text inside. */
export function text(cell: string, value: string): string {
  return `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
}

export function number(cell: string, value: string | number, style?: number): string {
  return `<c r="${cell}"${style === undefined ? '' : ` s="${style}"`}><v>${value}</v></c>`
}

/** Rows 6 and below, each made of one cell's XML; `A` stands for the cell's own name. */
export function oneCell(xml: string): string {
  return HEADINGS + row(6, text('A6', '5-10007921')) + row(7, xml) + row(8, text('A8', '5-10007923'))
}

/** Styles with one number format for each code; style 1 is the first. */
export function formats(...codes: readonly string[]): string {
  const list = codes.map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${escapeXml(code)}"/>`)
  const cells = codes.map((_, index) => `<xf numFmtId="${170 + index}" applyNumberFormat="1"/>`)
  return `<numFmts count="${codes.length}">${list.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs>`
}

export function relations(
  list: readonly (readonly [id: string, type: string, target: string, mode?: string])[],
): string {
  const items = list.map(([id, type, target, mode]) => {
    return `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${mode ? ` TargetMode="${mode}"` : ''}/>`
  })
  return `${XML}<Relationships xmlns="${RELATIONS}">${items.join('')}</Relationships>`
}

export function escapeXml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** UTF-16 with its mark, as some writers make parts. */
export function utf16(xml: string): Uint8Array<ArrayBuffer> {
  const units = `\ufeff${xml.replace('UTF-8', 'UTF-16')}`
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), true)
  return bytes
}

/** A container of the old Office whose directory names these streams. */
export function makeOle(...streams: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(512 + 128 * (streams.length + 1))
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [index, name] of ['Root Entry', ...streams].entries()) {
    for (let at = 0; at < name.length; at++) bytes[512 + 128 * index + at * 2] = name.charCodeAt(at)
  }
  return bytes
}

/** Grows a file to a size by an unused stored part, so that it stays a good workbook. */
export function makeBookOfSize(size: number): Uint8Array<ArrayBuffer> {
  const filled = (length: number) =>
    makeBook({ extra: [{ name: 'docProps/pad.bin', data: new Uint8Array(length), method: 0 }] })
  return filled(size - filled(0).length)
}

function workbook({ sheets, workbookProperties = '' }: BookShape): string {
  const list = sheets ?? '<sheet name="Accounts" sheetId="1" r:id="rId1"/>'
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookProperties}<sheets>${list}</sheets></workbook>`
}

function workbookRelations({ sheetTarget = 'worksheets/sheet1.xml', sheetKind = 'worksheet' }: BookShape): string {
  return relations([
    ['rId1', `${OFFICE}/${sheetKind}`, sheetTarget],
    ['rId2', `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
    ['rId3', `${OFFICE}/styles`, 'styles.xml'],
    ['rId4', `${OFFICE}/worksheet`, 'worksheets/sheet2.xml'],
    ['rId5', `${OFFICE}/chartsheet`, 'chartsheets/sheet1.xml'],
  ])
}

function contentTypes(mainType = `${SPREADSHEET}.sheet.main+xml`): string {
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${mainType}"/></Types>`
}
