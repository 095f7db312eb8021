/** The rows in parts of at most `most`, in order and none twice: n rows become ceil(n / most) parts (N2). */
export function splitRows<Row>(rows: readonly Row[], most: number): Row[][] {
  const parts: Row[][] = []
  for (let at = 0; at < rows.length; at += most) parts.push(rows.slice(at, at + most))
  return parts
}

/** The longest name that every file system and portal takes, the part's own ending included. */
const LONGEST_NAME = 120

/** The file name of a part, counted from 1: `accounts.xlsx` becomes `accounts-1-of-4.xlsx`, so that folders sort them. */
export function partName(fileName: string, part: number, of: number): string {
  return `${baseName(fileName)}-${part}-of-${of}.xlsx`
}

/** The name of a corrected copy: `accounts.csv` becomes `accounts-ready.xlsx`, never the name of what it was made from. */
export function correctedName(fileName: string): string {
  return `${baseName(fileName)}-ready.xlsx`
}

/** A file's name without its folders and ending, and without what some system refuses in names. */
function baseName(fileName: string): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? ''
  const plain = name
    .replace(/\.(?:xls[xmb]?|csv|tsv|txt|ods)$/i, '')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_')
    .slice(0, LONGEST_NAME)
    .replace(/[. ]+$/, '')
  return plain === '' ? 'accounts' : plain
}
