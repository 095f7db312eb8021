import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

/** What one job may cost. Past it, its process is ended, and the next job gets a new one. */
export interface Bounds {
  /** From handing the job over until its answer; starting the process never counts. */
  seconds: number
  /** JavaScript's own memory, in megabytes; null leaves it to the machine. Unpacked bytes are bounded by the reader. */
  megabytes: number | null
}

/** How a job ended that got no answer. */
export type Ended = 'too-slow' | 'broke-off'

export interface ChildPoolOptions {
  /** Command line of the children, after the program's name. */
  args: readonly string[]
  /** The most children at a time. */
  size: number
  bounds: Bounds
  /** After so many milliseconds without a job a child is let go; kept to the end where left out. */
  idleAfter?: number
  /** The program that children run; ours unless told. */
  program?: string
}

/** What a child tells: first that it can take work, then the answer to each job. */
export type ChildMessage<Answer> = { ready: true } | { answer: Answer } | { thrown: string }

/** This very program, run from its sources or as the bundle. */
const PROGRAM = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'cli.ts' : 'main.js')
/** A process that is not ready by then never will be, however busy the machine. */
const START_SECONDS = 30

interface Job<Task, Answer> {
  task: Task
  settle: PromiseWithResolvers<Answer | Ended>
}

interface Child<Task, Answer> {
  process: ChildProcess
  ready: boolean
  job: Job<Task, Answer> | null
  timer: NodeJS.Timeout | null
}

/**
 * Work in processes of its own: whatever a job does to its process, ours goes on. A worker thread is no way to do this:
 * one that runs out of memory ends the whole process with it (hazards.md, section 4).
 */
export class ChildPool<Task, Answer> {
  readonly #options: ChildPoolOptions
  readonly #children = new Set<Child<Task, Answer>>()
  readonly #waiting: Job<Task, Answer>[] = []

  constructor(options: ChildPoolOptions) {
    this.#options = options
  }

  /** Starts the first child ahead of the first job. */
  wake(): void {
    if (this.#children.size === 0) this.#start()
  }

  /** The answer to a job, in the order asked where there is one child; or how it ended. Throws what the job threw. */
  ask(task: Task): Promise<Answer | Ended> {
    const settle = Promise.withResolvers<Answer | Ended>()
    this.#waiting.push({ task, settle })
    this.#hand()
    return settle.promise
  }

  /** Ends all children. Jobs that are under way or waiting end as broken off. */
  close(): void {
    for (const { settle } of this.#waiting.splice(0)) settle.resolve('broke-off')
    for (const child of [...this.#children]) this.#end(child, 'broke-off')
  }

  /** Gives waiting jobs to free children, and starts another where there are more jobs than free children. */
  #hand(): void {
    for (const child of this.#children) {
      if (child.ready && child.job === null) this.#give(child)
    }
    const free = [...this.#children].filter(({ job, ready }) => job === null && !ready).length
    if (this.#waiting.length > free && this.#children.size < this.#options.size) this.#start()
  }

  #give(child: Child<Task, Answer>): void {
    const job = this.#waiting.shift() ?? null
    child.job = job
    if (!job) {
      this.#rest(child)
      return
    }
    this.#watch(child, this.#options.bounds.seconds, 'too-slow')
    // A job that cannot be handed over ends with its child.
    child.process.send({ task: job.task }, failed => failed && this.#end(child, 'broke-off'))
  }

  #rest(child: Child<Task, Answer>): void {
    if (child.timer) clearTimeout(child.timer)
    const { idleAfter } = this.#options
    child.timer = idleAfter === undefined ? null : setTimeout(() => this.#end(child, 'broke-off'), idleAfter).unref()
  }

  #watch(child: Child<Task, Answer>, seconds: number, ended: Ended): void {
    if (child.timer) clearTimeout(child.timer)
    child.timer = setTimeout(() => this.#end(child, ended), seconds * 1000)
  }

  #start(): void {
    const { args, bounds, program = PROGRAM } = this.#options
    const heap = bounds.megabytes === null ? [] : [`--max-old-space-size=${bounds.megabytes}`]
    const started = fork(program, args, {
      // Only what is said here: how our own process was started is not for its children.
      execArgv: heap,
      // V8 prints pages when its memory is full; what is wrong is said by us.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    })
    const child: Child<Task, Answer> = { process: started, ready: false, job: null, timer: null }
    this.#children.add(child)
    this.#watch(child, START_SECONDS, 'broke-off')
    started.on('message', (message: ChildMessage<Answer>) => this.#hear(child, message))
    started.once('error', () => this.#end(child, 'broke-off'))
    started.once('exit', () => this.#end(child, 'broke-off'))
  }

  #hear(child: Child<Task, Answer>, message: ChildMessage<Answer>): void {
    if ('ready' in message) child.ready = true
    else if ('thrown' in message) child.job?.settle.reject(new Error(message.thrown))
    else child.job?.settle.resolve(message.answer)
    child.job = null
    this.#give(child)
  }

  #end(child: Child<Task, Answer>, ended: Ended): void {
    if (!this.#children.delete(child)) return
    if (child.timer) clearTimeout(child.timer)
    if (child.ready && child.job === null) letGo(child.process)
    else child.process.kill('SIGKILL')
    child.job?.settle.resolve(ended)
    // One that never came to its first job must not be started for ever.
    if (!child.ready) this.#waiting.shift()?.settle.resolve(ended)
    if (this.#waiting.length > 0) this.#hand()
  }
}

/** A child that has nothing to do ends by itself, and we need not wait for it. */
function letGo(child: ChildProcess): void {
  if (child.connected) child.disconnect()
  child.unref()
}
