import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { credits, creditsText } from '../../src/cli/credits.ts'
import { readOptions } from '../../src/cli/options.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-'))
const file = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

/** Silver promises nine of ten of either clock by the quarter: 2 % of the fee a point, at most 10 %. P1 is due for an answer within an hour. */
const ticket = (id: string, client: string, on: string, late = false) => `${id},${client},${on} 10:00:00,P1,done,${on} ${late ? '11:30' : '10:30'}:00,${on} 12:00:00`
const many = (client: string, on: string, count: number, late: number) => Array.from({ length: count }, (_, i) => ticket(`${client}${on}${i}`, client, on, i < late))
const FILES = [
  file('tickets.csv', ['ticket_id,client,created_at,priority,status,first_response_at,resolved_at',
    ...many('Kestrel Marine', '2026-02-04', 50, 6), ...many('Kestrel Marine', '2026-05-06', 50, 6), ...many('Kestrel Marine', '2026-08-05', 20, 4), ...many('Alder & Sons', '2026-05-06', 10, 2), ...many('Alder & Sons', '2026-08-05', 10, 1),
  ]),
  file('agreements.csv', ['client,version,plan,starts_on,ends_on,renewal,monthly_fee', 'Kestrel Marine,1,silver,2025-01-01,2027-12-31,fixed,1000', 'Alder & Sons,1,silver,2026-04-01,2027-03-31,fixed,']),
  file('credits.csv', ['client,period,plan,offered_on,offered_amount,settled_on,settled_amount,note', 'kestrel marine,2026-Q1,,2026-04-10,120,2026-05-04,100,', 'Kestrel Marine,2026-07,,2026-08-10,5,,,goodwill']),
]

async function ask(...flags: readonly string[]) {
  const options = readOptions(['credits', ...FILES, ...flags])
  if (options === 'help') throw new Error('no options')
  const told: string[] = []
  return { ...await credits(options, (line) => told.push(line)), told }
}

it('gives each line and the sums, open and partial periods apart', async () => {
  const { report, told } = await ask()
  expect(report.lines.map(({ client, period, open, partial, due_cents, offered_cents, settled_cents }) => [client, period, open, partial, due_cents, offered_cents, settled_cents])).toEqual([
    ['Alder & Sons', '2026-Q3', true, false, 0, null, null], ['Kestrel Marine', '2026-Q3', true, false, 30_000, null, null], ['Kestrel Marine', '2026-07', false, false, 0, 500, null],
    ['Alder & Sons', '2026-Q2', false, false, null, null, null], ['Kestrel Marine', '2026-Q2', false, false, 12_000, null, null], ['Kestrel Marine', '2026-Q1', false, true, 12_000, 12_000, 10_000],
  ])
  expect(report).toMatchObject({
    as_of: '2026-08-05T11:00:00.000Z', currency: 'GBP', due_cents_total: 12_000, not_offered_cents_total: 12_000, partial_cents_total: 12_000, open_cents_total: 30_000,
    offered_cents_total: 12_500, settled_cents_total: 10_000, fee_unknown: 1,
    coverage: { tickets: 140, in_lines: 140, nothing_decided: 0, no_rule: 0, no_agreement: 0, no_month: 0 },
  })
  expect(told).toContain('credits.csv row 3: no agreement of Kestrel Marine counts credit by the period 2026-07; nothing is due for it')
})

it('lists one client, however its name is written, and its sums', async () => {
  const { report } = await ask('--client', ' alder  & SONS')
  expect(report.lines.map(({ client, period }) => [client, period])).toEqual([['Alder & Sons', '2026-Q3'], ['Alder & Sons', '2026-Q2']])
  expect(report).toMatchObject({ due_cents_total: 0, fee_unknown: 1, offered_cents_total: 0 })
  await expect(ask('--client', 'Nobody')).rejects.toThrow('no client "Nobody" (expected one of Alder & Sons, Kestrel Marine)')
})

it('is a table for people, of what is due, offered or settled', async () => {
  const { report, locale } = await ask()
  expect(creditsText(report, locale)).toBe(`Periods of clients: 6, as of 2026-08-05T11:00:00.000Z; not listed, as nothing is due: 1
Due £120.00, of which £120.00 never offered; offered £125.00, settled £100.00
Due so far in periods that have not ended: £300.00
Due in periods that began before the data, for the tickets at hand: £120.00
Periods in which something is due of a fee that no file states: 1
Tickets: 140, of which 0 in no period: 0 without an agreement, 0 under a plan without credit, 0 in periods where nothing is decided

Period           Client          Plan        Response  Resolution        Fee             Due  Offered  Settled
2026-Q3 so far   Kestrel Marine  silver  −10.0 points        kept  £3,000.00   £300.00 (cap)        –        –
2026-07          Kestrel Marine  none               –           –          –               –    £5.00        –
2026-Q2          Alder & Sons    silver  −10.0 points        kept          –  fee not stated        –        –
2026-Q2          Kestrel Marine  silver   −2.0 points        kept  £3,000.00         £120.00        –        –
2026-Q1 in part  Kestrel Marine  silver   −2.0 points        kept  £3,000.00         £120.00  £120.00  £100.00`.replaceAll(' (cap)', '\u00a0(cap)'))
})
