import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { useModels, useWords } from './models.ts'
import { openFiles } from './open-files.ts'
import { Rules } from './rules.tsx'
import { saveWorkbook } from './save.ts'

/** The template to fill, a sample to try, and the rules that are checked. */
export function Guide(): JSX.Element {
  const { draft, language, place } = useModels()
  const { guide } = useWords()
  const { column, firstRow } = lumenConnect.sheet
  // What writes workbooks is large, and loaded only when one is asked for.
  const template = async () => {
    const words = await language.all()
    const { makeTemplate } = await import('../../shared/workbook/template.ts')
    saveWorkbook(await makeTemplate(lumenConnect, words), `${guide.template}.xlsx`)
  }
  const sample = async () => {
    const words = await language.all()
    const { makeSample } = await import('../../shared/workbook/sample.ts')
    await draft.openFile(new File([await makeSample(lumenConnect, words)], 'sample.xlsx'))
  }
  return (
    <Section id="guide" title={guide.help} quiet>
      <div class="list">
        <Making icon="zip" name={guide.many} about={guide.manyAbout} make={async () => openFiles(place)} />
        <Making icon="download" name={guide.template} about={guide.templateAbout(firstRow, column)} make={template} />
        <Making icon="sheet" name={guide.sample} about={guide.sampleAbout} make={sample} />
        <Rules />
      </div>
    </Section>
  )
}

/** A row that makes a workbook, and says so while it does. */
function Making({
  icon,
  name,
  about,
  make,
}: {
  icon: IconName
  name: string
  about: string
  make: () => Promise<void>
}): JSX.Element {
  const { guide } = useWords()
  const [busy, setBusy] = useState(false)
  const press = async () => {
    if (busy) return
    setBusy(true)
    await make().finally(() => setBusy(false))
  }
  return (
    <button type="button" class="row" aria-busy={busy || undefined} onClick={press}>
      <Icon name={icon} />
      <span class="row-text">
        <span>{name}</span>
        <span class="small">{busy ? guide.making : about}</span>
      </span>
    </button>
  )
}
