import type { JSX } from 'preact'
import { openQuestions } from '../../shared/open-question.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { Icon } from '../ui/icon.tsx'
import { useItemName } from './item-name.ts'
import { useMayReply } from './may-reply.ts'
import { useSeats, useSeatWords } from './seat-context.ts'
import { TalkWrite } from './talk-write.tsx'

/** What support needs to know, each with the place for its answer. */
export function SeatQuestions({ request }: { request: SeatRequest }): JSX.Element | null {
  const { talk } = useSeats()
  const { replying } = useSeatWords()
  const itemName = useItemName(request)
  const may = useMayReply(request)
  const ticket = talk.opened.value
  if (ticket?.number !== request.number) return null
  const answered = new Set(talk.written(request.number).flatMap(({ answers }) => answers ?? []))
  return (
    <>
      {openQuestions(ticket.replies, request.items, answered).map(({ id, item, text }) => (
        <section class="notice notice-ask" key={id} aria-labelledby={`asks-${id}`}>
          <Icon name="ask" />
          <div class="asks">
            <h2 id={`asks-${id}`} class="h-small">
              {replying.asks(itemName(item))}
            </h2>
            <p class="said-text">{text}</p>
            {may && (
              <TalkWrite
                number={request.number}
                answers={id}
                label={replying.yourAnswer}
                send={replying.answer}
                primary
              />
            )}
          </div>
        </section>
      ))}
    </>
  )
}
