import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'node_modules', '.cache', 'goodterms-bench')

/** The side that runs in Node as one file, made as the command line makes its own. @returns its path */
export async function bundled(name: string): Promise<string> {
  const outDir = join(folder, name)
  await rm(outDir, { recursive: true, force: true })
  await mkdir(outDir, { recursive: true })
  await build({
    root, configFile: false, logLevel: 'error', publicDir: false, ssr: { external: true },
    build: { ssr: join(root, 'test', 'bench', `${name}.ts`), outDir, emptyOutDir: true, target: 'node22', rollupOptions: { output: { entryFileNames: 'main.mjs' } } },
  })
  return join(outDir, 'main.mjs')
}
