import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { MakingModel } from '../models/making.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Fold } from '../ui/fold.tsx'
import { Notice } from '../ui/notice.tsx'
import { useModels, useWork } from './models.ts'

/** The portal's own blank template, given once and kept on this computer; ours is filled until then. */
export function PortalTemplate({ model }: { model: MakingModel }): JSX.Element {
  const { step, correction } = useWork()
  const sentences = useModels().language.findings.value
  const field = useRef<HTMLInputElement>(null)
  const given = model.template.value
  const fault = model.refusedTemplate.value
  return (
    <Fold
      head={
        <>
          <span>{step.portalTemplate}</span>
          <span class="small">{given ? step.portalTemplateGiven(given.name) : step.portalTemplateOurs}</span>
        </>
      }
    >
      <div class="pad stack stack-2">
        {fault && sentences && <Notice tone="stop" role="alert" title={correction.fault(fault, sentences)} />}
        <div class="cluster">
          <Button size="small" icon="sheet-in" onClick={() => field.current?.click()}>
            {step.chooseTemplate}
          </Button>
          {given && <LinkButton onClick={model.forgetTemplate}>{step.forgetTemplate}</LinkButton>}
        </div>
        <input
          ref={field}
          id="portal-template"
          type="file"
          accept=".xlsx"
          hidden
          aria-label={step.chooseTemplate}
          onChange={event => {
            const [file] = event.currentTarget.files ?? []
            if (file) void model.giveTemplate(file)
            event.currentTarget.value = ''
          }}
        />
      </div>
    </Fold>
  )
}
