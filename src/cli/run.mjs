/**
 * Starts the command line: bundles it with Vite where its sources have changed since the last time,
 * because Node imports neither `.sql` nor `.mdx`, then runs it.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')
const cache = join(root, 'node_modules', '.cache', 'goodterms')

function fingerprint() {
  const hash = createHash('sha256')
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) visit(path)
      else {
        const { mtimeMs, size } = statSync(path)
        hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`)
      }
    }
  }
  visit(join(root, 'src'))
  const lock = statSync(join(root, 'package.json'))
  return hash.update(`${lock.size} ${lock.mtimeMs}`).digest('hex').slice(0, 16)
}

async function bundled() {
  const folder = join(cache, fingerprint())
  const entry = join(folder, 'main.mjs')
  if (existsSync(entry)) return entry
  const { build } = await import('vite')
  await mkdir(cache, { recursive: true })
  const old = readdirSync(cache)
  const building = `${folder}.${process.pid}`
  await build({
    root, configFile: false, logLevel: 'error', publicDir: false,
    ssr: { external: true },
    build: { ssr: join(here, 'main.ts'), outDir: building, emptyOutDir: true, target: 'node22', rollupOptions: { output: { entryFileNames: 'main.mjs' } } },
  })
  await rename(building, folder).catch(async (error) => {
    if (!existsSync(entry)) throw error
    await rm(building, { recursive: true, force: true })
  })
  await Promise.all(old.map((name) => rm(join(cache, name), { recursive: true, force: true })))
  return entry
}

if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(`goodterms needs Node 22 or later and found ${process.versions.node}: start it with "npm run -s goodterms -- …", which brings its own.`)
  process.exit(1)
}
const { main } = await import(pathToFileURL(await bundled()).href)
process.exitCode = await main(process.argv.slice(2))
