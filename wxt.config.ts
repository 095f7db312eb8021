import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { defineConfig, type UserManifest } from 'wxt'

/**
 * One source, two browsers: Chrome's side panel and Firefox's sidebar, both manifest 3.
 * Nothing of the web is asked for at install; the service's one origin is asked for on Connect.
 */
const everywhere: UserManifest = {
  name: '__MSG_name__',
  description: '__MSG_description__',
  default_locale: 'en',
  // alarms: what is queued goes out with the panel closed. activeTab and scripting: a page is looked at on a press of a
  // button, where the toolbar button was pressed over it or its host was granted. All are asked for without a warning.
  permissions: ['activeTab', 'alarms', 'scripting', 'storage'],
  // Telling of replies while the panel is closed is asked for in the settings, by who wants it.
  optional_permissions: ['notifications'],
  optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
  action: { default_title: '__MSG_open__' },
}

/** The panel beside the page by keys; a person may choose others in the browser. The desk names them to who takes a call. */
const OPENING = { suggested_key: { default: 'Alt+Shift+S' } }

const chrome: UserManifest = {
  commands: { _execute_action: OPENING },
  // light-dark() in the tokens.
  minimum_chrome_version: '123',
  // Public half of a key pair: it fixes the extension's id, so that policies and sign-in can name it. No secret.
  key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqdWT1zVUTqFtMwUQD5+2oT5VFn0B0PUyapo3OrKdoNXtYC0rQ05OpV7TCAxDQ+TxiLK2SqWfeJUpZqn81HuAESQr6Ma86NCBEoauBMSKvBKFwZ20F6vTQvSMMutivA1vp2Q3R1uoNpBwgxBCyKN9fu9kEiMB2P7GXg81KkNC6DvwxDssy5+yERUIDLgZykk2e00A5dTWbbetcR1S4Oof4W+olVXk8B4uZlXtTmQfV6vzcdrbgqIHh8DuYFaNClUULss1rCiaklBOF4mKI9O5Y1K+G254YxkiEeXs2y2DIRSKk+W/ZMhSHI3gvTFR/k1OGI612C6V4NOE43WctAI53QIDAQAB',
}

const firefox: UserManifest = {
  commands: { _execute_sidebar_action: OPENING },
  browser_specific_settings: {
    gecko: {
      id: 'panel@sidecheck.example',
      strict_min_version: '140.0',
      // What a person submits may name people and accounts; nothing is sent before they press Submit.
      data_collection_permissions: { required: ['personallyIdentifyingInfo'] },
    },
  },
}

/** What the panel begins with, and what all its sentences are put together with. */
const FIRST = ['extension/entrypoints/sidepanel/main.tsx', 'shared/words/format.ts'].map(file => resolve(file))
const VERDICT = resolve('extension/panel/verdict.tsx')

interface ModuleGraph {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null
}

/** Modules and everything that they do not stand without. */
function standingWith(from: readonly string[], graph: ModuleGraph, found = new Set<string>()): Set<string> {
  for (const id of from) {
    if (found.has(id)) continue
    found.add(id)
    standingWith(graph.getModuleInfo(id)?.importedIds ?? [], graph, found)
  }
  return found
}

/**
 * All that the verdict is drawn with and the first view is not, in one file: each file of its own costs a trip through the
 * browser, and they are found out one after the other.
 */
const verdictInOne: Plugin = {
  name: 'verdict-in-one',
  outputOptions: options => {
    // The background's one script is no module and has no parts.
    if (options.format !== 'es') return null
    let parts: { first: Set<string>; verdict: Set<string> } | null = null
    const name = (id: string, graph: ModuleGraph) => {
      parts ??= { first: standingWith(FIRST, graph), verdict: standingWith([VERDICT], graph) }
      return parts.verdict.has(id) && !parts.first.has(id) ? 'verdict' : null
    }
    return {
      ...options,
      codeSplitting: { groups: [{ name, debugName: 'verdict', includeDependenciesRecursively: false }] },
    }
  },
}

/**
 * The worker is loaded ahead of the first file: Chrome compiles all of its check then, and not piece by piece when somebody
 * waits for it, which is half of what a first check takes. Another browser reads past the comment.
 */
const compiledAtOnce: Plugin = {
  name: 'compiled-at-once',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === 'check')
        chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`
  },
}

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({ ...everywhere, ...(browser === 'firefox' ? firefox : chrome) }),
  hooks: {
    // The panel builds for the browsers it names; without this every chunk is lowered and padded with a polyfill.
    'vite:build:extendConfig': (_entrypoints, config) => {
      config.build = { ...config.build, target: 'es2024', cssTarget: ['chrome123', 'firefox140'], modulePreload: false }
    },
  },
  vite: () => ({
    // ExcelJS makes templates; it is 940 kB on purpose, and loaded only when somebody asks for one.
    build: { chunkSizeWarningLimit: 1000 },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    worker: { format: 'es', plugins: () => [compiledAtOnce] },
    plugins: [verdictInOne],
  }),
})
