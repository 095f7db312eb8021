import PostalMime, { type Attachment, decodeWords, type Email } from 'postal-mime'
import { attachmentName } from '../shared/attachment.ts'
import type { MailedFile, ReadMail } from '../shared/incoming.ts'
import { SEAT_LIMITS } from '../shared/limits.ts'
import { shownHeaders } from './mail-headers.ts'
import { isEncrypted, signedContent, withoutArmour } from './signed-mail.ts'

/** Deeper or wordier than any mail program makes them. */
const BOUNDS = { maxNestingDepth: 50, maxRfc822NestingDepth: 2 }
const MOST_TEXT = 100_000
const MOST_LINE = 1000

/** Reads a mail, in a process of its own (read-command.ts): a mail is whatever a stranger sends. Throws on what is none. */
export async function readMail(raw: Uint8Array<ArrayBuffer>): Promise<ReadMail> {
  const outer = await parse(raw)
  const header = (name: string) => outer.headers.find(({ key }) => key === name)?.value.trim() ?? ''
  const contentType = header('content-type').toLowerCase()
  const isReport = contentType.startsWith('multipart/report')
  const opened = await openSigned(outer, contentType)
  const { email } = opened
  const { kept, leftOut } = filesOf(isReport ? [] : [...email.attachments, ...opened.envelope])
  const from = outer.from && 'address' in outer.from ? outer.from : undefined
  const text = textOf(email)
  const plain = withoutArmour(text)
  return {
    from: from?.address
      ? { name: cut(oneLine(from.name), 120), address: from.address.toLowerCase().slice(0, 254) }
      : null,
    subject: cut(oneLine(outer.subject ?? ''), MOST_LINE),
    date: (outer.date ?? '').slice(0, 100),
    messageId: (outer.messageId ?? '').slice(0, MOST_LINE),
    references: `${outer.references ?? ''} ${outer.inReplyTo ?? ''}`.slice(-20_000),
    text: plain.text,
    files: plain.signature ? [...kept, { name: 'signature.asc', bytes: plain.signature }] : kept,
    language: header('content-language').toLowerCase().slice(0, 100),
    encrypted: isEncrypted(outer, contentType, text),
    leftOut,
    signs: {
      autoSubmitted: header('auto-submitted').toLowerCase(),
      precedence: header('precedence').toLowerCase(),
      automatic: AUTOMATIC.some(name => header(name) !== ''),
      returnPath: header('return-path'),
      suspect: isSuspect(header),
      contentType,
    },
    headers: shownHeaders(outer.headers, decodeWords),
    report: isReport ? reportOf(outer) : '',
  }
}

function parse(raw: Uint8Array<ArrayBuffer>): Promise<Email> {
  return PostalMime.parse(raw, { ...BOUNDS, attachmentEncoding: 'arraybuffer' })
}

/** Headers that only machines and lists write. */
const AUTOMATIC = [
  ...['x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'x-loop', 'feedback-id'],
  ...['list-id', 'list-post', 'list-unsubscribe'],
]

/** What the mail server before us found. It only ever makes us more careful, so that nobody gains by inventing it. */
function isSuspect(header: (name: string) => string): boolean {
  const forged = /\bdmarc\s*=\s*fail\b/i.test(header('authentication-results'))
  return forged || /^yes\b/i.test(header('x-spam-flag')) || /^yes\b/i.test(header('x-spam-status') || header('x-spam'))
}

/** A mail that is wholly wrapped in its signature is opened; the wrapping stays a file, and nobody checks the signature. */
async function openSigned(
  email: Email,
  contentType: string,
): Promise<{ email: Email; envelope: readonly Attachment[] }> {
  const wrapped = /^application\/(x-)?pkcs7-mime\b/.test(contentType) ? email.attachments[0] : undefined
  const inner = wrapped && signedContent(bytesOf(wrapped.content))
  return inner && wrapped ? { email: await parse(inner), envelope: [wrapped] } : { email, envelope: [] }
}

function textOf({ text, html }: Email): string {
  const said = text?.trim() ? text : plainText(html ?? '')
  // Characters that databases and terminals take for something else; a mail has no use for them.
  return cut(said.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ''), MOST_TEXT)
}

/** The words of a page: what stands in tags is left out, and nothing of it is ever drawn. Every step is linear. */
function plainText(html: string): string {
  return ['script', 'style', 'head']
    .reduce(withoutElement, html.slice(0, 4 * MOST_TEXT))
    .replace(/<(br|\/p|\/div|\/tr|\/li|\/h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/\n{3,}/g, '\n\n')
}

/** Leaves out an element with all that it holds; one that never ends takes the rest with it. */
function withoutElement(html: string, name: string): string {
  const [first = '', ...rest] = html.split(new RegExp(`<${name}\\b`, 'i'))
  const end = new RegExp(`</${name}\\s*>`, 'i')
  return first + rest.map(part => (end.test(part) ? part.slice(part.search(end)) : '')).join('')
}

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

function filesOf(attachments: readonly Attachment[]): { kept: MailedFile[]; leftOut: number } {
  const kept: MailedFile[] = []
  for (const [at, { filename, content }] of attachments.entries()) {
    const bytes = bytesOf(content)
    if (kept.length >= SEAT_LIMITS.attachments) break
    if (bytes.length === 0 || bytes.length > SEAT_LIMITS.attachmentBytes) continue
    kept.push({ name: attachmentName(filename ?? '', `file-${at + 1}`), bytes })
  }
  return { kept, leftOut: attachments.length - kept.length }
}

function bytesOf(content: Attachment['content']): Uint8Array<ArrayBuffer> {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return new Uint8Array(content instanceof ArrayBuffer ? content : content.slice())
}

/** What a delivery report holds beside its words: the server's reasons, and the headers of the mail that came back. */
function reportOf({ attachments }: Email): string {
  return attachments.map(({ content }) => new TextDecoder().decode(bytesOf(content)).slice(0, 20_000)).join('\n')
}

/** The beginning of a text, without half a character at its end: nothing takes one. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Cs}$/u, '')
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
