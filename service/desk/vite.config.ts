import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

/**
 * Builds the desk's pages into .output/desk, from where the service serves them. Run from the repository's root.
 * Nothing is inlined into the page (no data: addresses, no polyfill script): its policy allows files of its own only.
 */
export default defineConfig({
  root: 'service/desk',
  base: '/',
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  build: {
    outDir: '../../.output/desk',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
  },
})
