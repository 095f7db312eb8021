import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface LockedPackage {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  optionalDependencies?: Record<string, string>
  hasInstallScript?: boolean
}

interface Manifest {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  optionalDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
}

const lock: { packages: Record<string, LockedPackage> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
const names = new Set(packages.map(([path]) => nameOf(path)))

describe('package-lock.json', () => {
  test('holds every platform’s package, so that one lock serves Linux, macOS and Windows', () => {
    const wanted = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).map(name => ({ name, by: path || 'package.json' })),
    )
    expect(wanted.filter(({ name }) => !names.has(name))).toEqual([])
    expect(wanted.length).toBeGreaterThan(20)
  })

  test('names no download address', () => {
    expect(packages.filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
  })

  test('holds a hash for every package', () => {
    expect(packages.filter(([, entry]) => !entry.integrity && !entry.link).map(([path]) => path)).toEqual([])
  })

  test('pins the five Nodes to one version', () => {
    const nodes = Object.entries(manifest.optionalDependencies)
    expect(nodes.map(([name]) => name)).toHaveLength(5)
    expect(new Set(nodes.map(([, version]) => version))).toEqual(new Set(['26.10.0']))
  })

  test('leaves out what we chose not to live with', () => {
    expect(['web-ext', 'xlsx', 'node', 'mailparser'].filter(name => names.has(name))).toEqual([])
  })

  test('runs no install script that package.json does not name', () => {
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
    expect(scripted.filter(name => !(name in manifest.allowScripts))).toEqual([])
  })
})

test('package.json names exact versions only', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

function nameOf(path: string): string {
  return path.split('node_modules/').at(-1) ?? path
}
