/** The sample company judged a second time, minute by minute; see `slow-company.ts`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asAgreed, DEFAULT_RULES, type ClockName, type Content, type CountingRules } from '../../src/core/index.ts'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { loadSources } from '../../src/loading/index.ts'
import { exportsIn, fileSource, readContent, temporarySinks } from '../../src/loading/disk/index.ts'
import { judgeCompared, type Pulled } from '../../src/models/index.ts'
import { random } from '../support/random.ts'
import { SlowCompany, type Row } from '../support/slow-company.ts'

const STATES = ['met', 'missed', 'running', 'paused', 'exempt', 'unknown']
const CHOSEN = 1_500
const AGREED = asAgreed(DEFAULT_RULES)

let db: Database
let content: Content
let pulled: Pulled
let company: SlowCompany
let chosen: readonly Row[]

beforeAll(async () => {
  content = await readContent('content')
  db = await openNative()
  const { sink, discard } = await temporarySinks()
  const loaded = await loadSources(db, await Promise.all((await exportsIn('data')).map(fileSource)), { content, zone: 'Europe/London', as_of: null, assumed_plan: null, sink })
  await discard()
  pulled = loaded.built!.pulled
  company = new SlowCompany(content, await latest())
  const draw = random(2026)
  const order = company.tickets.map((ticket) => ({ ticket, at: draw.next() })).sort((a, b) => a.at - b.at).map(({ ticket }) => ticket)
  const telling = order.filter((ticket) => ticket['reopened_count'] !== '0' || ticket['raised_by'] === 'technician').slice(0, CHOSEN / 3)
  chosen = [...new Set([...telling, ...order])].slice(0, CHOSEN)
}, 120_000)
afterAll(async () => { await db.close() })

const latest = async (): Promise<number> => (await db.query<{ as_of: number }>('select as_of from judged_with'))[0]!.as_of

async function ours(table: string, clock: ClockName): Promise<ReadonlyMap<string, string>> {
  const judged = await db.query<{ ticket_id: string; state: number; elapsed: number; target: number }>(
    `select ticket_id, ${clock}_state as state, ${clock}_elapsed_seconds as elapsed, ${clock}_target_seconds as target from ${table} join int_tickets using (ticket_no) join raw_tickets using (file_no, row_no)`)
  return new Map(judged.map(({ ticket_id, state, elapsed, target }) => [ticket_id, state >= 4 ? STATES[state]! : `${STATES[state]!} ${elapsed} of ${target}`]))
}

interface Differences {
  readonly differ: readonly string[]
  /** Kinds of states that were counted. */
  readonly states: number
  /** Clocks that the agreed rules judge otherwise. */
  readonly moved: number
}

async function differing(table: string, by: SlowCompany, tickets: readonly Row[], rules: CountingRules): Promise<Differences> {
  const differ: string[] = []
  let moved = 0
  const states = new Set<string>()
  for (const clock of ['response', 'resolution'] as const) {
    const judged = await ours(table, clock)
    for (const ticket of tickets) {
      const counted = by.judged(ticket, clock, rules)
      states.add(counted.split(' ')[0]!)
      const said = judged.get(ticket['ticket_id']!)
      if (rules !== AGREED && counted !== by.judged(ticket, clock, AGREED)) moved++
      if (said !== counted) differ.push(`${ticket['ticket_id']} ${clock}: ours ${said}, counted ${counted}`)
    }
  }
  return { differ, states: states.size, moved }
}

it('agrees with a minute-by-minute count on every ticket of the sample company, to the second', async () => {
  const [rows] = await db.query<{ rows: number }>('select count(*)::integer as rows from clocks')
  expect(rows).toEqual({ rows: company.tickets.length })
  const { differ, states } = await differing('clocks', company, company.tickets, AGREED)
  expect(differ).toEqual([])
  expect(states).toBeGreaterThanOrEqual(5)
}, 180_000)

const SETS: readonly Partial<CountingRules>[] = [
  { response: 'any_reply' }, { response: 'touch' }, { agent_raised: 'second_reply' }, { agent_raised: 'measured' },
  { solved_without_reply: 'exempt' }, { solved_without_reply: 'unknown' }, { reopened: 'solved_time_off' }, { reopened: 'first' }, { reopened: 'afresh' },
  { pause_length: 'wall' }, { priority: 'first' }, { priority: 'at_stop', response: 'any_reply' }, { priority: 'afresh' }, { agreement: 'latest' },
  { hours: 'calendar' }, { pauses: 'none' }, { open_late: 'when_stopped' }, { hours: 'calendar', pauses: 'none' },
  { reopened: 'afresh', priority: 'at_stop', agreement: 'latest', hours: 'calendar', response: 'touch', agent_raised: 'measured' },
]

/** Where an agreement changes every month, from plan to plan. */
const CHANGING: readonly Partial<CountingRules>[] = [
  { agreement: 'at_stop' }, { agreement: 'latest' }, { calendars: 'each_day' },
  { reopened: 'solved_time_off', pause_length: 'wall', priority: 'afresh', agreement: 'at_stop', calendars: 'each_day', agent_raised: 'second_reply', open_late: 'when_stopped' },
]

const named = (rules: Partial<CountingRules>) => [JSON.stringify(rules).replaceAll('"', ''), rules] as const

async function agreesBy(by: SlowCompany, tickets: readonly Row[], rules: Partial<CountingRules>): Promise<void> {
  const all = { ...AGREED, ...rules }
  await judgeCompared(db, pulled, { content, as_of: null, assumed_plan: null, rules: all })
  const { differ, states, moved } = await differing('clocks_compared', by, tickets, all)
  expect(differ).toEqual([])
  expect(moved).toBeGreaterThan(0)
  expect(states).toBeGreaterThanOrEqual(4)
}

it.each(SETS.map(named))('agrees with it on 1,500 tickets by other rules: %s', (_name, rules) => agreesBy(company, chosen, rules), 60_000)

it('judges the whole company alike into both tables by equal rules', async () => {
  await judgeCompared(db, pulled, { content, as_of: null, assumed_plan: null, rules: AGREED })
  expect(await db.query('select count(*)::integer as rows from (from clocks except from clocks_compared)')).toEqual([{ rows: 0 }])
  expect(await db.query('select (select count(*) from clocks)::integer as one, (select count(*) from clocks_compared)::integer as other')).toEqual([{ one: company.tickets.length, other: company.tickets.length }])
})

describe('where agreements change every month, from plan to plan', () => {
  let changing: SlowCompany
  let long: readonly Row[]

  beforeAll(async () => {
    const plans = [...content.plans.keys()]
    const clients = await db.query<{ client_no: number; client: string }>('select client_no, client from int_clients order by client_no')
    const versions = clients.flatMap(({ client_no, client }) => Array.from({ length: 26 }, (_, month) => ({
      client_no, client, version: String(month + 1), plan: plans[(client_no + month) % plans.length]!, starts_on: new Date(Date.UTC(2024, 8 + month, 1)).toISOString().slice(0, 10),
      ends_on: '2027-01-01', renewal: 'rolling', premium_response_from: '', premium_response_until: '',
    })))
    await db.run('create table agreements_as_built as from int_agreements')
    await db.insert('monthly', {
      client_no: Int32Array.from(versions, (one) => one.client_no), version: Int32Array.from(versions, (one) => Number(one.version)),
      plan: versions.map((one) => one.plan), starts_on: versions.map((one) => one.starts_on),
    })
    await db.run(`create or replace table int_agreements as select as_built.* replace (monthly.client_no as client_no, monthly.version as version, monthly.plan as plan, monthly.starts_on as starts_on,
      '2027-01-01' as ends_on, 'rolling' as renewal, null as premium_response_from, null as premium_response_until)
      from monthly, (from agreements_as_built limit 1) as_built`)
    changing = new SlowCompany(content, await latest(), versions.map(({ client_no: _, ...row }) => row))
    const over = company.tickets.filter((ticket) => ticket['created_at']!.slice(0, 7) !== ticket['resolved_at']!.slice(0, 7))
    long = [...over.slice(0, 500), ...chosen.slice(0, 500)]
  }, 60_000)
  afterAll(async () => { await db.run('create or replace table int_agreements as from agreements_as_built') })

  it.each(CHANGING.map(named))('agrees with it on 1,000 tickets: %s', (_name, rules) => agreesBy(changing, long, rules), 60_000)
})
