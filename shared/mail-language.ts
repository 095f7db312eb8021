import type { ReadMail } from './incoming.ts'
import type { Locale } from './words/locale.ts'

/** Words that hardly a sentence goes without, and that the other language does not have. */
const COMMON: readonly (readonly [Locale, ReadonlySet<string>])[] = [
  [
    'en-US',
    new Set('the and is are we you our for with please hello hi thanks thank to of have need would can'.split(' ')),
  ],
  [
    'fr-CA',
    new Set(
      'le la les des du une un et est nous vous notre pour avec bonjour merci dans avons besoin je sont svp'.split(' '),
    ),
  ],
]
/** Fewer words of a language may be a name or a quotation. */
const ENOUGH = 2
/** Longer texts are no clearer. */
const READ = 4000

/** The language of a mail by somebody we know nothing of: by its header, else by its words; null where neither tells. */
export function languageOf({
  language,
  subject,
  text,
}: Pick<ReadMail, 'language' | 'subject' | 'text'>): Locale | null {
  if (/^fr\b/.test(language)) return 'fr-CA'
  if (/^en\b/.test(language)) return 'en-US'
  const words = `${subject} ${text}`
    .slice(0, READ)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  const [first, second] = COMMON.map(([locale, common]) => ({
    locale,
    count: words.filter(word => common.has(word)).length,
  })).sort((one, other) => other.count - one.count)
  if (!first || !second || first.count < ENOUGH || first.count < 2 * second.count) return null
  return first.locale
}
