/** What the engine reads of service desks' exports by their layouts: instants, durations, stated minutes and verdicts. One engine for all. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openValueReader } from './values.ts'
import type { Row, ValueReader } from './values.ts'

let reader: ValueReader
beforeAll(async () => {
  reader = await openValueReader()
})
afterAll(() => reader.close())

const UNIT = '\u001f'
const valuesOf: ValueReader['valuesOf'] = (header, ...rows) => reader.valuesOf(header, ...rows)
const pick = (rows: readonly Row[], ...names: readonly string[]) => rows.map((row) => names.map((name) => row[name]))
const utc = (...parts: readonly [number, number, number, number, number, number?]) => Date.UTC(parts[0], parts[1] - 1, parts[2], parts[3], parts[4], parts[5] ?? 0)

test('ConnectWise: business minutes of the stages are added, in UTC, once the stage has ended', async () => {
  const rows = await valuesOf(
    'TicketNbr,company_name,status_description,Date_Entered_UTC,date_entered,Date_Responded_UTC,Date_Resolved_UTC,Responded_Minutes,Responded_Skipped_Minutes,Resplan_Minutes,Resolved_Minutes,Minutes_Waiting,Hours_Actual',
    '1,Larch Dental,Closed,2025-04-01 12:00:00,2025-04-01 08:00:00,2025-04-01 12:20:00,2025-04-02 15:00:00,20,5,40,"1,200",30,1.25',
    '2,Larch Dental,New,2025-04-01 13:00:00,2025-04-01 09:00:00,,,0,0,0,0,0,0',
    '3,Larch Dental,Closed,2025-04-01 13:00:00,2025-04-01 09:00:00,2025-04-01 13:00:00,2025-04-01 13:30:00,0,12,,18,,N/A',
  )
  expect(pick(rows, 'created_at', 'created_at_utc', 'response_minutes', 'resolution_minutes', 'paused_minutes', 'minutes_worked')).toEqual([
    [utc(2025, 4, 1, 12, 0), true, 25, 1_260, 30, 75],
    [utc(2025, 4, 1, 13, 0), true, null, null, 0, 0],
    [utc(2025, 4, 1, 13, 0), true, 12, 18, null, null],
  ])
  expect(pick(rows, 'unread').flat()).toEqual([null, null, null])
})

test('Autotask: month first with AM and PM, the site after the client, hours as minutes', async () => {
  const rows = await valuesOf(
    'Ticket Number,Title,Company,Created,Complete Date,Status,Priority,Primary Resource,Total Hours Worked,Resolution Actual,SLA Met',
    'T1,x,Birch Joinery:Yard:Back,03/31/2026 11:17 PM,04/01/2026 12:05 AM,Complete,High (VIP),Ada,0.25,03/31/2026 11:59 PM,Yes',
    'T2,x,Alder Vets,03/31/2026 11:17 PM,########,Waiting Customer,Low,Ada,-,,',
  )
  expect(pick(rows, 'client', 'site', 'created_at', 'resolved_at', 'closed_at', 'minutes_worked', 'resolution_verdict', 'priority')).toEqual([
    ['Birch Joinery', 'Yard:Back', utc(2026, 3, 31, 23, 17), utc(2026, 3, 31, 23, 59), utc(2026, 4, 1, 0, 5), 15, 'within', 'P2'],
    ['Alder Vets', null, utc(2026, 3, 31, 23, 17), null, null, null, null, 'P4'],
  ])
})

test('a cell that a spreadsheet filled with ##### because its column was narrow is unreadable, and named', async () => {
  const rows = await valuesOf(
    'Ticket Number,Title,Company,Created,Complete Date,Primary Resource,Total Hours Worked',
    'T1,x,Alder Vets,03/31/2026 11:17 PM,########,Ada,####',
    'T2,x,Alder Vets,########,03/31/2026 11:17 PM,Ada,1',
  )
  expect(pick(rows, 'created_at', 'resolved_at', 'minutes_worked')).toEqual([[utc(2026, 3, 31, 23, 17), null, null], [null, utc(2026, 3, 31, 23, 17), 60]])
  expect(rows.map((row) => String(row['unread']).split('\u001e').map((pair) => pair.split(UNIT)))).toEqual([[['resolved_at', '########'], ['minutes_worked', '####']], [['created_at', '########']]])
})

test('HaloPSA: I and O as verdicts, null as nothing, hours elapsed of closed tickets', async () => {
  const rows = await valuesOf(
    'Ticket ID,Client,Date Occurred,Date Closed,Status,Response State,Resolution State,elapsedhrs',
    '1,Larch Dental,25/04/2025 08:00,26/04/2025 09:30,Closed,I,O,3.5',
    '2,Larch Dental,26/04/2025 08:00,,With User,null,null,9',
    '3,Larch Dental,26/04/2025 08:00,,New,X, ,1',
  )
  expect(pick(rows, 'created_at', 'closed_at', 'status', 'response_verdict', 'resolution_verdict', 'resolution_minutes', 'unread')).toEqual([
    [utc(2025, 4, 25, 8, 0), utc(2025, 4, 26, 9, 30), 'done', 'within', 'violated', 210, null],
    [utc(2025, 4, 26, 8, 0), null, 'waiting_client', null, null, null, null],
    [utc(2025, 4, 26, 8, 0), null, 'new', null, null, null, `response_verdict${UNIT}X`],
  ])
})

test('Zendesk: business minutes, time pending as paused, satisfaction as a share', async () => {
  const rows = await valuesOf(
    'Id,Requester,Created at,Status,Organization,Solved at,Satisfaction Score,First reply time in minutes,First reply time in minutes within business hours,Full resolution time in minutes within business hours,Agent wait time in minutes within business hours',
    '1,Pat,2025-04-01 08:00,Solved,Larch Dental,2025-04-02 09:00,Good,600,45,530,60',
    '2,Pat,2025-04-01 08:00,Hold,-,,Offered,,,,',
    '3,Pat,2025-04-01 08:00,Pending,Larch Dental,,Bad,"1,600","1,245",,',
  )
  expect(pick(rows, 'client', 'created_at', 'status', 'satisfaction', 'response_minutes', 'resolution_minutes', 'paused_minutes', 'unread')).toEqual([
    ['Larch Dental', utc(2025, 4, 1, 8, 0), 'done', 1, 45, 530, 60, null],
    [null, utc(2025, 4, 1, 8, 0), 'waiting_other', null, null, null, null, null],
    ['Larch Dental', utc(2025, 4, 1, 8, 0), 'waiting_client', 0, 1_245, null, null, null],
  ])
})

test('Freshdesk and Freshservice: hours over a day, verdicts, offsets', async () => {
  const desk = await valuesOf(
    'Ticket ID,Status,Created time,Resolved time,Agent,Time tracked,First response time (in hrs),Resolution time (in hrs),Resolution status,First response status',
    '1,Closed,2025-12-03 16:29:08,2025-12-09 10:00:00,Ada,01:30:00,00:30:30,123:04:30,SLA Violated,Within SLA',
    '2,Waiting on Third Party,2025-12-03 16:29:08,,No Agent,00:00:00,,,SLA Violated,',
  )
  expect(pick(desk, 'status', 'technician', 'minutes_worked', 'response_minutes', 'resolution_minutes', 'resolution_verdict', 'response_verdict')).toEqual([
    ['done', 'Ada', 90, 30.5, 123 * 60 + 4.5, 'violated', 'within'],
    ['waiting_other', null, 0, null, null, 'violated', null],
  ])
  const service = await valuesOf(
    'Ticket Id,Status,Created Time,Resolved Time,Agent,Requester Name,Resolution Time (in Hrs),Company,Department',
    '1,Closed,2025-12-03T16:29:08Z,2025-12-03T18:29:08+01:00,Ada,Pat,00:59:59,,Finance',
  )
  expect(pick(service, 'client', 'created_at', 'created_at_utc', 'resolved_at', 'resolution_minutes')).toEqual([['Finance', utc(2025, 12, 3, 16, 29, 8), true, utc(2025, 12, 3, 17, 29, 8), 59 + 59 / 60]])
})

test('Jira: what was left of the time is a verdict by its sign, of resolved issues only', async () => {
  const rows = await valuesOf(
    'Issue key,Status,Created,Resolved,Time Spent,Custom field (Time to first response),Custom field (Time to resolution),Custom field ([CHART] Date of First Response),Custom field (Organizations)',
    'HD-1,Done,25/Feb/26 10:17 PM,26/Feb/26 1:17 AM,5400,0:25,-3:25,2026-02-25 22:38:58.679,Larch Dental',
    'HD-2,Waiting for customer,25/Feb/26 10:17 PM,,,3:00,-100:00,,Alder Vets',
    'HD-3,Done,01/Mar/26 12:05 AM,02/Mar/26 12:05 PM,,-0:05,0:00,2026-03-01 00:10:00.1,',
  )
  expect(pick(rows, 'client', 'created_at', 'first_response_at', 'resolved_at', 'minutes_worked', 'response_verdict', 'resolution_verdict', 'unread')).toEqual([
    ['Larch Dental', utc(2026, 2, 25, 22, 17), utc(2026, 2, 25, 22, 38, 58) + 679, utc(2026, 2, 26, 1, 17), 90, 'within', 'violated', null],
    ['Alder Vets', utc(2026, 2, 25, 22, 17), null, null, null, null, null, null],
    [null, utc(2026, 3, 1, 0, 5), utc(2026, 3, 1, 0, 10) + 100, utc(2026, 3, 2, 12, 5), null, 'violated', 'within', null],
  ])
})

test('ServiceNow: ? and null as nothing, stored numbers as words, seconds as minutes', async () => {
  const rows = await valuesOf(
    'number,state,caller_id,company,location,opened_at,resolved_at,made_sla,priority,business_stc,assigned_to',
    'INC1,6,Pat,?,Main,29/2/2016 01:16,29/2/2016 11:29,true,1 - Critical,"7,200",?',
    'INC2,On Hold,Pat,null,Yard,13/3/2016 01:16,?,false,5 - Planning,60,Ada',
  )
  expect(pick(rows, 'client', 'created_at', 'resolved_at', 'status', 'priority', 'resolution_verdict', 'resolution_minutes', 'technician')).toEqual([
    ['Main', utc(2016, 2, 29, 1, 16), utc(2016, 2, 29, 11, 29), 'done', 'P1', 'within', 120, null],
    ['Yard', utc(2016, 3, 13, 1, 16), null, 'waiting_other', null, 'violated', null, 'Ada'],
  ])
})
