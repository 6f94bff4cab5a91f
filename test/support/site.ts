import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
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
  return { address, folder, pages: pagesIn(folder), stop }
}
