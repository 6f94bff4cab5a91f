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
      // Files below _astro carry their content's hash in their name.
      await writeFile(new URL('_headers', dir), `/*\n${lines.join('\n')}\n\n/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n`)
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
