import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { DEFAULT_SEED, draftFiles, draftSample, finishSample } from './index.ts'

const USAGE = 'Usage: npm run sample -- [--seed N] [--out DIR] [--clients N] [--months N] [--habits all|none]\n'

function fail(sentence) {
  process.stderr.write(`${sentence}\n${USAGE}`)
  process.exit(2)
}

function read() {
  try {
    return parseArgs({ options: { seed: { type: 'string' }, out: { type: 'string' }, clients: { type: 'string' }, months: { type: 'string' }, habits: { type: 'string' } } }).values
  } catch (cause) {
    return fail(cause.message)
  }
}

function whole(name, text, otherwise) {
  if (text === undefined) return otherwise
  return /^\d{1,9}$/.test(text) ? Number(text) : fail(`--${name} "${text}" is not a whole number.`)
}

async function write(folder, files) {
  await mkdir(folder, { recursive: true })
  for (const [name, text] of files) await writeFile(join(folder, name), text)
}

/** What is owed by these files, as the command line finds it: the generator itself judges nothing. */
async function ledgerOf(files) {
  const folder = await mkdtemp(join(tmpdir(), 'goodterms-sample-'))
  try {
    await write(folder, files)
    const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
    const asked = spawnSync(process.execPath, [join(root, 'src', 'cli', 'run.mjs'), 'credits', '--json', '--data', folder], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 30 })
    if (asked.status !== 0) throw new Error(`goodterms credits: ${asked.stderr || asked.error?.message}`)
    return JSON.parse(asked.stdout).lines
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const given = read()
const habits = given.habits ?? 'all'
if (habits !== 'all' && habits !== 'none') fail(`--habits "${habits}" is neither all nor none.`)
const options = { seed: whole('seed', given.seed, DEFAULT_SEED), clients: whole('clients', given.clients, 24), months: whole('months', given.months, 24), habits }
const out = given.out ?? 'data'
try {
  const draft = draftSample(options)
  const files = finishSample(draft, await ledgerOf(draftFiles(draft)), (text) => createHash('sha256').update(text).digest('hex'))
  await write(out, files)
  process.stderr.write(`Written to ${out}: ${files.size} files, seed ${options.seed}.\n`)
} catch (cause) {
  if (!(cause instanceof RangeError)) throw cause
  fail(`${cause.message}.`)
}
