import type { SentencesOf } from '../finding.ts'
import { sayBytes, sayNumber } from '../format.ts'

const size = (bytes: number) => sayBytes('en-US', bytes)
const number = (value: number) => sayNumber('en-US', value)
const RESAVE = 'Open it in Excel or LibreOffice and save it under a new name, then check that file.'
const AGAIN = 'Download or export it again. If that does not help, copy the numbers into the template.'
const COPY = 'Copy the account numbers alone into the template, then check that.'
const FORMATS_COUNT = 'Formats far below the list count too, even where the cells are empty.'
const CLEAR_FORMATS = 'In Excel, select the rows below the list and delete them (this clears their formats), then save.'

export const zipFinding: SentencesOf<'zip' | 'xml' | 'sheet'> = {
  'zip.truncated': {
    title: () => 'The end of the workbook is missing.',
    why: () => 'The download or the copy stopped early.',
    next: () => AGAIN,
  },
  'zip.broken': {
    title: ({ part }) => (part ? `The part “${part}” of the workbook is damaged.` : 'The workbook is damaged.'),
    why: () => 'What it holds does not match its own table of contents, so that no number in it can be trusted.',
    next: () => AGAIN,
  },
  'zip.too_big_unpacked': {
    title: ({ bytes, limit, lying }) =>
      lying
        ? `A part of the workbook unpacks to more than the ${size(bytes)} it declares.`
        : size(bytes) === size(limit)
          ? `Unpacked, the workbook grows to more than ${size(limit)}, which is the most.`
          : `Unpacked, the workbook grows to ${size(bytes)}; ${size(limit)} is the most.`,
    why: () => 'A list of accounts unpacks to well under 1 MB. A file like this can bring a program down.',
    next: () => COPY,
  },
  'zip.overlap': {
    title: () => 'Parts of the workbook lie on top of one another.',
    why: () => 'No program writes that by itself. It is used to hide things or to bring programs down.',
    next: () => 'Ask the sender for a new copy.',
  },
  'zip.too_many_entries': {
    title: ({ count, limit }) => `The workbook is made of ${number(count)} parts; ${number(limit)} is the most.`,
    why: () => 'A list of accounts has about ten. Pictures and objects add the rest.',
    next: () => COPY,
  },
  'zip.duplicate': {
    title: ({ name }) => `The workbook holds the part “${name}” twice.`,
    why: () => 'Each program would read another one of the two.',
    next: () => RESAVE,
  },
  'zip.bad_name': {
    title: ({ name }) => `The workbook holds a part with an unsafe name, “${name}”.`,
    why: () => 'Such a name can make a program write outside its folder.',
    next: () => 'Ask the sender for a new copy.',
  },
  'zip.unsupported': {
    title: ({ part }) =>
      part ? `The part “${part}” is packed in an unusual way.` : 'The workbook is packed in an unusual way.',
    why: () => 'Excel and the portal know only the common way of packing.',
    next: () => RESAVE,
  },
  'xml.doctype': {
    title: ({ part }) => `The part “${part}” carries definitions (DOCTYPE) that a workbook never has.`,
    why: () => 'They are used to make a small file grow without end, or to reach other files.',
    next: () => 'Ask the sender for a new copy.',
  },
  'xml.broken': {
    title: ({ part }) => `The part “${part}” is not well formed.`,
    why: () => 'The program that wrote it made a mistake, or the file was damaged.',
    next: () => AGAIN,
  },
  'xml.too_deep': {
    title: ({ part, limit }) => `The part “${part}” is nested more than ${number(limit)} levels deep.`,
    why: () => 'A sheet has about six levels. A file like this can bring a program down.',
    next: () => COPY,
  },
  'xml.too_long': {
    title: ({ part }) => `The part “${part}” holds names or attributes of a size that no workbook has.`,
    why: () => 'A file like this can bring a program down.',
    next: () => COPY,
  },
  'xml.encoding': {
    title: ({ part, encoding }) => `The part “${part}” is written in “${encoding}”.`,
    why: () => 'Workbooks are written in UTF-8 or UTF-16. Anything else can be read in two ways.',
    next: () => RESAVE,
  },
  'xml.shared_string': {
    title: ({ cell }) => `The text of ${cell} is missing from the workbook.`,
    why: () => 'The cell points into a list of texts that does not have it. Other programs would show 0 or nothing.',
    next: () => AGAIN,
  },
  'sheet.none': {
    title: () => 'The workbook has no sheet of cells.',
    why: () => 'It holds charts or dialogs alone, or nothing.',
    next: () => 'Choose the workbook with the accounts, or copy the numbers into the template.',
  },
  'sheet.missing': {
    title: ({ name }) => `The workbook names a sheet “${name}”, but does not hold it.`,
    why: () => 'The program that wrote it left the sheet out, or the file was damaged.',
    next: () => AGAIN,
  },
  'sheet.hidden': {
    title: ({ name }) => `The only sheet, “${name}”, is hidden.`,
    why: () => 'What nobody sees should not be uploaded unseen.',
    next: () => 'In Excel, right-click the sheet tabs, choose Unhide, save, then check it again.',
  },
  'sheet.guess': {
    title: ({ name, count }) => `${number(count)} sheets; the first one, “${name}”, was read.`,
    why: ({ wanted }) => `None is called “${wanted}” as in the template, and the portal reads one sheet only.`,
    next: () => 'Make sure that it is the right one, or delete the other sheets.',
  },
  'sheet.too_big': {
    title: ({ what, limit }) =>
      ({
        cells: `The sheet holds more than ${number(limit)} cells.`,
        strings: `The workbook holds more than ${number(limit)} texts.`,
        rows: `The list has more than ${number(limit)} rows.`,
        list: `The list has more than ${number(limit)} cells.`,
      })[what],
    why: ({ what }) =>
      ({
        cells: FORMATS_COUNT,
        strings: FORMATS_COUNT,
        rows: 'The portal takes far fewer at one time, and a list of that size can’t be checked in a moment.',
        list: 'That is more than one import takes in. In a workbook, cells that only have a format count too.',
      })[what],
    next: ({ what }) =>
      ({
        cells: CLEAR_FORMATS,
        strings: CLEAR_FORMATS,
        rows: 'Split the list into several files, then check those.',
        list: 'Split it into several files, each with the headings, and import them one after the other.',
      })[what],
  },
  'sheet.row_number': {
    title: ({ row }) => `A row of the sheet is numbered “${row}”, where no such row can stand.`,
    why: () => 'Rows run from 1 to 1,048,576, each after the one before. Programs disagree on what to do with others.',
    next: () => RESAVE,
  },
  'sheet.cell_ref': {
    title: ({ ref }) => `A cell of the sheet is called “${ref}”, where no such cell can stand.`,
    why: () => 'Columns run from A to XFD, and a cell belongs to its row. Programs disagree on what to do with others.',
    next: () => RESAVE,
  },
}
