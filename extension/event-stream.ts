/** One message of a stream of server-sent events; `name` is "message" where it has none. */
export interface StreamMessage {
  name: string
  id: string | null
  data: string
}

/**
 * The messages of a stream as they come, by the rules of the HTML standard for `text/event-stream`. The browser's own
 * EventSource cannot send a token, so the panel reads the answer of a fetch.
 */
export async function* readMessages(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<StreamMessage> {
  let rest = ''
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value = '' } = await reader.read()
    if (done) return
    const blocks = (rest + value).split(/\r?\n\r?\n/)
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const message = parseMessage(block)
      if (message) yield message
    }
  }
}

/** Null for a comment, which only says that the stream lives. */
function parseMessage(block: string): StreamMessage | null {
  const fields = block.split(/\r?\n/).map(line => /^([^:]*):? ?(.*)$/.exec(line) ?? [])
  const last = (name: string) => fields.findLast(([, field]) => field === name)?.[2] ?? null
  const data = fields.filter(([, field]) => field === 'data').map(([, , value = '']) => value)
  return data.length > 0 ? { name: last('event') ?? 'message', id: last('id'), data: data.join('\n') } : null
}
