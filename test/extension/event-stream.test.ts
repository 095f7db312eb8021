import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMessages, type StreamMessage } from '../../extension/event-stream.ts'

const SENT =
  'retry: 3000\nid: 41\nevent: ready\ndata: {}\n\n: here\n\nid: 42\ndata: {"subject":"Montréal"}\n\nid: 43\r\ndata: a\r\ndata: b\r\n\r\nid: 44\ndata: cut off'

async function readAll(chunks: Uint8Array<ArrayBuffer>[]): Promise<StreamMessage[]> {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(stream) {
      for (const chunk of chunks) stream.enqueue(chunk)
      stream.close()
    },
  })
  const messages: StreamMessage[] = []
  for await (const message of readMessages(body)) messages.push(message)
  return messages
}

test('events are read whole, wherever the network cuts the stream; half of one at its end is none', async () => {
  const bytes = new TextEncoder().encode(SENT)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 8 }), async cuts => {
      const places = [0, ...cuts.toSorted((one, other) => one - other), bytes.length]
      const chunks = places.slice(1).map((end, at) => bytes.slice(places[at], end))
      expect(await readAll(chunks)).toEqual([
        { name: 'ready', id: '41', data: '{}' },
        { name: 'message', id: '42', data: '{"subject":"Montréal"}' },
        { name: 'message', id: '43', data: 'a\nb' },
      ])
    }),
  )
})
