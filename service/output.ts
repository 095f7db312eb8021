/** Writes to the end, also into a pipe that reads slowly; one that was closed (| head) is no fault of ours. */
export function write(text: string): Promise<void> {
  return new Promise(resolve => {
    process.stdout.once('error', () => resolve())
    process.stdout.write(`${text}\n`, () => resolve())
  })
}
