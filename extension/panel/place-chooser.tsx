import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { READER_LIMITS } from '../../shared/limits.ts'
import { isPlaced, PACK_PLACE, type SheetPlace } from '../../shared/place.ts'
import {
  chooseColumn,
  firstChoice,
  type PlaceChoice,
  previewOf,
  readRow,
  type Surveyed,
} from '../models/sheet-place.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from './models.ts'
import { Stored } from './stored.tsx'

interface PlaceChooserProps {
  /** Looks through the file: the sheet of this name, or the likeliest. Null where nothing can be made of it. */
  survey: (sheet: string | null) => Promise<Surveyed | null>
  place: SheetPlace
  onChoose: (place: SheetPlace) => void
}

/** Where the accounts of a customer's spreadsheet stand: the guess with a preview first, then sheet, column and row to choose. */
export function PlaceChooser(props: PlaceChooserProps): JSX.Element {
  const { survey, place } = props
  const { place: say } = useWords()
  const [sheet, setSheet] = useState(place.sheet)
  const [surveyed, setSurveyed] = useState<Surveyed | 'unread' | null>(null)
  const [choice, setChoice] = useState<PlaceChoice | null>(null)
  useEffect(() => {
    let here = true
    void survey(sheet).then(found => {
      if (!here) return
      setSurveyed(found ?? 'unread')
      if (found) setChoice(firstChoice(found, place))
    })
    return () => {
      here = false
    }
    // The file is another one when its place is another object.
  }, [sheet, place])
  if (surveyed === 'unread') return <p class="pad small">{say.unread}</p>
  if (!surveyed || !choice) {
    return (
      <p class="pad small muted" role="status">
        {say.looking}
      </p>
    )
  }
  return <Chosen {...props} surveyed={surveyed} choice={choice} onChange={setChoice} onSheet={setSheet} />
}

function Chosen({
  surveyed,
  choice,
  place,
  onChange,
  onSheet,
  onChoose,
}: PlaceChooserProps & {
  surveyed: Surveyed
  choice: PlaceChoice
  onChange: (choice: PlaceChoice) => void
  onSheet: (sheet: string) => void
}): JSX.Element {
  const { place: say } = useWords()
  const row = readRow(choice.firstRow)
  const sheets = surveyed.sheets.filter(({ hidden }) => !hidden)
  const choose = () => {
    if (row !== null) onChoose({ sheet: surveyed.sheet, column: choice.column, firstRow: row })
  }
  return (
    <div class="pad stack">
      <p class="small" role="status">
        <Guess surveyed={surveyed} />
      </p>
      {sheets.length > 1 && (
        <div class="field">
          <label class="label" for="place-sheet">
            {say.sheet}
          </label>
          <select
            id="place-sheet"
            class="input"
            value={surveyed.sheet ?? ''}
            onChange={event => onSheet(event.currentTarget.value)}
          >
            {sheets.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
      )}
      <div class="field">
        <label class="label" for="place-column">
          {say.column}
        </label>
        <select
          id="place-column"
          class="input"
          value={choice.column}
          onChange={event => onChange(chooseColumn(surveyed, event.currentTarget.value, choice))}
        >
          {surveyed.columns.map(({ letter, first }) => (
            <option key={letter} value={letter}>
              {say.columnOf(letter, headingOf(surveyed, letter) ?? shortened(first[0]?.typed ?? ''))}
            </option>
          ))}
        </select>
      </div>
      <Field
        id="place-row"
        label={say.firstRow}
        inputmode="numeric"
        maxlength={7}
        value={choice.firstRow}
        error={row === null ? say.firstRowWrong(READER_LIMITS.rows) : undefined}
        onInput={event => onChange({ ...choice, firstRow: event.currentTarget.value })}
      />
      <Preview values={previewOf(surveyed, choice)} />
      <div class="cluster">
        <Button class="start" aria-disabled={row === null || undefined} onClick={choose}>
          {say.read(choice.column, row ?? 0)}
        </Button>
        {isPlaced(place) && <LinkButton onClick={() => onChoose(PACK_PLACE)}>{say.portals}</LinkButton>}
      </div>
    </div>
  )
}

function Guess({ surveyed: { guesses, sure } }: { surveyed: Surveyed }): JSX.Element {
  const { place: say } = useWords()
  const [first] = guesses
  if (!first) return <>{say.noGuess}</>
  if (!sure) return <>{say.unsure(guesses.slice(0, 3).map(({ column }) => column))}</>
  return <>{say.guess(first.column, first.firstRow, first.heading?.text ?? null)}</>
}

function Preview({ values }: { values: readonly string[] }): JSX.Element {
  const { place: say } = useWords()
  return (
    <div class="stack stack-1">
      <p class="label" id="place-preview">
        {say.preview}
      </p>
      {values.length === 0 ? (
        <p class="small muted">{say.nothingThere}</p>
      ) : (
        <ol class="place-preview mono small" aria-labelledby="place-preview">
          {values.map((value, at) => (
            // Two rows may hold the same; they never change their order.
            <li key={at}>
              <Stored value={value} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

/** Longer texts would widen the list of columns past the panel. */
const SHORT = 40

function shortened(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text
}

function headingOf({ guesses }: Surveyed, letter: string): string | null {
  const heading = guesses.find(({ column }) => column === letter)?.heading?.text
  return heading === undefined ? null : shortened(heading)
}
