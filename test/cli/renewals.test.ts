import ICAL from 'ical.js'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { RenewalsReport } from '../../src/cli/renewals.ts'
import { command, type Ended } from '../support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-renewals-'))
const write = (name: string, lines: readonly string[]): void => writeFileSync(join(folder, name), `${lines.join('\n')}\n`)

write('tickets.csv', ['ticket_id,client,created_at,priority,status,first_response_at,resolved_at', 'a1,Alder & Sons,2026-08-20 10:00:00,P1,done,2026-08-20 10:30:00,2026-08-20 11:00:00', 'b1,Birch,2026-08-03 10:00:00,P1,done,2026-08-03 10:30:00,2026-08-03 11:00:00'])
write('agreements.csv', ['client,version,plan,starts_on,ends_on,renewal,notice_days,monthly_fee', 'Alder & Sons,1,silver,2026-01-01,2026-12-31,rolling,45,500', 'Birch,1,silver,2026-01-01,,fixed,45,500'])
write('surveys.csv', ['client,sent_on,answered_on,person,score,scale', 'Alder & Sons,2026-08-17,,Ada Moss,,10'])
write('documents.csv', ['document,client,template,version,sent_on', 'GT-7,Alder & Sons,proposal,1,2026-08-19'])
const ICS = join(folder, 'renewals.ics')

describe('goodterms renewals', () => {
  let ended: Ended
  let report: RenewalsReport
  beforeAll(async () => {
    ended = await command('renewals', '--data', folder, '--json', '--ics', ICS)
    report = JSON.parse(ended.stdout) as RenewalsReport
  })

  it('is one JSON object: every client with its steps and what shows them, and what is wrong with agreements', () => {
    expect([ended.status, report.as_of, report.until_on, report.rules.offer_before_notice_days]).toEqual([0, '2026-08-20', '2027-08-20', 30])
    expect(report.clients.map(({ client, standing, renewals }) => [client, standing, renewals.map(({ term_ends_on }) => term_ends_on)])).toEqual([['Alder & Sons', 'in_force', ['2026-12-31', '2027-12-31']], ['Birch', 'none', []]])
    expect(report.clients[0]!.renewals[0]!.steps.map(({ kind, on, state, evidence }) => [kind, on, state, evidence?.what ?? evidence?.file ?? null])).toEqual([
      ['survey', '2026-08-17', 'done', 'surveys.csv'], ['visit', '2026-10-09', 'not_needed', null], ['briefing', '2026-10-13', 'not_needed', null], ['offer', '2026-10-16', 'done', 'GT-7'], ['notice', '2026-11-16', 'not_yet', null], ['end', '2026-12-31', 'not_yet', null],
    ])
    expect(report.problems).toEqual([{ client: 'Birch', version: 1, file: 'agreements.csv', row: 3, kind: 'no_end', rule: 'set_aside' }])
  })

  it('writes a calendar that another reader takes, with one event for each step', () => {
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(ICS, 'utf8')) as unknown[])
    const found = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    expect(report.ics).toEqual({ file: ICS, events: found.length })
    expect(found.map(({ summary, startDate }) => `${startDate.toString()} ${summary}`).slice(3, 6)).toEqual(['2026-10-16 Done: Offer: Alder & Sons', '2026-11-16 Last day for notice: Alder & Sons', '2026-12-31 Renews by itself: Alder & Sons'])
  })

  it('is a list for people, of one client where it is named', async () => {
    const lines = (await command('renewals', '--data', folder, '--client', 'birch')).stdout.split('\n')
    expect(lines).toEqual(['1 client, 2026-08-20 to 2027-08-20', '', 'State  Day  Step  Client  Term ends  Shown by', '', 'No term ends within the twelve months: Birch (none)', '', 'agreements.csv row 3: Birch, version 1: no end; set aside', ''])
    expect((await command('renewals', '--data', folder, '--client', 'Nobody')).status).toBe(1)
  })
})
