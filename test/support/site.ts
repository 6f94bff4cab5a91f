import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
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

const root = fileURLToPath(new URL('../..', import.meta.url))
const builds = join(root, 'node_modules', '.cache', 'goodterms-test')
const HOUR = 3_600_000

/** A new folder below the project: Astro moves files there, and cannot from one file system to another. What a run that was killed left behind is removed. */
async function newFolder(): Promise<string> {
  await mkdir(builds, { recursive: true })
  for (const name of await readdir(builds)) {
    const old = await stat(join(builds, name)).catch(() => null)
    if (old !== null && Date.now() - old.mtimeMs > HOUR) await rm(join(builds, name), { recursive: true, force: true })
  }
  return mkdtemp(join(builds, 'site-'))
}

/** Builds the site once into a folder of its own, so that a reader's `dist` stays as it is, and serves it with the headers of `npm start`. */
export async function serveSite(): Promise<ServedSite> {
  const folder = await newFolder()
  const script = fileURLToPath(new URL('./site-server.mjs', import.meta.url))
  const server = spawn(process.execPath, [script, folder], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } })
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
