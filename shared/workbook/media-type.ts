/** What an .xlsx workbook is called where files travel: in a browser, a request, a page's chooser. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
