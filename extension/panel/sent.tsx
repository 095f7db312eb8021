import type { JSX } from 'preact'
import type { Submission } from '../submission.ts'
import { Button } from '../ui/button.tsx'
import { Actions } from './actions.tsx'
import { useModels, useWords } from './models.ts'
import { Result } from './result.tsx'
import { Sending } from './sending.tsx'

/** After the button: on its way, refused, or what became of every row. */
export function Sent({ submission }: { submission: Submission }): JSX.Element {
  const { draft, place } = useModels()
  const { result } = useWords()
  if (submission.state.name !== 'accepted') return <Sending submission={submission} key={submission.state.name} />
  const { batch } = submission.state
  return (
    <Result
      batch={batch}
      kept={submission.kept}
      actions={sum => (
        <Actions note={<span>{sum}</span>}>
          {submission.kept.length > 0 && (
            <Button size="large" onClick={() => draft.go('verdict')}>
              {result.openFindings}
            </Button>
          )}
          <Button
            kind="primary"
            size="large"
            onClick={async () => {
              await draft.clear()
              place.go({ name: 'accounts' })
            }}
          >
            {result.anotherList}
          </Button>
        </Actions>
      )}
    />
  )
}
