/** Stands at the head of our mails: whatever comes after it in an answer was quoted. */
export const ANSWER_ABOVE = '##- '

/** Lines by which mail programs say that the rest is the mail that is answered, in both languages. */
const QUOTED_FROM = [
  /^-{2,}\s*(original message|message d.origine|forwarded message|message transféré|message original)\s*-{2,}$/i,
  /^(on|le)\b.{5,200}\b(wrote|a écrit)\s*:$/i,
  /^_{20,}$/,
]
const HEADER = /^\*?(from|de|sent|envoyé|to|à|subject|objet|date|cc)\s*:\*?\s/i
/** Two header lines in a row are a quoted mail's, one alone may be anybody's sentence. */
const HEADERS_IN_A_ROW = 2

/**
 * What somebody wrote in an answer, without the mail that they answered. Where nothing would be left, all of it: an
 * answer written between quoted lines must not be lost.
 */
export function replyText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const end = lines.findIndex((line, at) => isQuoteAt(lines, line.trim(), at))
  const own = (end < 0 ? lines : lines.slice(0, end)).filter(line => !line.startsWith('>'))
  const said = own.join('\n').trim()
  return said === '' ? text.trim() : said
}

function isQuoteAt(lines: readonly string[], line: string, at: number): boolean {
  if (line.replace(/^>\s?/, '').startsWith(ANSWER_ABOVE)) return true
  // The line that introduces a quotation is often broken in two.
  const joined = `${line} ${lines[at + 1]?.trim() ?? ''}`
  if (QUOTED_FROM.some(sign => sign.test(line))) return true
  if (/^(on|le)\b/i.test(line) && QUOTED_FROM.some(sign => sign.test(joined))) return true
  return lines.slice(at, at + HEADERS_IN_A_ROW).filter(next => HEADER.test(next.trim())).length === HEADERS_IN_A_ROW
}
