import { createServer } from 'node:http'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AddressInfo } from 'node:net'
import { build } from 'vite'
import { securityHeaders } from '../../src/layouts/headers.mjs'

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' }

/** Builds the page that reads returned files, apart from the site, and serves it under the site's policy. */
export async function serveReturnsPage(): Promise<{ readonly origin: string; stop(): Promise<void> }> {
  const root = fileURLToPath(new URL('../e2e/returns-page', import.meta.url))
  const cache = fileURLToPath(new URL('../../node_modules/.cache/goodterms-test', import.meta.url))
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'returns-'))
  await build({ root, configFile: false, logLevel: 'error', build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, assetsDir: '_astro' } })
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path)).then(
      (body) => response.writeHead(200, { ...securityHeaders, 'Content-Type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream' }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
