import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ClientReport } from '../../src/cli/client.ts'
import type { ClientsReport } from '../../src/cli/clients.ts'
import { command, type Ended } from '../support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-clients-'))
const write = (name: string, lines: readonly string[]): void => writeFileSync(join(folder, name), `${lines.join('\n')}\n`)

// The sample's silver plan answers P1 within an hour on weekdays from 08:30; 22 tickets, of which two are answered late, all raised in its hours.
write('tickets.csv', ['ticket_id,client,created_at,priority,status,first_response_at,resolved_at,raised_by,requester,minutes_worked',
  ...Array.from({ length: 22 }, (_, i) => `a${i},Alder & Sons,2026-06-${String((i % 5) + 1).padStart(2, '0')} 10:0${i % 10}:00,P1,done,2026-06-0${(i % 5) + 1} ${i < 2 ? '11:45' : '10:30'}:00,2026-06-0${(i % 5) + 1} 12:00:00,client,Ada Moss,30`),
  'k1,Kestrel Marine,2026-08-05 10:00:00,P1,done,2026-08-05 10:30:00,2026-08-05 12:00:00,client,Kit Lowe,'])
write('clients.csv', ['client,seats,servers,sites', 'Alder & Sons,10,1,1', 'Kestrel Marine,,,'])
write('agreements.csv', ['client,version,plan,starts_on,ends_on,renewal,notice_days,monthly_fee', 'Alder & Sons,1,silver,2025-01-01,2026-12-31,rolling,30,500'])
write('invoices.csv', ['client,invoice,issued_on,due_on,paid_on,amount', ...Array.from({ length: 6 }, (_, i) => `Alder & Sons,${i},2026-0${i + 1}-01,2026-0${i + 1}-20,2026-0${i + 1}-18,500`)])

describe('goodterms clients', () => {
  let ended: Ended
  let report: ClientsReport
  beforeAll(async () => {
    ended = await command('clients', '--data', folder, '--json')
    report = JSON.parse(ended.stdout) as ClientsReport
  })

  it('is one JSON object: the period, and every client with its agreement, counts, score and qualities', () => {
    expect(ended.status).toBe(0)
    expect(report).toMatchObject({
      as_of: '2026-08-05T11:00:00.000Z', currency: 'GBP', holdings: ['agreements', 'clients', 'invoices', 'tickets'],
      period: { from_on: '2025-08-06', until_on: '2026-08-05', from_month: '2025-09', until_month: '2026-08' },
    })
    expect(report.clients.map(({ client, seats, agreement, score, grade, with_evidence }) => [client, seats, agreement.standing, agreement.renews_on, agreement.notice_by, score, grade, with_evidence])).toEqual([
      ['Alder & Sons', 10, 'in_force', '2027-01-01', '2026-12-01', null, null, 3], ['Kestrel Marine', null, 'none', null, null, null, null, 0],
    ])
    const [alder, kestrel] = report.clients
    expect(alder!.response).toMatchObject({ tickets: 22, met: 20, missed: 2, attainment: 20 / 22, promised: 0.9 })
    expect(kestrel!.response).toMatchObject({ tickets: 1, unknown: 1, attainment: null, promised: null, low: null })
    expect(alder!.qualities.filter(({ score }) => score !== null)).toEqual([{ quality: 'prompt_payment', score: 100 }, { quality: 'clear_priorities', score: expect.any(Number) as number }, { quality: 'sensible_hours', score: 100 }])
    expect(alder!.worth).toMatchObject({ fee_cents: 50_000, tools_cents: 9_500, minutes: 660, hours_from: 'tickets', without_minutes: 0 })
  })

  it('is a table for people', async () => {
    const lines = (await command('clients', '--data', folder)).stdout.replaceAll(/[\u00a0\u202f]/g, ' ').split('\n')
    expect(lines[0]).toBe('2 clients, 2025-08-06 to 2026-08-05, as of 2026-08-05T11:00:00.000Z; fee and what is left of it a month')
    expect(lines[3]!.replaceAll(/ {2,}/g, ' | ').split(' | ').filter((_, i) => [0, 3, 5, 7, 8].includes(i))).toEqual(['Alder & Sons', '90.9 %', '£500.00', '2027-01-01', '2026-12-01'])
    expect(lines[4]).toMatch(/^Kestrel Marine .* none +–$/)
  })
})

describe('goodterms client', () => {
  it('is all of a client’s page as one JSON object', async () => {
    const { status, stdout } = await command('client', '--client', ' alder  & SONS', '--data', folder, '--json')
    const page = JSON.parse(stdout) as ClientReport
    expect([status, page.client, page.as_of, page.counts.response.attainment]).toEqual([0, 'Alder & Sons', '2026-08-05T11:00:00.000Z', 20 / 22])
    expect(page.months.response.filter(({ tickets }) => tickets > 0).map(({ key, met, attainment }) => [key, met, attainment])).toEqual([['2026-06', 20, 20 / 22]])
    expect(page.score.qualities.map(({ quality }) => quality)).toHaveLength(7)
    expect(page.signals.map(({ signal }) => signal)).toContain('share_paid_on_time')
    expect(page.requesters[0]).toMatchObject({ person: 'Ada Moss', tickets: 22, remembers: [{ created_at: expect.stringMatching(/^2026-06-0\dT09:0\d:00\.000Z$/) as string, why: 'missed' }, { why: 'missed' }] })
    expect(page.people.map(({ role }) => role)).toEqual(['boss', 'assistant', 'finance', 'complainer'])
  })

  it('is lines for people', async () => {
    const lines = (await command('client', '--client', 'Alder & Sons', '--data', folder)).stdout.replaceAll(/[\u00a0\u202f]/g, ' ').split('\n')
    expect(lines.slice(0, 3)).toEqual([
      'Alder & Sons, 2025-08-06 to 2026-08-05, as of 2026-08-05T11:00:00.000Z',
      'Agreement: silver (version 1), in force; ends or renews 2027-01-01, notice by 2026-12-01',
      'Response: 90.9 % in time (20 of 22), promised 90.0 %',
    ])
    expect(lines).toContain('  prompt_payment: 100')
    expect(lines).toContain('  willingness_to_listen: not enough evidence')
  })

  it('needs a client, and one that is there', async () => {
    expect(await command('client', '--data', folder)).toMatchObject({ status: 2, stderr: expect.stringContaining('client: no client named (expected --client NAME)') as string })
    expect(await command('client', '--client', 'Nobody', '--data', folder)).toMatchObject({ status: 1, stderr: expect.stringContaining('no client "Nobody" (expected one of Alder & Sons, Kestrel Marine)') as string })
  })
})
