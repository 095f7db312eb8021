import { base64 } from './base64.ts'

/** A mail that a person sends themselves: from their own program, to support or a project manager. */
export interface Letter {
  to: string
  subject: string
  text: string
  html: string
}

/** Longer addresses are cut off by some mail programs on Windows, so they are not offered. */
const LONGEST_LINK = 1_900

/** A mailto: address with everything in it; null where it would be too long to arrive whole. */
export function letterLink({ to, subject, text }: Letter): string | null {
  const link = `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(oneLine(subject))}&body=${encodeURIComponent(text.replace(/\r?\n/g, '\r\n'))}`
  return link.length > LONGEST_LINK ? null : link
}

/** The letter as an .eml file that mail programs open as a draft (X-Unsent). `boundary` is any text that is not in it. */
export function letterFile({ to, subject, text, html }: Letter, boundary: string): string {
  const part = (type: string, body: string) => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    folded(base64(utf8(body))),
    '',
  ]
  return [
    `To: ${oneLine(to)}`,
    `Subject: ${encodedWords(oneLine(subject))}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part('text/plain', text.replace(/\r?\n/g, '\r\n')),
    ...part('text/html', html),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

/** Nothing that somebody typed may start a header of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/** RFC 2047: plain letters as they are, anything else in words of base 64 that are short enough for a line. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]{0,60}$/.test(text) && !text.includes('=?')) return text
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (new TextEncoder().encode(word + character).length > 42) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word].map(part => `=?utf-8?B?${base64(utf8(part))}?=`).join('\r\n ')
}

function folded(encoded: string): string {
  return (encoded.match(/.{1,76}/g) ?? []).join('\r\n')
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
