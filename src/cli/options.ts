import { parseArgs } from 'node:util'
import { zoneOf } from '../core/index.ts'
import { UsageError } from './problem.ts'

export const GROUPS = ['client', 'priority', 'month', 'plan'] as const
export type Group = (typeof GROUPS)[number]

/** What `pauses` groups by; people only where they are named so. */
export const PAUSE_GROUPS = ['client', 'month', 'technician'] as const

export interface Options {
  readonly command: string
  /** What stands beside the options: files, or a document's template. */
  readonly operands: readonly string[]
  readonly json: boolean
  readonly content: string
  readonly data: string | null
  /** Epoch milliseconds. */
  readonly as_of: number | null
  readonly zone: string | null
  /** Id of the plan to assume. */
  readonly plan: string | null
  readonly by: Group | null
  readonly pauses_by: (typeof PAUSE_GROUPS)[number] | null
  /** Id of a school of counting, and `edge=option,…`: checked by the command. */
  readonly school: string | null
  readonly rules: string | null
  /** The last that was named. */
  readonly client: string | null
  /** All that were named, in order. */
  readonly clients: readonly string[]
  readonly all: boolean
  readonly out: string | null
  /** Somebody whom no file holds. */
  readonly prospect: string | null
  /** File of the e-mail draft that carries the document; empty where it takes the document's own name. */
  readonly eml: string | null
  readonly out_dir: string | null
  /** Calendar file that `renewals` writes. */
  readonly ics: string | null
  readonly zip: string | null
  /** `2027-Q1`: of `briefing` and `review`, the clients whose terms end in it. */
  readonly quarter: string | null
  readonly starts_on: string | null
  /** Local dates, both included: of the calls that `log` lists. */
  readonly from: string | null
  readonly until: string | null
  /** `log` with the time that was worked. */
  readonly hours: boolean
  readonly number: string | null
  /** Name of a template: what the register shows of it, and every client's standing. */
  readonly template: string | null
  /** Path of a field to its value as typed, for every document that is made. */
  readonly set: ReadonlyMap<string, string>
  readonly paper: 'A4' | 'Letter'
}

export const USAGE = `goodterms inspect FILE…
goodterms describe FILE…
goodterms tidy FILE… --out CLEAN.csv | --out DIR
goodterms report [FILE…] [--by client|priority|month|plan]
goodterms compare [FILE…] --school ID | --rules RULE=WAY,…
goodterms pauses [FILE…] [--by client|month|technician]
goodterms credits [FILE…] [--client NAME]
goodterms clients [FILE…]
goodterms client [FILE…] --client NAME
goodterms recommend [FILE…] [--client NAME]
goodterms renewals [FILE…] [--client NAME] [--ics FILE.ics]
goodterms quality [FILE…]
goodterms briefing | review [FILE…] --client NAME --out FILE.pdf [--paper A4|Letter]
goodterms briefing | review [FILE…] --quarter 2027-Q1 | --all | --client NAME… --out-dir DIR | --zip FILE.zip [--paper A4|Letter]
goodterms recompute FILE.pdf [--data DIR]
goodterms register [FILE…] [--template NAME]
goodterms survey read FILE.pdf… [--data DIR] [--out SURVEYS.csv]
goodterms log [FILE…] --client NAME --out FILE.pdf | FILE.csv [--from DATE] [--until DATE] [--hours] [--paper A4|Letter]
goodterms document TEMPLATE --client NAME | --prospect NAME --out FILE.pdf [--eml [FILE.eml]] [--starts-on DATE] [--set FIELD=VALUE]… [--number TEXT] [--paper A4|Letter]
goodterms document TEMPLATE --all | --client NAME… --out-dir DIR | --zip FILE.zip [--eml] [--starts-on DATE] [--set FIELD=VALUE]… [--paper A4|Letter]

  --json            one JSON object on standard output
  --content DIR     what the provider says and sells (content)
  --data DIR        the exports to read where no file is named (data)
  --as-of INSTANT   judge open tickets as of then (the latest instant in the export)
  --zone IANA       zone of times without an offset (the provider's)
  --plan NAME       plan to assume for clients without an agreement, named as assumed`

const FLAGS = {
  json: { type: 'boolean', default: false },
  content: { type: 'string', default: 'content' },
  data: { type: 'string' },
  'as-of': { type: 'string' },
  zone: { type: 'string' },
  plan: { type: 'string' },
  by: { type: 'string' },
  school: { type: 'string' },
  rules: { type: 'string' },
  client: { type: 'string', multiple: true },
  prospect: { type: 'string' },
  all: { type: 'boolean', default: false },
  out: { type: 'string' },
  eml: { type: 'string' },
  'out-dir': { type: 'string' },
  zip: { type: 'string' },
  quarter: { type: 'string' },
  ics: { type: 'string' },
  'starts-on': { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  hours: { type: 'boolean', default: false },
  number: { type: 'string' },
  template: { type: 'string' },
  set: { type: 'string', multiple: true },
  paper: { type: 'string', default: 'A4' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

function instant(text: string): number {
  const at = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(at)) throw new UsageError(`--as-of "${text}" is not an instant (expected 2026-10-30T17:48:00Z)`)
  return at
}

function zone(text: string): string {
  try {
    return zoneOf(text).name
  } catch {
    throw new UsageError(`--zone "${text}" is not a time zone (expected a name such as Europe/London)`)
  }
}

function date(text: string, flag = '--starts-on'): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)) || new Date(text).toISOString().slice(0, 10) !== text) {
    throw new UsageError(`${flag} "${text}" is not a date (expected 2027-01-01)`)
  }
  return text
}

function quarter(text: string): string {
  if (!/^\d{4}-Q[1-4]$/.test(text)) throw new UsageError(`--quarter "${text}" is not a quarter (expected 2027-Q1)`)
  return text
}

function setting(text: string): [path: string, value: string] {
  const found = /^([^=\s]+)=([\s\S]*)$/.exec(text)
  if (found === null) throw new UsageError(`--set "${text}" does not name a field and a value (expected client.travel_minutes=25)`)
  return [found[1] ?? '', found[2] ?? '']
}

/** `--eml` may stand alone. */
function withoutBareEml(args: readonly string[]): string[] {
  return args.map((arg, i) => (arg === '--eml' && (args[i + 1] ?? '--').startsWith('--') ? '--eml=' : arg))
}

function oneOf<T extends string>(flag: string, text: string, words: readonly T[]): T {
  const word = words.find((one) => one.toLowerCase() === text.toLowerCase())
  if (word === undefined) throw new UsageError(`${flag} "${text}" is not one of ${words.join(', ')}`)
  return word
}

/** @throws UsageError with a sentence for anything that cannot be read */
export function readOptions(args: readonly string[]): Options | 'help' {
  let parsed
  try {
    parsed = parseArgs({ args: withoutBareEml(args), options: FLAGS, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals: [command, ...operands] } = parsed
  if (values.help || command === 'help') return 'help'
  if (command === undefined) throw new UsageError('no command given')
  return {
    command, operands,
    json: values.json, content: values.content, data: values.data ?? null,
    as_of: values['as-of'] === undefined ? null : instant(values['as-of']),
    zone: values.zone === undefined ? null : zone(values.zone),
    plan: values.plan ?? null,
    by: values.by === undefined || command === 'pauses' ? null : oneOf('--by', values.by, GROUPS),
    pauses_by: values.by === undefined || command !== 'pauses' ? null : oneOf('--by', values.by, PAUSE_GROUPS),
    school: values.school ?? null, rules: values.rules ?? null, client: values.client?.at(-1) ?? null,
    clients: values.client ?? [], prospect: values.prospect ?? null, all: values.all, out: values.out ?? null, eml: values.eml ?? null, out_dir: values['out-dir'] ?? null, zip: values.zip ?? null, quarter: values.quarter === undefined ? null : quarter(values.quarter), ics: values.ics ?? null,
    starts_on: values['starts-on'] === undefined ? null : date(values['starts-on']),
    from: values.from === undefined ? null : date(values.from, '--from'), until: values.until === undefined ? null : date(values.until, '--until'), hours: values.hours,
    number: values.number ?? null, template: values.template ?? null,
    set: new Map((values.set ?? []).map(setting)),
    paper: oneOf('--paper', values.paper, ['A4', 'Letter'] as const),
  }
}
