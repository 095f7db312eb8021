import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Everything git tracks or would track: what is ignored is not ours. */
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(path => path && !isGone(path))
const SOURCES = FILES.filter(path => /^(shared|service|extension)\/.*\.(ts|tsx)$/.test(path))
const LONGEST = 300

/**
 * The worlds and rooms of the house, the most specific first, and what each may import of ours.
 * A room may always import itself.
 */
const ROOMS: readonly (readonly [room: string, mayImport: readonly string[]])[] = [
  ['shared', []],
  ['service/store', ['shared']],
  ['service/outbox', ['shared', 'service/store']],
  ['service/actions', ['shared', 'service/store', 'service/outbox']],
  ['service/http', ['shared', 'service/store', 'service/actions', 'service']],
  ['service/desk', ['shared', 'extension/ui', 'type:service/http']],
  ['service', ['shared', 'service/store', 'service/outbox', 'service/actions', 'service/http']],
  ['extension/ui', []],
  ['extension/worker', ['shared']],
  ['extension/models', ['shared', 'extension', 'extension/worker']],
  ['extension/panel', ['shared', 'extension/models', 'extension/ui', 'extension']],
  ['extension/portal', ['shared']],
  [
    'extension/entrypoints',
    ['shared', 'extension', 'extension/models', 'extension/panel', 'extension/portal', 'extension/ui'],
  ],
  ['extension', ['shared', 'extension/worker', 'type:service/http']],
]

describe('the house', () => {
  test('every import follows an arrow of the plan', () => {
    expect(imports().filter(({ from, to, typeOnly }) => !allowed(from, to, typeOnly))).toEqual([])
  })

  test('no file imports in a circle', () => {
    const graph = Map.groupBy(imports(), ({ from }) => from)
    const state = new Map<string, 'open' | 'done'>()
    const circles: string[] = []
    const visit = (file: string, way: readonly string[]) => {
      if (state.get(file) === 'done') return
      if (state.get(file) === 'open') return void circles.push([...way.slice(way.indexOf(file)), file].join(' -> '))
      state.set(file, 'open')
      for (const { to, typeOnly } of graph.get(file) ?? []) if (!typeOnly) visit(to, [...way, file])
      state.set(file, 'done')
    }
    for (const file of SOURCES) visit(file, [])
    expect(circles).toEqual([])
  })

  test(`no source file is longer than ${LONGEST} lines`, () => {
    const sources = FILES.filter(path => /\.(ts|tsx|mjs)$/.test(path))
    expect(sources.filter(path => read(path).split('\n').length - 1 > LONGEST)).toEqual([])
  })

  test('no source lies deeper than three folders', () => {
    expect(SOURCES.filter(path => path.split('/').length > 4)).toEqual([])
  })

  test('no folder or file is a drawer without a noun', () => {
    const drawers = /(^|\/)(utils?|helpers?|managers?|types|misc|common)(\.\w+)*(\/|$)/
    expect(FILES.filter(path => drawers.test(path))).toEqual([])
  })

  test('relative imports name the file with its ending', () => {
    const bare = SOURCES.flatMap(path =>
      specifiers(path)
        .filter(({ name }) => name.startsWith('.') && !/\.(ts|tsx|css|json|svg)(\?\w+)?$/.test(name))
        .map(({ name }) => `${path}: ${name}`),
    )
    expect(bare).toEqual([])
  })

  test('no merge was left half done', () => {
    const texts = FILES.filter(path => !/\.(png|xlsx|ico)$/.test(path))
    expect(texts.filter(path => /^(<{7}|>{7}) /m.test(read(path)))).toEqual([])
  })

  test('nothing names a path of one machine', () => {
    const paths = /\/(work|farm|root)\/|\/tmp\/bash_jobs/
    const texts = FILES.filter(path => !/\.(png|xlsx|ico)$/.test(path) && path !== 'test/architecture.test.ts')
    expect(texts.filter(path => paths.test(read(path)))).toEqual([])
  })
})

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

function imports(): Import[] {
  return SOURCES.flatMap(from =>
    specifiers(from)
      .filter(({ name }) => name.startsWith('.'))
      .map(({ name, typeOnly }) => ({
        from,
        to: normalize(join(dirname(from), name.replace(/\?\w+$/, ''))).replaceAll('\\', '/'),
        typeOnly,
      })),
  )
}

function specifiers(path: string): { name: string; typeOnly: boolean }[] {
  const source = read(path)
  const found = source.matchAll(/^(?:import|export)\s+(type\s)?[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]/gm)
  const bare = source.matchAll(/^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm)
  return [
    ...[...found].map(([, type, name = '']) => ({ name, typeOnly: type !== undefined })),
    ...[...bare].map(([, first, second]) => ({ name: first ?? second ?? '', typeOnly: false })),
  ]
}

function roomOf(path: string): string {
  return ROOMS.find(([room]) => path.startsWith(`${room}/`))?.[0] ?? path
}

function allowed(from: string, to: string, typeOnly: boolean): boolean {
  const [here, there] = [roomOf(from), roomOf(to)]
  if (here === there) return true
  const may = ROOMS.find(([room]) => room === here)?.[1] ?? []
  return may.includes(there) || (typeOnly && may.includes(`type:${there}`))
}

function read(path: string): string {
  return readFileSync(path, 'utf8')
}

function isGone(path: string): boolean {
  try {
    readFileSync(path)
    return false
  } catch {
    return true
  }
}
