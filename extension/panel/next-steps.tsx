import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import type { DraftCheck } from '../draft.ts'
import type { MakingModel } from '../models/making.ts'
import { isMisplaced, readyCount } from '../models/ready-count.ts'
import type { VerdictView } from '../models/verdict.ts'
import { Fold } from '../ui/fold.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { DraftFixList } from './draft-fix-list.tsx'
import { MadeParts } from './made-parts.tsx'
import { useModels, useVerdictWords, useWork } from './models.ts'
import { PortalTemplate } from './portal-template.tsx'
import { saveWorkbook } from './save.ts'
import { sourceName } from './source.ts'

/** What can be made of the list: the corrected template, whole or in parts, the fix list, the file with its errors. */
export function NextSteps({ check, view }: { check: DraftCheck; view: VerdictView }): JSX.Element | null {
  const { making } = useModels()
  const { step } = useWork()
  useEffect(() => void making.open(), [making])
  const model = making.part.value
  if (!model || check.now.verdict === 'refused') return null
  const toFix = check.now.findings.filter(({ level }) => level !== 'note').length
  return (
    <Section id="next-steps" title={step.title}>
      <div class="list">
        <Template check={check} model={model} />
        <MadeParts model={model} />
        <Fold
          head={
            <>
              <span>{step.fixList}</span>
              <span class="small">{step.fixListAbout(toFix)}</span>
            </>
          }
        >
          <DraftFixList check={check} />
        </Fold>
        {check.source.kind === 'file' && view.counts.all > 0 && <Annotated check={check} model={model} />}
        <PortalTemplate model={model} />
      </div>
      {model.failed.value && (
        <p class="msg msg-stop" role="alert">
          <Icon name="stop" />
          <span>{step.failed}</span>
        </p>
      )}
    </Section>
  )
}

/** One workbook where it fits, else as many as it takes; where nothing can be made, why. */
function Template({ check, model }: { check: DraftCheck; model: MakingModel }): JSX.Element {
  const words = useVerdictWords()
  const { step } = useWork()
  const most = lumenConnect.limits.accounts
  const ready = readyCount(check)
  const files = Math.ceil(ready / most)
  const make = async () => {
    const set = await model.makeParts(sourceName(words, check.source))
    const [only, ...more] = set?.parts ?? []
    // Several are saved one by one below: a browser asks about many downloads at once.
    if (only && more.length === 0) saveWorkbook(only.bytes, only.name)
  }
  if (isMisplaced(check)) return <Idle icon="download" name={step.template} about={step.misplaced} />
  if (ready === 0) return <Idle icon="download" name={step.template} about={step.nothingReady} />
  const about = files === 1 ? step.templateAbout(ready, lumenConnect.sheet.firstRow) : step.splitAbout(ready, files)
  return (
    <>
      <Deed
        icon={files === 1 ? 'download' : 'split'}
        name={files === 1 ? step.template : step.split}
        about={about}
        busy={model.busy.value === 'parts'}
        onDo={make}
      />
      {files === 1 && <Idle icon="split" name={step.split} about={step.splitNot} />}
    </>
  )
}

function Annotated({ check, model }: { check: DraftCheck; model: MakingModel }): JSX.Element {
  const { step } = useWork()
  const words = useVerdictWords()
  const make = async () => {
    const bytes = await model.annotate(check)
    const name = sourceName(words, check.source).replace(/\.\w+$/, '')
    if (bytes) saveWorkbook(bytes, `${name}-errors.xlsx`)
  }
  return (
    <Deed
      icon="sheet"
      name={step.annotated}
      about={step.annotatedAbout}
      busy={model.busy.value === 'annotated'}
      onDo={make}
    />
  )
}

function Deed({
  icon,
  name,
  about,
  busy,
  onDo,
}: {
  icon: IconName
  name: string
  about: string
  busy: boolean
  onDo: () => void
}): JSX.Element {
  const { step } = useWork()
  return (
    <button type="button" class="row" aria-busy={busy || undefined} onClick={busy ? undefined : onDo}>
      <Icon name={icon} />
      <span class="row-text">
        <span>{name}</span>
        <span class="small">{busy ? step.making : about}</span>
      </span>
    </button>
  )
}

function Idle({ icon, name, about }: { icon: IconName; name: string; about: string }): JSX.Element {
  return (
    <div class="row faint">
      <Icon name={icon} />
      <span class="row-text">
        <span>{name}</span>
        <span class="small">{about}</span>
      </span>
    </div>
  )
}
