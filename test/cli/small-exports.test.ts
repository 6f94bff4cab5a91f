/** The shapes of the real exports, in a few rows each. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readOptions } from '../../src/cli/options.ts'
import { report, reportText, type Report } from '../../src/cli/report.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-'))

async function reportOn(name: string, text: string, ...flags: string[]): Promise<{ result: Report; told: string[] }> {
  const path = join(folder, name)
  writeFileSync(path, text)
  const options = readOptions(['report', path, ...flags])
  if (options === 'help') throw new Error('no options')
  const told: string[] = []
  return { result: await report(options, (line) => told.push(line)), told }
}

const LOG_HEADER = 'number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,contact_type,location,category,subcategory,u_symptom,cmdb_ci,impact,urgency,priority,assignment_group,assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,vendor,caused_by,closed_code,resolved_by,resolved_at,closed_at'
const logRow = (number: string, state: string, mod: number, made: boolean, updated: string, resolved: string, priority = '3 - Moderate', location = 'Location 143') =>
  `${number},${state},true,0,0,${mod},${made},Caller 2403,Opened by  8,29/2/2016 01:16,Created by 6,29/2/2016 01:23,Updated by 21,${updated},Phone,${location},Category 55,Subcategory 170,Symptom 72,?,2 - Medium,2 - Medium,${priority},Group 56,?,true,false,Do Not Notify,?,?,?,?,code 5,Resolved by 149,${resolved},5/3/2016 12:00`

it('folds a log of one row for each update to tickets, with the verdict of the last update', async () => {
  const rows = [
    logRow('INC1', 'New', 0, true, '29/2/2016 01:23', '29/2/2016 11:29'),
    logRow('INC1', 'Closed', 4, false, '5/3/2016 12:00', '29/2/2016 11:29'),
    logRow('INC1', 'Awaiting User Info', 2, true, '29/2/2016 08:53', '29/2/2016 11:29'),
    logRow('INC2', 'New', 0, true, '29/2/2016 02:00', '?', '1 - Critical', '?'),
    logRow('INC2', 'Closed', 1, true, '1/3/2016 02:00', '?', '1 - Critical', 'Location 7'),
  ]
  const { result } = await reportOn('log.csv', `${LOG_HEADER}\n${rows.join('\n')}\n`, '--by', 'priority', '--zone', 'UTC')
  expect(result).toMatchObject({
    tickets: 2, clients: 2, as_of: '2016-03-05T12:00:00.000Z',
    resolution: { stated: { within: 1, violated: 1, none: 0, contradicted: 0 }, unknown: 2, met: 0, missed: 0 },
    files: [{ layout: 'servicenow-log', rows: 5, used: 5, set_aside: 0 }],
  })
  expect(result.groups.map(({ key, tickets, resolution }) => [key, tickets, resolution.stated.within])).toEqual([['P1', 1, 1], ['P3', 1, 0]])
  expect(result.resolution.elapsed_mean_hours).toBeCloseTo(10 + 13 / 60, 6)
})

it('takes the pauses of a log from its updates', async () => {
  const rows = [
    logRow('INC1', 'New', 0, true, '29/2/2016 09:16', '29/2/2016 15:16'),
    logRow('INC1', 'Awaiting User Info', 1, true, '29/2/2016 10:16', '29/2/2016 15:16'),
    logRow('INC1', 'Active', 2, true, '29/2/2016 12:16', '29/2/2016 15:16'),
    logRow('INC1', 'Closed', 3, true, '5/3/2016 12:00', '29/2/2016 15:16'),
  ].map((row) => row.replace('29/2/2016 01:16', '29/2/2016 09:16'))
  const { result } = await reportOn('pauses.csv', `${LOG_HEADER}\n${rows.join('\n')}\n`, '--plan', 'silver')
  expect(result).toMatchObject({ plan_assumed: 'silver', resolution: { met: 1, mean: 240 } })
})

it('finds the verdicts that contradict the times of their own row', async () => {
  const header = 'Status,Ticket ID,Priority,Source,Topic,Agent Group,Agent Name,Created time,Expected SLA to resolve,Expected SLA to first response,First response time,SLA For first response,Resolution time,SLA For Resolution,Close time,Agent interactions,Survey results,Product group,Support Level,Country,Latitude,Longitude'
  const row = (id: number, response: string, said: string, resolution: string, saidResolved: string) =>
    `Closed,${id},High,Email,Topic,1st line support,Agent,2023-01-02 09:00:00,2023-01-04 09:00:00,2023-01-02 10:00:00,${response},${said},${resolution},${saidResolved},2023-01-08 04:24:54.771,1.0,3.0,Other,Tier 1,Spain,39.67,-4.76`
  const { result } = await reportOn('support.csv', `${header}\n${[
    row(1, '2023-01-02 09:59:59.500', 'Within SLA', '2023-01-03 09:00:00', 'Within SLA'),
    row(2, '2023-01-02 09:59:59.500', 'SLA Violated', '', 'SLA Violated'),
    row(3, '2023-01-02 10:00:00.001', 'SLA Violated', '', 'Within SLA'),
  ].join('\n')}\n`)
  expect(result).toMatchObject({
    tickets: 3, clients: 1,
    response: { stated: { within: 1, violated: 2, none: 0, contradicted: 1 } },
    resolution: { stated: { within: 2, violated: 1, none: 0, contradicted: 1 } },
  })
})

it('reads an Autotask grid with a byte order mark, month first, and a client before its site', async () => {
  const header = 'Ticket Number,Nexus Ticket Number,External Customer Ticket Ref,Title,Company,Created,Complete Date,Issue Type,Sub-Issue Type,Status,Parent Account,Contact,Queue,Escalation Reason,Source,Priority,KB Used,Primary Resource,Total Hours Worked,Description'
  const row = (id: string, company: string, created: string, done: string, status: string) => `${id},,,Printer,${company},${created},${done},Printer,Jam,${status},,"Abbott, Ana",KHD,,Phone,Medium,,"Tech01, Agent",0.25,"first line\r\nsecond, line"`
  const { result } = await reportOn('autotask.csv', `\uFEFF${header}\r\n${[
    row('T20260331.0001', 'Client 001:Site A', '03/31/2026 11:17 PM', '04/01/2026 01:17 AM', 'Complete'),
    row('T20260331.0002', 'Client 001:Site B', '03/13/2026 09:00 AM', '03/13/2026 10:00 AM', 'Complete'),
    row('T20260331.0003', 'Client 002', '03/13/2026 09:00 AM', '', 'Waiting Customer'),
  ].join('\r\n')}\r\n`, '--by', 'client', '--plan', 'silver')
  expect(result).toMatchObject({ tickets: 3, clients: 2, resolution: { met: 2, unknown: 1, elapsed_mean_hours: 1.5 }, response: { unknown: 3 } })
  expect(result.groups.map(({ key, tickets }) => [key, tickets])).toEqual([['Client 001', 2], ['Client 002', 1]])
})

it('refuses the ConnectWise board export, and says which report to run', async () => {
  const text = '\uFEFF"Selected_Sr_Service_Recid","Ticket #","Priority","Age","Status","Schedule","Company","Summary Description","Resources","Total Hours","Budget","SLA Status","Contact"\r\n"8482471","8482471","common/images/lime.gif","40.1","New","x.gif","Client 001","Text","t","0.00","0.70","Plan by Tue 03/18 5:28 PM UTC+05:30","Ana"\r\n'
  const told: string[] = []
  const path = join(folder, 'board.csv')
  writeFileSync(path, text)
  const options = readOptions(['report', path])
  if (options === 'help') throw new Error('no options')
  await expect(report(options, (line) => told.push(line))).rejects.toThrow('no file with tickets could be used')
  expect(told.join(' ')).toMatch(/created/i)
  expect(told.join(' ')).toMatch(/service report|v_rpt_Service/i)
})

it('names clients that are nearly the same, and joins none of them', async () => {
  const rows = ['Hollins Logistics', 'Hollins Logistics', 'Hollins Logistic', 'Bracken Vets'].map((client, i) => `${i + 1},${client},2026-03-02 09:00`)
  const { result, told } = await reportOn('names.csv', `ticket_id,client,created_at\n${rows.join('\n')}\n`)
  expect(result.clients).toBe(3)
  expect(told).toContain('names.csv row 4: client "Hollins Logistic" is close to "Hollins Logistics" (1 ticket); to join them put it into aliases.csv')
})

it('judges tickets that hold only minutes by those, and says so', async () => {
  const rows = ['1,Acme,2026-03-02 09:00:00,P2,done,30,500', '2,Acme,2026-03-02 10:00:00,P3,done,300,100', '3,Acme,2026-03-03 10:00:00,P3,open,,']
  const { result } = await reportOn('minutes.csv', `ticket_id,client,created_at,priority,status,response_minutes,resolution_minutes\n${rows.join('\n')}\n`, '--plan', 'silver')
  expect(result.response).toMatchObject({ met: 1, missed: 1, unknown: 1, as_stated: 2, p50: 30 })
  expect(result.resolution).toMatchObject({ met: 2, missed: 0, running: 1, as_stated: 2 })
  expect(reportText(result)).toContain('Resolution as stated by the export, without times to compute it from: 2\n')
  expect(reportText(result)).toContain('3 tickets of 1 client, as of')
})
