import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Check } from '../../shared/check.ts'
import {
  type FixListItem,
  type FixListWords,
  fixListCsv,
  fixListLink,
  fixListMail,
  fixListText,
  makeFixList,
} from '../../shared/fix-list.ts'
import { fixListPage } from '../../shared/fix-list-page.ts'
import { LOCALES } from '../../shared/words/locale.ts'
import type { FilesModel } from '../models/files.ts'
import { loadFixListWords } from '../models/fix-words.ts'
import type { RepFile } from '../rep-file.ts'
import { Button } from '../ui/button.tsx'
import { Cell } from '../ui/cell.tsx'
import { Copy } from '../ui/copy.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from './models.ts'
import { printPage } from './print.ts'
import { saveFile } from './save.ts'
import { Stored } from './stored.tsx'

/** Drawn at once; the rest on demand. What is copied, printed or saved is always all of it. */
const FIRST_SHOWN = 30
/** More than an e-mail's link ever bears. */
const MOST_LINKED = 64

/** What the customer is to fix (N10), in the language that the customer reads. */
export function FixListPart({ model, file, check }: { model: FilesModel; file: RepFile; check: Check }): JSX.Element {
  const { files: say } = useWords()
  const [words, setWords] = useState<FixListWords | null>(null)
  const locale = model.fixLocale.value
  useEffect(() => void loadFixListWords(locale).then(setWords), [locale])
  return (
    <div class="side-part pad-4 stack">
      <div class="cluster between">
        <h2 class="h-small">{say.fixList}</h2>
        <fieldset class="seg" aria-label={say.language}>
          {LOCALES.map(each => (
            <button
              key={each}
              type="button"
              lang={each}
              aria-pressed={each === locale}
              onClick={() => model.chooseFixLocale(each)}
            >
              {say.languages[each]}
            </button>
          ))}
        </fieldset>
      </div>
      {words && <Shown file={file} check={check} words={words} />}
    </div>
  )
}

function Shown({ file, check, words }: { file: RepFile; check: Check; words: FixListWords }): JSX.Element {
  const { files: say } = useWords()
  const [all, setAll] = useState(false)
  const { items, count } = makeFixList(check, file.name, words, all ? {} : { most: FIRST_SHOWN })
  if (count === 0) return <p class="muted">{say.nothingToFix}</p>
  return (
    <>
      <ol class="fixlist" lang={words.locale}>
        {items.map((item, at) => (
          // Two findings may stand at one cell; the list never changes its order.
          <Item key={at} item={item} />
        ))}
      </ol>
      {items.length < count && (
        <Button size="small" class="start" onClick={() => setAll(true)}>
          {say.more(count - items.length)}
        </Button>
      )}
      <FixListWays name={file.name} check={check} words={words} seal={file.seal} />
    </>
  )
}

function Item({ item: { place, level, title, next, fix, stored } }: { item: FixListItem }): JSX.Element {
  const { files: say } = useWords()
  return (
    <li>
      <Cell name={place} tone={level === 'note' ? undefined : level} />
      <div>
        <p>{title}</p>
        {stored !== null && (
          <p class="small">
            <Stored value={stored} level={level} />
          </p>
        )}
        <p class="small faint">
          {fix ? (
            <>
              {say.shouldBe} <span class="mono">{fix}</span>
            </>
          ) : (
            next
          )}
        </p>
      </div>
    </li>
  )
}

/** Ways to hand a fix list on: copied, as an e-mail, printed, or saved in three forms; written when one is pressed. */
export function FixListWays({
  name,
  check,
  words,
  seal = null,
}: {
  name: string
  check: Check
  words: FixListWords
  /** The code that goes along with it (N8). */
  seal?: string | null
}): JSX.Element {
  const { files: say, panel } = useWords()
  const first = makeFixList(check, name, words, { most: MOST_LINKED, seal })
  const link = fixListLink(first, name, words)
  const list = () => makeFixList(check, name, words, { seal })
  const page = () => fixListPage(list(), words)
  const text = () => fixListText(list(), words)
  const letter = () => {
    const { subject, body } = fixListMail(list(), name, words)
    return `${subject}\n\n${body}`
  }
  const save = (content: string, ending: string, type: string) => saveFile(content, `${first.title}.${ending}`, type)
  return (
    <div class="cluster">
      <Copy look="button" text={text} name={say.copy} done={panel.copied}>
        {say.copy}
      </Copy>
      <Copy look="button" text={letter} name={say.copyMail} done={panel.copied}>
        {say.copyMail}
      </Copy>
      <a class="btn btn-sm" href={link.href}>
        <Icon name="mail" />
        {say.mail}
      </a>
      <Button size="small" icon="print" onClick={() => printPage(page())}>
        {say.print}
      </Button>
      <Button size="small" icon="download" onClick={() => save(page(), 'html', 'text/html')}>
        {say.save}
      </Button>
      <Button size="small" kind="quiet" onClick={() => save(text(), 'txt', 'text/plain')}>
        .txt
      </Button>
      <Button size="small" kind="quiet" onClick={() => save(fixListCsv(list(), words), 'csv', 'text/csv')}>
        .csv
      </Button>
      {link.items < first.count && <p class="small faint">{say.mailPart(link.items, first.count)}</p>}
    </div>
  )
}
