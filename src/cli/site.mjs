/**
 * Starts Astro with its telemetry off: nothing leaves the machine, not even while the site is built.
 * `site.mjs start` builds and serves; `build`, `dev` and `check` are Astro's own.
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const STEPS = { start: [['build'], ['preview']], build: [['build']], dev: [['dev']], check: [['check']] }

const [command = '', ...rest] = process.argv.slice(2)
const steps = STEPS[command]
if (steps === undefined) {
  console.error(`site.mjs: "${command}" is not a command (expected ${Object.keys(STEPS).join(', ')})`)
  process.exit(2)
}
const require = createRequire(import.meta.url)
const astro = join(dirname(require.resolve('astro/package.json')), require('astro/package.json').bin.astro)
for (const step of steps) {
  const last = step === steps.at(-1)
  const { status } = spawnSync(process.execPath, [astro, ...step, ...(last ? rest : [])], {
    stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) process.exit(status ?? 1)
}
