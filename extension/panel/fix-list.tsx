import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Check } from '../../shared/check.ts'
import {
  type FixList,
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
  const list = makeFixList(check, file.name, words)
  if (list.items.length === 0) return <p class="muted">{say.nothingToFix}</p>
  const shown = all ? list.items : list.items.slice(0, FIRST_SHOWN)
  return (
    <>
      <ol class="fixlist" lang={words.locale}>
        {shown.map((item, at) => (
          // Two findings may stand at one cell; the list never changes its order.
          <Item key={at} item={item} />
        ))}
      </ol>
      {shown.length < list.items.length && (
        <Button size="small" class="start" onClick={() => setAll(true)}>
          {say.more(list.items.length - shown.length)}
        </Button>
      )}
      <FixListWays name={file.name} list={list} words={words} />
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

/** Ways to hand a fix list on: copied, as an e-mail, printed, or saved in three forms. */
export function FixListWays({ name, list, words }: { name: string; list: FixList; words: FixListWords }): JSX.Element {
  const { files: say, panel } = useWords()
  const mail = fixListMail(list, name, words)
  const link = fixListLink(list, name, words)
  const page = () => fixListPage(list, words)
  return (
    <div class="cluster">
      <Copy look="button" text={fixListText(list, words)} name={say.copy} done={panel.copied}>
        {say.copy}
      </Copy>
      <Copy look="button" text={`${mail.subject}\n\n${mail.body}`} name={say.copyMail} done={panel.copied}>
        {say.copyMail}
      </Copy>
      <a class="btn btn-sm" href={link.href}>
        <Icon name="mail" />
        {say.mail}
      </a>
      <Button size="small" icon="print" onClick={() => printPage(page())}>
        {say.print}
      </Button>
      <Button size="small" icon="download" onClick={() => saveFile(page(), `${list.title}.html`, 'text/html')}>
        {say.save}
      </Button>
      <Button
        size="small"
        kind="quiet"
        onClick={() => saveFile(fixListText(list, words), `${list.title}.txt`, 'text/plain')}
      >
        .txt
      </Button>
      <Button
        size="small"
        kind="quiet"
        onClick={() => saveFile(fixListCsv(list, words), `${list.title}.csv`, 'text/csv')}
      >
        .csv
      </Button>
      {link.items < list.items.length && <p class="small faint">{say.mailPart(link.items, list.items.length)}</p>}
    </div>
  )
}
