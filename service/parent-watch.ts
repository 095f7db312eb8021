import { Worker } from 'node:worker_threads'

const LOOK_MS = 1000

/**
 * Ends this process once the one that started it is gone. A busy process never hears that its channel closed, so a thread
 * looks: a process without a parent is given another one (on Windows none is, and the parent's id answers no more). Who
 * the parent is, is read here, since it may be gone before the thread begins.
 */
export function endWithParent(): void {
  const watch = `const { pid, kill } = process
    const there = () => {
      try {
        return process.ppid === ${process.ppid} && kill(${process.ppid}, 0)
      } catch (thrown) {
        return thrown.code === 'EPERM'
      }
    }
    setInterval(() => there() || kill(pid, 'SIGKILL'), ${LOOK_MS})`
  new Worker(watch, { eval: true }).unref()
}
