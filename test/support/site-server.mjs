/**
 * Builds the site into a folder and serves it as `npm start` does, in a process of its own:
 * `node site-server.mjs FOLDER`. Writes one line, `{"address", "folder"}`, when it stands; ends when its standard input does.
 */
import { fileURLToPath } from 'node:url'
import { build, preview } from 'astro'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('site-server: no folder given')
const root = fileURLToPath(new URL('../..', import.meta.url))
process.env.ASTRO_TELEMETRY_DISABLED = '1'
const site = { root, outDir: folder, logLevel: 'error', server: { host: '127.0.0.1', port: 0 } }

await build(site)
const server = await preview(site)
process.stdout.write(`${JSON.stringify({ address: `http://127.0.0.1:${server.port}`, folder })}\n`)
process.stdin.resume().on('end', async () => {
  await server.stop()
  process.exit(0)
})
