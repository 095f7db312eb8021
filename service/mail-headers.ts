import type { MailHeader } from '../shared/incoming.ts'

/** What helps a person to tell who a mail is from, what it answers, and whether its sender was proved. */
const SHOWN: ReadonlySet<string> = new Set([
  ...['from', 'sender', 'reply-to', 'to', 'cc', 'subject', 'date', 'message-id', 'in-reply-to', 'references'],
  ...['return-path', 'auto-submitted', 'precedence', 'list-id', 'authentication-results', 'received-spf'],
])
const MOST = 40
const LONGEST = 500

/** Of a mail's headers, in their order, those that help; each on one line, cut where it is long. */
export function shownHeaders(
  headers: readonly { key: string; originalKey: string; value: string }[],
  decode: (text: string) => string,
): MailHeader[] {
  return headers
    .filter(({ key }) => SHOWN.has(key))
    .slice(0, MOST)
    .map(({ originalKey, value }) => ({ name: originalKey.slice(0, 60), value: lineOf(decode(value.slice(0, 2000))) }))
}

function lineOf(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
}
