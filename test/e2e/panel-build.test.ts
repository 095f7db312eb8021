import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { beforeAll, describe, expect, test } from 'vitest'
import { benchmark as weight } from '../bench/weight.ts'
import { PANEL_FOLDER } from './browser.ts'

const OPTIONAL = ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*']

describe('what is installed', () => {
  const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  beforeAll(() => {
    const wxt = resolve('node_modules/wxt/bin/wxt.mjs')
    const done = spawnSync(process.execPath, [wxt, 'build', '-b', 'firefox'], { encoding: 'utf8' })
    if (done.status !== 0) throw new Error(done.stderr)
  })

  test('Chrome is asked for five permissions that need no warning, and no host; the service is asked for when a person connects', () => {
    const manifest = read(PANEL_FOLDER)
    expect(manifest.permissions.toSorted()).toEqual(['activeTab', 'alarms', 'scripting', 'sidePanel', 'storage'])
    expect(manifest.host_permissions).toBeUndefined()
    expect(manifest.optional_host_permissions).toEqual(OPTIONAL)
    expect(manifest.optional_permissions, 'only who asks to be told of news is asked').toEqual(['notifications'])
    expect(manifest.content_security_policy, 'the default policy').toBeUndefined()
    expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' })
    expect(manifest.key, 'a fixed id').toBeTypeOf('string')
  })

  test('Firefox gets the same as a sidebar that does not open by itself, and is told what may be sent', () => {
    const manifest = read(resolve('.output/firefox-mv3'))
    expect(manifest.manifest_version).toBe(3)
    expect(manifest.permissions).toEqual(['activeTab', 'alarms', 'scripting', 'storage'])
    expect(manifest.host_permissions).toBeUndefined()
    expect(manifest.optional_host_permissions).toEqual(OPTIONAL)
    expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false })
    expect(manifest.browser_specific_settings.gecko).toMatchObject({
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['personallyIdentifyingInfo'] },
    })
  })

  test('the name and description are there in English and French, and Canada’s French is the same', () => {
    const messages = (locale: string) => readFileSync(join(PANEL_FOLDER, '_locales', locale, 'messages.json'), 'utf8')
    expect(messages('fr_CA')).toBe(messages('fr'))
    expect(messages('fr')).not.toBe(messages('en'))
  })

  test('what the panel loads before it can check is under 60 kB (P4)', async () => {
    const { figure, ok, reach } = await weight.run()
    expect(ok, `${figure.toFixed(1)} kB of ${reach}: load late what no first view draws`).toBe(true)
  })

  test('the worker is compiled whole before the first file comes: its first line says so (P3)', () => {
    const [worker = '', ...others] = readdirSync(join(PANEL_FOLDER, 'assets')).filter(name =>
      /^check-.*\.js$/.test(name),
    )
    expect(others).toEqual([])
    const code = readFileSync(join(PANEL_FOLDER, 'assets', worker), 'utf8')
    expect(code.startsWith('//# allFunctionsCalledOnLoad\n'), worker).toBe(true)
  })

  test('nothing in it loads code from elsewhere, but for the two strings that ExcelJS carries and never runs', () => {
    const remote = /https?:\/\/[^"'`\s]+\.(?:m?js|css)\b|new Function|\beval\(|importScripts\(/
    const files = readdirSync(PANEL_FOLDER, { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.(js|html)$/.test(name),
    )
    const found = files.filter(name => remote.test(readFileSync(join(PANEL_FOLDER, name), 'utf8')))
    expect(found.filter(name => !name.includes('exceljs'))).toEqual([])
  })
})
