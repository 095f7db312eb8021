import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

/**
 * Bundles the service into .output/service/main.js: a third of the start-up time of running the sources. Parts that
 * are loaded only when needed, or that find files of their own beside them, stay in node_modules.
 */
export default defineConfig({
  root: 'service',
  ssr: { noExternal: true, external: ['exceljs', 'nodemailer', 'pg', 'swagger-ui-dist'] },
  build: {
    ssr: 'cli.ts',
    outDir: '../.output/service',
    emptyOutDir: true,
    target: 'node26',
    minify: true,
    rollupOptions: {
      external: [...builtinModules, /^node:/],
      output: { entryFileNames: 'main.js', chunkFileNames: '[name].js' },
    },
  },
})
