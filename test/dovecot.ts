import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { freePort } from '../service/listen.ts'

const DOVECOT = '/usr/sbin/dovecot'

/** Why tests with a real mailbox are skipped, or null where they run: Debian's dovecot, started as root. */
export const DOVECOT_MISSING =
  process.getuid?.() !== 0
    ? 'dovecot is only started as root'
    : existsSync(DOVECOT)
      ? null
      : 'dovecot is not installed (dovecot-imapd)'

/** Installs Debian's dovecot where we may; says whether it is there. */
export function provideDovecot(say: (sentence: string) => void): boolean {
  if (DOVECOT_MISSING === null) return true
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  say('Installing Debian’s dovecot with apt-get …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update'], { stdio: ['ignore', 2, 2], env })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'dovecot-imapd'], { stdio: ['ignore', 2, 2], env })
  return existsSync(DOVECOT)
}

/** A real IMAP server with one mailbox. */
export interface TestImap {
  url: string
  /** Puts a mail into it, as a mail server does. */
  deliver(raw: string): void
  /** Stops it; what is in the mailbox stays. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Throws the mailbox away; the next one has other numbers. */
  renew(): void
  remove(): Promise<void>
}

/** Nobody's: the mails need an owner who is not root. */
const NOBODY = 65_534

export async function startImap(): Promise<TestImap> {
  const folder = mkdtempSync(join(tmpdir(), 'sidecheck-imap-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const mails = join(folder, 'mail')
  const config = join(folder, 'dovecot.conf')
  writeFileSync(config, configOf(folder, mails, port))
  const makeBox = () => {
    for (const part of ['', 'cur', 'new', 'tmp']) {
      mkdirSync(join(mails, part), { recursive: true })
      chownSync(join(mails, part), NOBODY, NOBODY)
    }
  }
  makeBox()
  let running: ReturnType<typeof spawn> | null = null
  let count = 0
  const start = async () => {
    running = spawn(DOVECOT, ['-F', '-c', config], { stdio: 'ignore', detached: true })
    for (let tries = 0; !(await answers(port)); tries++) {
      if (tries > 200) throw new Error('dovecot did not start')
      await new Promise(again => setTimeout(again, 50))
    }
  }
  const stop = async () => {
    const ended = running && new Promise(done => running?.once('exit', done))
    // The whole group at once, as a crash does: a polite stop waits half a minute for who is connected.
    if (running?.pid) process.kill(-running.pid, 'SIGKILL')
    await ended
    running = null
  }
  await start()
  return {
    url: `imap://support:secret@127.0.0.1:${port}`,
    deliver(raw) {
      const name = `${Date.now()}.${process.pid}_${++count}.test`
      writeFileSync(join(mails, 'tmp', name), raw, 'latin1')
      chownSync(join(mails, 'tmp', name), NOBODY, NOBODY)
      execFileSync('mv', [join(mails, 'tmp', name), join(mails, 'new', name)])
    },
    start,
    stop,
    renew() {
      rmSync(mails, { recursive: true })
      makeBox()
    },
    async remove() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configOf(folder: string, mails: string, port: number): string {
  return `protocols = imap
base_dir = ${join(folder, 'run')}
state_dir = ${join(folder, 'state')}
log_path = ${join(folder, 'log')}
ssl = no
disable_plaintext_auth = no
listen = 127.0.0.1
mail_location = maildir:${mails}
first_valid_uid = 1
maildir_stat_dirs = yes
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${NOBODY} gid=${NOBODY} home=${mails}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`
}

function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    const end = (is: boolean) => {
      socket.destroy()
      resolve(is)
    }
    socket.once('data', data => end(String(data).startsWith('* OK')))
    socket.once('error', () => end(false))
  })
}
