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
  // alarms: what is queued goes out with the panel closed. It is asked for without a warning.
  permissions: ['alarms', 'storage'],
  // Telling of replies while the panel is closed is asked for in the settings, by who wants it.
  optional_permissions: ['notifications'],
  optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
  action: { default_title: '__MSG_open__' },
}

const chrome: UserManifest = {
  // light-dark() in the tokens.
  minimum_chrome_version: '123',
  // Public half of a key pair: it fixes the extension's id, so that policies and sign-in can name it. No secret.
  key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqdWT1zVUTqFtMwUQD5+2oT5VFn0B0PUyapo3OrKdoNXtYC0rQ05OpV7TCAxDQ+TxiLK2SqWfeJUpZqn81HuAESQr6Ma86NCBEoauBMSKvBKFwZ20F6vTQvSMMutivA1vp2Q3R1uoNpBwgxBCyKN9fu9kEiMB2P7GXg81KkNC6DvwxDssy5+yERUIDLgZykk2e00A5dTWbbetcR1S4Oof4W+olVXk8B4uZlXtTmQfV6vzcdrbgqIHh8DuYFaNClUULss1rCiaklBOF4mKI9O5Y1K+G254YxkiEeXs2y2DIRSKk+W/ZMhSHI3gvTFR/k1OGI612C6V4NOE43WctAI53QIDAQAB',
}

const firefox: UserManifest = {
  browser_specific_settings: {
    gecko: {
      id: 'panel@sidecheck.example',
      strict_min_version: '140.0',
      // What a person submits may name people and accounts; nothing is sent before they press Submit.
      data_collection_permissions: { required: ['personallyIdentifyingInfo'] },
    },
  },
}

/**
 * What the verdict is drawn with, in one file: each file of its own costs a trip through the browser, and they are found
 * out one after the other. Nothing here may be what the first view needs (the benchmark P4 tells).
 */
const VERDICT = new RegExp(
  `/extension/(?:panel/(?:${[
    'about-file|actions|concern|concerns|held-focus|leave-out|level-head|paged|ready-rows|retype|source|stored|strip|tallies',
    'row-history|verdict|verdict-actions|when',
  ].join(
    '|',
  )})|models/sentence|ui/(?:cell|fold|history|level|level-head|paged|section|value))\\.tsx?$|/shared/(?:characters|unseen|words/finding|words/when)\\.ts$`,
)

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
    plugins: [
      {
        name: 'verdict-in-one',
        outputOptions: options => {
          // The background's one script is no module and has no parts.
          if (options.format !== 'es') return null
          const groups = [{ name: 'verdict', test: VERDICT, includeDependenciesRecursively: false }]
          return { ...options, codeSplitting: { groups } }
        },
      },
    ],
  }),
})
