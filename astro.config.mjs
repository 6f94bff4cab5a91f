import { defineConfig } from 'astro/config'
import mdx from '@astrojs/mdx'
import { securityHeaders } from './src/layouts/headers.mjs'

/** Static hosts read the same headers from a file. */
const headersFile = {
  name: 'goodterms-headers',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const { writeFile } = await import('node:fs/promises')
      const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`)
      await writeFile(new URL('_headers', dir), `/*\n${lines.join('\n')}\n`)
    },
  },
}

export default defineConfig({
  trailingSlash: 'always',
  integrations: [mdx(), headersFile],
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never', format: 'directory' },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
  server: ({ command }) => (command === 'preview' ? { headers: securityHeaders } : {}),
})
