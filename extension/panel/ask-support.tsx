import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { LONGEST_SUBJECT, LONGEST_TEXT } from '../../shared/desk-ticket.ts'
import { Area } from '../ui/area.tsx'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Promised } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { ASKED_KINDS } from '../written-ticket.ts'
import { Actions } from './actions.tsx'
import { Connect } from './connect.tsx'
import { EnterpriseChoice } from './enterprise-choice.tsx'
import { useModels } from './models.ts'
import { PickFile } from './pick-file.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { Title } from './title.tsx'
import { ToRequests } from './to-requests.tsx'
import './styles/talk.css'

/** Asking support in words (B51), once what is kept of it is open. */
export function AskSupport(): JSX.Element | null {
  const { seats } = useModels()
  useEffect(() => void seats.open(), [seats])
  return seats.part.value ? <Form /> : null
}

function Form(): JSX.Element {
  const { asking } = useSeats()
  const { connection, place } = useModels()
  const words = useSeatWords()
  const [file, setFile] = useState<File | null>(null)
  const known = connection.connection.value
  const { kind, enterpriseId, subject, text } = asking.draft.value
  const chosen = enterpriseId ?? connection.enterprise.value?.id ?? null
  const enterprise = known?.enterprises.find(({ id }) => id === chosen)
  const empty = subject.trim() === '' || text.trim() === ''
  const lacks = empty ? words.asking.missing : enterprise ? null : words.seating.chooseFirst
  const send = async () => {
    if (lacks !== null || !enterprise) return
    const key = await asking.ask(enterprise, file && { name: file.name, body: file })
    if (key !== null) place.go({ name: 'requests', request: key })
  }
  return (
    <>
      <main class="page">
        <Title back={<ToRequests />} lead={words.asking.lead}>
          {words.request.askSupport}
        </Title>
        <Section id="asked-kind" title={words.asking.about}>
          <div class="list" role="radiogroup" aria-labelledby="asked-kind">
            {ASKED_KINDS.map(each => (
              <Choice
                key={each}
                group="asked-kind"
                checked={each === kind}
                onChoose={() => asking.type({ kind: each })}
              >
                <span class="choice-text">
                  <span>{words.asking.kinds[each]}</span>
                  <span class="small faint">{words.asking.means[each]}</span>
                </span>
              </Choice>
            ))}
          </div>
        </Section>
        <Field
          id="asked-subject"
          label={words.asking.subject}
          maxlength={LONGEST_SUBJECT}
          value={subject}
          onInput={event => asking.type({ subject: event.currentTarget.value })}
        />
        <Area
          id="asked-text"
          label={words.asking.text}
          rows={5}
          maxlength={LONGEST_TEXT}
          value={text}
          onInput={typed => asking.type({ text: typed })}
        />
        <div class="cluster">
          <PickFile file={file} onPick={setFile} />
        </div>
        {known ? (
          <EnterpriseChoice
            own={{
              title: words.asking.whose,
              chosenId: chosen,
              onChoose: ({ id }) => asking.type({ enterpriseId: id }),
            }}
          />
        ) : (
          <Connect why={words.seating.connectWhy} />
        )}
        <Promised icon="send">{words.asking.leaves}</Promised>
      </main>
      <Actions note={<span role="status">{known ? lacks : words.seating.connectFirst}</span>}>
        <Button size="large" kind="primary" aria-disabled={lacks !== null || !known || undefined} onClick={send}>
          {words.asking.send}
        </Button>
      </Actions>
    </>
  )
}
