import { escapeUnseen } from './characters.ts'

/**
 * What makes a program run a cell as a formula (ASVS 1.2.10): a sign in front, also behind spaces or in full width. A cell
 * that begins with the guard itself is guarded too, so that taking the guard away always gives back what was there.
 */
const RISKY = /^(?:['\u0000]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n])/

/** A text that no spreadsheet program runs. */
export function guardCell(text: string): string {
  return RISKY.test(text) ? `'${text}` : text
}

/** The text that was guarded. */
export function unguardCell(guarded: string): string {
  return guarded.startsWith("'") ? guarded.slice(1) : guarded
}

/** A stored value with all that can't be seen as \u escapes, and back: a list of faults must show them and lose none. */
export function writeStored(value: string): string {
  return escapeUnseen(value.replaceAll('\\', '\\\\'))
}

export function readStored(written: string): string {
  return written.replace(/\\(?:u([\da-fA-F]{4})|(\\))/g, (_, hex: string | undefined) =>
    hex === undefined ? '\\' : String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** Rows as RFC 4180 has them, every cell guarded, with the mark that makes Excel read UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(row => row.map(cell => quote(guardCell(cell))).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function quote(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
