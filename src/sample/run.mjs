import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DEFAULT_SEED, writeSample } from './index.ts'

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

const given = read()
const habits = given.habits ?? 'all'
if (habits !== 'all' && habits !== 'none') fail(`--habits "${habits}" is neither all nor none.`)
const options = { seed: whole('seed', given.seed, DEFAULT_SEED), clients: whole('clients', given.clients, 24), months: whole('months', given.months, 24), habits }
const out = given.out ?? 'data'
try {
  const files = writeSample(options, (text) => createHash('sha256').update(text).digest('hex'))
  await mkdir(out, { recursive: true })
  for (const [name, text] of files) await writeFile(join(out, name), text)
  process.stderr.write(`Written to ${out}: ${files.size} files, seed ${options.seed}.\n`)
} catch (cause) {
  if (!(cause instanceof RangeError)) throw cause
  fail(`${cause.message}.`)
}
