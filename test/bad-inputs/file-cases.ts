import { makeBook, makeBookOfSize, makeOle } from '../workbooks.ts'
import { bytesOf, join, makeZip, type ZipPart } from '../zips.ts'
import { type BadInput, fine, looks, refused } from './case.ts'

const CSV = bytesOf('Account Number,Name\n0012345678,Harbor\n0012345679,Pine\n')
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A zip with one part whose name tells what program made it. */
const zipOf = (...names: readonly string[]) => makeZip(names.map(name => ({ name, data: 'x' })))
const withPart = (part: ZipPart) => makeBook({ extra: [part] })
const withFirst = (change: Partial<ZipPart>) => () =>
  makeBook({ change: ([first, ...rest]) => (first ? [{ ...first, ...change }, ...rest] : rest) })

/** Cases 1 to 20: what the file is, and how it is packed. */
export const FILE_CASES: readonly BadInput[] = [
  refused(1, 'an empty file', 'file.empty', () => new Uint8Array()),
  fine(2, 'exactly 1,000,000 bytes', () => makeBookOfSize(1_000_000)),
  looks(2, 'one byte more than 1,000,000', [['file.near_limit', 'look', null]], () => makeBookOfSize(1_000_001)),
  looks(2, 'exactly 1,048,576 bytes', [['file.near_limit', 'look', null]], () => makeBookOfSize(1_048_576)),
  refused(2, 'one byte more than 1,048,576', 'file.too_large', () => makeBookOfSize(1_048_577)),
  refused(3, 'a CSV renamed to .xlsx', 'file.is_csv', () => CSV),
  {
    id: 3,
    what: 'a CSV renamed, read as text',
    file: () => CSV,
    asText: true,
    verdict: 'clean',
    findings: [],
    ready: 2,
  },
  { id: 3, what: 'a CSV honestly named', file: () => CSV, name: 'list.csv', verdict: 'clean', findings: [], ready: 2 },
  {
    id: 3,
    what: 'a text with tabs, CRLF and quotes, honestly named',
    file: () => bytesOf('0012345678\tHarbor\r\n"0012345679"\t"Pine ""West"""\r\n'),
    name: 'LIST.TSV',
    verdict: 'clean',
    findings: [],
    ready: 2,
  },
  refused(4, 'a web page renamed', 'file.is_html', () =>
    bytesOf('\ufeff <HTML><body><table><tr><td>1</td></tr></table>'),
  ),
  refused(5, 'an old .xls renamed', 'file.is_xls', () => makeOle('Workbook')),
  refused(5, 'the oldest .xls, without a container', 'file.is_xls', () => new Uint8Array([9, 8, 8, 0, 0, 6, 16, 0, 1])),
  refused(6, 'a workbook with a password', 'file.encrypted', () => makeOle('EncryptionInfo', 'EncryptedPackage')),
  refused(7, 'a binary workbook', 'file.wrong_kind', () =>
    makeBook({ change: parts => [...parts, { name: 'xl/workbook.bin', data: 'x' }] }),
  ),
  refused(7, 'an OpenDocument spreadsheet', 'file.wrong_kind', () => zipOf('mimetype', 'content.xml')),
  refused(7, 'a Numbers document', 'file.wrong_kind', () => zipOf('Index/Document.iwa')),
  refused(7, 'a WPS spreadsheet', 'file.wrong_kind', () => makeOle('Workbook'), 'list.et'),
  refused(7, 'an XML spreadsheet of 2003', 'file.wrong_kind', () =>
    bytesOf('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ),
  refused(8, 'a Word document renamed', 'file.not_spreadsheet', () =>
    makeBook({ mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' }),
  ),
  refused(8, 'a presentation renamed', 'file.not_spreadsheet', () =>
    makeBook({ mainType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml' }),
  ),
  refused(8, 'a zip without a workbook', 'file.not_spreadsheet', () => zipOf('photo.jpg')),
  refused(8, 'a PDF', 'file.not_spreadsheet', () => bytesOf('%PDF-1.7\n\u0000')),
  refused(8, 'bytes that mean nothing', 'file.not_spreadsheet', () => new Uint8Array([1, 2, 3, 0, 5, 6, 7, 8])),
  refused(9, 'a macro workbook', 'file.has_macros', () =>
    makeBook({ mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
  ),
  refused(9, 'macros inside an .xlsx', 'file.has_macros', () => withPart({ name: 'xl/vbaProject.bin', data: 'x' })),
  refused(10, 'a download that stopped early', 'zip.truncated', () => makeBook().slice(0, 900)),
  fine(11, '64 KiB of junk behind the zip', () => makeBook({ zip: { after: new Uint8Array(65_536) } })),
  refused(11, 'more junk behind the zip', 'file.polyglot', () => makeBook({ zip: { after: new Uint8Array(65_537) } })),
  refused(12, 'a program before the zip', 'file.polyglot', () => makeBook({ zip: { before: bytesOf('MZ program') } })),
  refused(12, 'another zip’s beginning before the zip', 'file.polyglot', () =>
    makeBook({ zip: { before: bytesOf('PK\u0003\u0004 and more'), relative: true } }),
  ),
  refused(13, 'the encryption flag of zip', 'file.encrypted', withFirst({ flags: 0x801 })),
  refused(14, 'a part of 65 MiB', 'zip.too_big_unpacked', () =>
    makeBook({ sheetXml: new Uint8Array(64 * 1024 * 1024 + 1).fill(32) }),
  ),
  refused(14, 'a directory that declares 257 MiB', 'zip.too_big_unpacked', () =>
    withPart({ name: 'xl/media/image1.bin', data: 'x', size: 257 * 1024 * 1024 }),
  ),
  refused(14, 'a needed part that unpacks to more than it declares', 'zip.too_big_unpacked', () =>
    makeBook({ change: parts => parts.map(part => (part.name === 'xl/workbook.xml' ? { ...part, size: 10 } : part)) }),
  ),
  fine(14, 'a part that lies and is not needed', () =>
    withPart({ name: 'xl/media/image1.bin', data: 'x'.repeat(9_999), size: 1 }),
  ),
  refused(15, 'parts that lie on top of one another', 'zip.overlap', () =>
    makeBook({
      change: parts =>
        parts.map((part, at) => (at === 2 ? { ...part, offset: 0, name: '[Content_Types].xml2' } : part)),
    }),
  ),
  refused(16, 'more than 2,000 parts', 'zip.too_many_entries', () =>
    makeBook({ extra: Array.from({ length: 2_001 }, (_, at) => ({ name: `p/${at}`, data: '', method: 0 })) }),
  ),
  refused(17, 'the same part twice', 'zip.duplicate', () => withPart({ name: 'xl/workbook.xml', data: 'x' })),
  refused(17, 'the same part twice but for case and slash', 'zip.duplicate', () =>
    withPart({ name: 'XL\\Workbook.xml', data: 'x' }),
  ),
  refused(18, 'a part outside the folder', 'zip.bad_name', () => withPart({ name: '../evil.xml', data: 'x' })),
  refused(18, 'a part with an absolute name', 'zip.bad_name', () => withPart({ name: '/etc/evil.xml', data: 'x' })),
  refused(18, 'a part on a drive', 'zip.bad_name', () => withPart({ name: 'C:\\evil.xml', data: 'x' })),
  refused(18, 'a part with NUL in its name', 'zip.bad_name', () => withPart({ name: 'a\u0000b.xml', data: 'x' })),
  fine(19, 'backslashes in the parts’ names', () =>
    makeBook({ change: parts => parts.map(part => ({ ...part, name: part.name.replaceAll('/', '\\') })) }),
  ),
  fine(20, 'parts named like inner workings of JavaScript', () =>
    makeBook({ extra: ['__proto__', 'constructor', 'toString'].map(name => ({ name, data: 'x' })) }),
  ),
  refused(0, 'a way of packing that Excel does not know', 'zip.unsupported', () =>
    withPart({ name: 'xl/media/image1.bin', data: 'x', method: 12 }),
  ),
  refused(0, 'one volume of several', 'zip.unsupported', () => makeBook({ zip: { disk: 1 } })),
  refused(0, 'a part that does not match its checksum', 'zip.broken', withFirst({ crc: 1 })),
  refused(0, 'a local header with another name', 'zip.broken', withFirst({ localName: '[Content_Types].xm_' })),
  fine(0, 'sizes in the 64-bit field', () => makeBook({ zip: { zip64: true } })),
  fine(0, 'a comment at the zip’s end', () => makeBook({ zip: { comment: 'made by hand PK\u0005\u0006' } })),
  fine(0, 'a template type (.xltx) inside', () => makeBook({ mainType: `${SPREADSHEET}.template.main+xml` })),
  { ...looks(0, 'a workbook named .xls', [['file.misnamed', 'look', null]], () => makeBook()), name: 'accounts.xls' },
  refused(0, 'a zip that only ends like one', 'file.polyglot', () => join(bytesOf('%PDF-1.7\n'), makeBook())),
]
