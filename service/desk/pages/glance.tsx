import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Section } from '../../../extension/ui/section.tsx'
import { type Glance, shareOf } from '../../../shared/glance.ts'
import { sayDate, sayNumber } from '../../../shared/words/format.ts'
import { sayWhen } from '../../../shared/words/when.ts'
import { useDesk, useWords } from '../desk.ts'
import { FormPage } from '../parts/form-page.tsx'
import { PictureTable } from '../parts/picture-table.tsx'
import { ServicePromiseTable } from '../parts/service-promise.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Trouble } from '../parts/trouble.tsx'

/** The desk in three pictures, each drawn inside the table of its numbers. */
export function GlancePage(): JSX.Element {
  const { opened, timeZone, now } = useDesk()
  const { glance, desk, locale } = useWords()
  const { state } = opened.glance
  useEffect(() => void opened.glance.open('all').then(() => opened.glance.refresh()), [opened])
  const shown = state.value
  const lead = shown?.is === 'there' ? glance.asOf(sayWhen(locale, shown.value.at, now(), timeZone)) : desk.loading
  return (
    <FormPage title={glance.title} lead={lead} wide>
      {shown?.is === 'trouble' && <Trouble refusal={shown.refusal} onAgain={() => opened.glance.open('all')} />}
      {(!shown || shown.is === 'loading') && <Skeleton name={desk.loading} rows={3} />}
      {shown?.is === 'there' && <Pictures glance={shown.value} />}
    </FormPage>
  )
}

function Pictures({ glance: { ages, answers, outcomes } }: { glance: Glance }): JSX.Element {
  const { glance, outcome, locale } = useWords()
  const say = (count: number) => sayNumber(locale, count)
  const oldest = Math.max(...ages.map(({ ours, theirs }) => ours + theirs))
  const most = Math.max(...outcomes.map(({ rows }) => rows), 0)
  return (
    <>
      <Section id="ages" title={glance.ages} aside={glance.agesMeans}>
        <PictureTable
          name={glance.ages}
          columns={[glance.age, glance.ours, glance.theirs]}
          rows={ages.map(({ upToDays, ours, theirs }) => ({
            name: upToDays === null ? glance.older : glance.upTo(upToDays),
            parts: [
              { share: shareOf(ours, oldest), kind: 'ours' },
              { share: shareOf(theirs, oldest), kind: 'theirs' },
            ],
            numbers: [say(ours), say(theirs)],
          }))}
        />
      </Section>
      <Section id="answers" title={glance.answers} aside={glance.answersMeans}>
        <PictureTable
          name={glance.answers}
          columns={[glance.week, glance.inTime, glance.late, glance.pending]}
          rows={answers.map(({ week, inTime, late, pending }) => ({
            name: glance.weekOf(sayDate(locale, week, 'short')),
            // What may still be in time is part of the whole, drawn as nothing.
            parts: [
              { share: shareOf(inTime, inTime + late + pending), kind: 'ready' },
              { share: shareOf(late, inTime + late + pending), kind: 'late' },
            ],
            numbers: [say(inTime), say(late), say(pending)],
          }))}
        />
      </Section>
      <ServicePromiseTable />
      <Section id="outcomes" title={glance.outcomes} aside={glance.outcomesMeans}>
        {outcomes.length === 0 ? (
          <p class="muted">{glance.noBatches}</p>
        ) : (
          <PictureTable
            name={glance.outcomes}
            columns={[glance.outcome, glance.rows]}
            rows={outcomes.map(found => ({
              name: outcome[found.outcome].name,
              parts: [{ share: shareOf(found.rows, most), kind: 'ours' }],
              numbers: [say(found.rows)],
            }))}
          />
        )}
      </Section>
    </>
  )
}
