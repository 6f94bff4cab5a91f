import { spawn } from 'node:child_process'
import { isDeepStrictEqual } from 'node:util'
import { runInBrowser, type BrowserRun } from './browser.ts'
import type { NativeRun } from './native.ts'

export interface Compared {
  readonly rows: number
  readonly bytes: number
  readonly browser: BrowserRun
  readonly native: NativeRun
}

export function inProcess<T>(script: string, parameters: readonly string[], cwd: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...parameters], { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
    const said: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => said.push(part))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(said).toString()) as T)
      else reject(new Error(`${script} ended with ${code ?? 'a signal'}`))
    })
  })
}

/** Names the first figure that differs. @throws where one does */
function assertEqual(browser: BrowserRun['figures'], native: NativeRun['figures']): void {
  for (const clock of ['response', 'resolution'] as const) {
    for (const part of ['title', 'headlines', 'months', 'clients', 'misses', 'headings'] as const) {
      const [ours, theirs] = [browser[clock][part], native[clock][part]]
      if (!isDeepStrictEqual(ours, theirs)) throw new Error(`${clock} ${part} differ:\n  browser ${JSON.stringify(ours)}\n  native  ${JSON.stringify(theirs)}`)
    }
  }
  if (native.response.months.length === 0 || native.response.clients.length === 0) throw new Error('there were no figures to compare')
}

/** The same files in the browser and on native DuckDB, one after the other. @throws where a figure differs */
export async function compare(options: { readonly rows: number; readonly bytes: number; readonly files: readonly string[]; readonly program: string; readonly address: string; readonly script: string; readonly root: string }): Promise<Compared> {
  const native = await inProcess<NativeRun>(options.script, options.files, options.root)
  const browser = await runInBrowser(options.program, options.address, options.files)
  assertEqual(browser.figures, native.figures)
  return { rows: options.rows, bytes: options.bytes, browser, native }
}
