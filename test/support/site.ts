import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface Site {
  /** `http://127.0.0.1:4321`, without a slash at its end. */
  readonly address: string
  /** Where it was built. */
  readonly folder: string
  /** Paths of its pages, `/sla/` and so on, in order. */
  readonly pages: readonly string[]
  /** Paths that only lead to another page, with that page's path. */
  readonly redirects: readonly (readonly [from: string, to: string])[]
}

export interface ServedSite extends Site {
  stop(): Promise<void>
}

function pagesIn(folder: string, path = '/'): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.isDirectory()) return pagesIn(folder, `${path}${entry.name}/`)
      if (!entry.name.endsWith('.html')) return []
      return [entry.name === 'index.html' ? path : `${path}${entry.name}`]
    })
    .sort()
}

/** Where a page that only leads on leads to, at once; null for any other. A slower one is a page of its own. */
function leadsTo(folder: string, page: string): string | null {
  const html = readFileSync(join(folder, page, page.endsWith('/') ? 'index.html' : ''), 'utf8')
  return /<meta http-equiv="refresh" content="0;\s*url=([^"]+)"/.exec(html)?.[1] ?? null
}

/** Builds the site once into a folder of its own, so that a reader's `dist` stays as it is, and serves it with the headers of `npm start`. */
export async function serveSite(): Promise<ServedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'goodterms-site-'))
  const script = fileURLToPath(new URL('./site-server.mjs', import.meta.url))
  const server = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const said: string[] = []
  server.stderr.on('data', (text: Buffer) => said.push(text.toString()))
  const stop = async () => {
    server.stdin.end()
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  const address = await new Promise<string | null>((resolve) => {
    createInterface(server.stdout).on('line', (line) => {
      if (line.startsWith('{"address"')) resolve((JSON.parse(line) as Site).address)
      else said.push(`${line}\n`)
    })
    server.once('exit', () => resolve(null))
  })
  if (address === null || !existsSync(folder)) {
    await stop()
    throw new Error(`the site could not be built:\n${said.join('')}`)
  }
  const paths = pagesIn(folder).map((page) => [page, leadsTo(folder, page)] as const)
  return {
    address, folder, stop,
    pages: paths.flatMap(([page, to]) => (to === null ? [page] : [])),
    redirects: paths.flatMap(([page, to]) => (to === null ? [] : [[page, to] as const])),
  }
}
