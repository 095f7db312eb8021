import type { OtherFileKind, OtherSheetKind } from '../../finding-file.ts'
import type { SentencesOf } from '../finding.ts'
import { sayBytes, sayNumber } from '../format.ts'

const size = (bytes: number) => sayBytes('en-US', bytes)
const exact = (bytes: number) => sayNumber('en-US', bytes)

const SHEET_KINDS: Readonly<Record<OtherSheetKind, string>> = {
  xlsb: 'a binary Excel workbook (.xlsb)',
  ods: 'an OpenDocument spreadsheet (.ods)',
  numbers: 'an Apple Numbers document',
  et: 'a WPS spreadsheet (.et)',
  gnumeric: 'a Gnumeric document',
  xml2003: 'an XML spreadsheet of 2003',
}

const FILE_KINDS: Readonly<Record<OtherFileKind, string>> = {
  word: 'a Word document',
  powerpoint: 'a PowerPoint presentation',
  visio: 'a Visio drawing',
  pdf: 'a PDF document',
  image: 'a picture',
  archive: 'a zip archive without a workbook',
  unknown: 'no kind of file that holds a sheet',
}

const SAVE_AS = 'Open it in the program that made it and save it as “Excel Workbook (.xlsx)”, then check that file.'

export const fileFinding: SentencesOf<'file'> = {
  'file.unreadable': {
    title: () => 'The file can’t be read.',
    why: () => 'It was moved, locked by another program, or is still in the cloud.',
    next: () => 'Close it elsewhere, make sure that it is on this computer, then choose it again.',
  },
  'file.none': {
    title: ({ place }) => (place === 'folder' ? 'No spreadsheet in this folder.' : 'No file matches this pattern.'),
    why: () => 'So there was nothing to check.',
    next: ({ place }) =>
      place === 'folder'
        ? 'Name the folder that holds the spreadsheets, or the files themselves.'
        : 'Look at the spelling and at the folder it starts from.',
  },
  'file.empty': {
    title: () => 'The file is empty, 0 bytes.',
    why: () => 'The download or the copy did not finish.',
    next: () => 'Download or copy it again.',
  },
  'file.too_large': {
    title: ({ bytes, limit }) => `The file has ${exact(bytes)} bytes; ${exact(limit)} is the most.`,
    why: () => 'The portal takes files up to 1 MB and refuses larger ones.',
    next: () => 'Copy the account numbers alone into the template, without pictures and formats; split a long list.',
  },
  'file.near_limit': {
    title: ({ bytes }) => `The file has ${exact(bytes)} bytes, close to the portal’s limit.`,
    why: ({ sure, limit }) =>
      `The portal says “1 MB”. That may mean ${exact(sure)} or ${exact(limit)} bytes; this file lies between.`,
    next: () => 'Copy the account numbers alone into the template to be sure.',
  },
  'file.too_slow': {
    title: ({ seconds }) => `Reading took more than ${seconds} seconds and was stopped.`,
    why: () => 'An account list is read in a moment. This file holds something else, or was built to waste time.',
    next: () => 'Copy the account numbers alone into the template, then check that.',
  },
  'file.broke_off': {
    title: () => 'Reading this file broke off.',
    why: () =>
      'It takes more memory than an account list ever needs: it holds something else, or was built to do harm.',
    next: () => 'Copy the account numbers alone into the template, then check that.',
  },
  'file.is_csv': {
    title: () => 'This is a text file (CSV) under the name of a workbook.',
    why: () => 'The portal takes workbooks only. Opening the text in Excel would drop leading zeros and long digits.',
    next: () => 'Read it here as text, then save it as the template.',
  },
  'file.is_html': {
    title: () => 'This is a web page under the name of a workbook.',
    why: () => 'Some systems export a web page and call it Excel. The portal can’t read it.',
    next: () => 'Export it as CSV or as .xlsx from that system, or copy the numbers into the template.',
  },
  'file.is_xls': {
    title: () => 'This is a workbook of the old Excel format (.xls).',
    why: () => 'The portal’s template is an .xlsx file.',
    next: () => 'Open it in Excel and save it as “Excel Workbook (.xlsx)”, then check that file.',
  },
  'file.encrypted': {
    title: () => 'The workbook is protected with a password.',
    why: () => 'Neither the portal nor this check can open it.',
    next: () => 'In Excel, remove the password (File, Info, Protect Workbook), save, then check it again.',
  },
  'file.has_macros': {
    title: () => 'The workbook holds macros.',
    why: () => 'Macros are programs. The portal’s template has none.',
    next: () => 'Save it as “Excel Workbook (.xlsx)”, without macros, then check that file.',
  },
  'file.wrong_kind': {
    title: ({ kind }) => `This is ${SHEET_KINDS[kind]}.`,
    why: () => 'The portal takes .xlsx workbooks only.',
    next: () => SAVE_AS,
  },
  'file.not_spreadsheet': {
    title: ({ kind }) => `This is ${FILE_KINDS[kind]}.`,
    why: () => 'Accounts are read from an .xlsx workbook or a text file.',
    next: () => 'Choose the workbook with the accounts, or copy the numbers into the template.',
  },
  'file.polyglot': {
    title: ({ where, bytes }) => `${size(bytes)} of something else stand ${where} the workbook in this file.`,
    why: () => 'A file that is two things at once is read differently by each program.',
    next: () => 'Open it in Excel and save it under a new name, then check that file.',
  },
  'file.as_text': {
    title: () => 'Read as text, every value kept as it is written.',
    why: () => 'The portal takes .xlsx workbooks only, so the text itself can’t be uploaded.',
    next: () => 'Save the accounts as the template and upload that.',
  },
  'file.misnamed': {
    title: ({ ending }) => `An .xlsx workbook under a name that ends in “${ending}”.`,
    why: () => 'The portal may go by the name and refuse it.',
    next: () => 'Rename it so that it ends in .xlsx.',
  },
}
