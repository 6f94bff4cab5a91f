import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { recommendationsText, type RecommendReport } from '../../src/cli/recommend.ts'
import { command } from '../support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-recommend-'))
const write = (name: string, lines: readonly string[]): void => writeFileSync(join(folder, name), `${lines.join('\n')}\n`)

// Ten of twenty answered late, in the third quarter, which is over.
write('tickets.csv', ['ticket_id,client,created_at,priority,status,first_response_at,resolved_at,raised_by',
  ...Array.from({ length: 20 }, (_, i) => `a${i},Alder & Sons,2026-07-0${(i % 3) + 1} 10:00:00,P1,done,2026-07-0${(i % 3) + 1} ${i < 10 ? '11:45' : '10:30'}:00,2026-07-0${(i % 3) + 1} 12:00:00,client`),
  'k1,Kestrel Marine,2026-10-05 10:00:00,P1,done,2026-10-05 10:30:00,2026-10-05 12:00:00,client'])
write('clients.csv', ['client,seats,servers,sites', 'Alder & Sons,10,1,1', 'Kestrel Marine,12,1,1'])
write('agreements.csv', ['client,version,plan,starts_on,ends_on,renewal,notice_days,monthly_fee,billed_seats', 'Alder & Sons,1,silver,2025-01-01,2026-12-31,rolling,30,500,10', 'Kestrel Marine,1,silver,2025-01-01,2026-12-31,fixed,30,600,12'])

it('goodterms recommend says what to do first, with figures filled in, and every row of the table', async () => {
  const { status, stdout } = await command('recommend', '--data', folder, '--json')
  expect(status).toBe(0)
  const report = JSON.parse(stdout) as RecommendReport
  const [alder, kestrel] = report.clients
  expect(alder).toMatchObject({ client: 'Alder & Sons', renews_on: '2027-01-01', notice_by: '2026-12-01', facts: { promise_missed: true, credit_open: 15_000, response_share: 0.5, premium_quarter: 19_500 } })
  expect(alder!.advice.map(({ action, row, offer }) => [action, row, offer.cents])).toEqual([['make_good', 'credit-owed', 15_000], ['renew', 'renew-with-the-increase', 52_000]])
  expect(alder!.advice[0]!.say).toBe('We missed our promise and have not settled what that costs us; periods: 1. Give it before anything else is offered.')
  expect(alder!.rows.find(({ row }) => row === 'credit-owed')).toEqual({ row: 'credit-owed', outcome: 'fired', conditions: [{ fact: 'promise_missed', test: 'yes', found: true, holds: true }, { fact: 'credit_open', test: 'above £0.00', found: 15_000, holds: true }] })
  expect(kestrel!.advice.map(({ row }) => row)).toEqual(['renew-with-the-increase'])
  const lines = recommendationsText(report, { money: (cents) => `£${cents / 100}`, plan: (id) => id }).split('\n')
  expect(lines.slice(0, 4)).toEqual(['2 clients, as of 2026-10-05T11:00:00.000Z', '', 'Alder & Sons: renews 2027-01-01, notice by 2026-12-01', '  1. Make good: give the credit of £150. We missed our promise and have not settled what that costs us; periods: 1. Give it before anything else is offered. (credit-owed)'])
})
