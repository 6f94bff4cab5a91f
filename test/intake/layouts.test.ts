import { describe, expect, test } from 'vitest'
import type { Inspection } from '../../src/intake/index.ts'
import { look, read } from './files.ts'

const column = (inspection: Inspection, name: string) => {
  const found = inspection.mapping.find((m) => m.column === name)
  if (found === undefined) throw new Error(`${name} is not mapped`)
  return found
}
const mapped = (inspection: Inspection) => Object.fromEntries(inspection.mapping.map((m) => [m.column, m.header]))
const word = (inspection: Inspection, name: string, text: string) => column(inspection, name).words?.get(text.toLowerCase()) ?? null

describe('ServiceNow, one row for each update', () => {
  const text = [
    'number,incident_state,active,reopen_count,sys_mod_count,made_sla,caller_id,opened_at,sys_updated_at,contact_type,location,category,subcategory,priority,assigned_to,resolved_at,closed_at',
    'INC1,New,true,0,0,true,Caller 1,29/2/2016 01:16,29/2/2016 01:23,Phone,Location 143,Category 55,Subcategory 1,3 - Moderate,?,29/2/2016 11:29,5/3/2016 12:00',
    'INC1,Awaiting User Info,true,0,1,true,Caller 1,29/2/2016 01:16,1/3/2016 01:23,Phone,Location 143,Category 55,Subcategory 1,3 - Moderate,?,29/2/2016 11:29,5/3/2016 12:00',
    'INC1,Closed,false,0,2,false,Caller 1,29/2/2016 01:16,5/3/2016 12:00,Phone,Location 143,Category 55,Subcategory 1,3 - Moderate,Resolver 1,?,5/3/2016 12:00',
    '',
  ].join('\n')

  test('is recognised, and folded by the count of changes', async () => {
    const inspection = await look(text)
    expect(inspection.layout).toMatchObject({ id: 'servicenow-log', certain: true })
    expect(inspection.fold).toMatchObject({ order_index: 4, at_index: 8, status_index: 1, at_patterns: [{ pattern: '%d/%m/%Y %H:%M', has_offset: false }] })
    const states = ['New', 'Active', 'Awaiting User Info', 'Awaiting Vendor', 'Awaiting Problem', 'Awaiting Evidence', 'Resolved', 'Closed']
    expect(states.map((state) => inspection.fold?.status_words.get(state.toLowerCase()))).toEqual(['new', 'open', 'waiting_client', 'waiting_other', 'waiting_other', 'waiting_other', 'done', 'done'])
  })

  test('maps its columns, with ? as blank and the location standing in for the client', async () => {
    const inspection = await look(text)
    expect(mapped(inspection)).toEqual({
      ticket_id: 'number', client: 'location', created_at: 'opened_at', requester: 'caller_id', issue_type: 'subcategory', category: 'category',
      priority: 'priority', status: 'incident_state', channel: 'contact_type', resolved_at: 'resolved_at', closed_at: 'closed_at',
      reopened_count: 'reopen_count', technician: 'assigned_to', resolution_verdict: 'made_sla',
    })
    expect(inspection.mapping.every((m) => m.blanks.includes('?'))).toBe(true)
    expect(column(inspection, 'client').reason).toBe('The log names no client; the location of the caller stands in for it.')
    expect(['1 - Critical', '2 - High', '3 - Moderate', '4 - Low', '5 - Planning'].map((p) => word(inspection, 'priority', p))).toEqual(['P1', 'P2', 'P3', 'P4', null])
    expect(['true', 'false'].map((v) => word(inspection, 'resolution_verdict', v))).toEqual(['within', 'violated'])
    expect(column(inspection, 'priority').only_known).toBe(true)
    expect(inspection.cannot).toEqual(['Response times cannot be judged: the export has no column for the first reply to the client.'])
  })
})

describe('Freshdesk', () => {
  test('its own export: durations in opening hours beside instants', async () => {
    const text = [
      'Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update time,Initial response time,Time tracked,First response time (in hrs),Resolution time (in hrs),Agent interactions,Resolution status,First response status,Survey results,Full name,Company Name',
      '1,x,Pending,Urgent,Email,Incident,Ann,Desk,2025-12-03 16:29:08,2025-12-04 16:29:08,2025-12-05 16:29:08,,2025-12-05 16:29:08,2025-12-03 17:00:00,01:30:00,00:30:52,123:04:05,2,SLA Violated,Within SLA,,Emily Garcia,Acme Inc',
      '',
    ].join('\n')
    const inspection = await look(text)
    expect(inspection.layout).toMatchObject({ id: 'freshdesk', certain: true })
    expect(mapped(inspection)).toMatchObject({
      client: 'Company Name', first_response_at: 'Initial response time', resolved_at: 'Resolved time', response_minutes: 'First response time (in hrs)',
      resolution_minutes: 'Resolution time (in hrs)', resolution_due_at: 'Due by Time', response_verdict: 'First response status', resolution_verdict: 'Resolution status',
    })
    expect(column(inspection, 'resolution_minutes')).toMatchObject({ kind: 'number', duration: 'h:m:s' })
    expect(['Urgent', 'High', 'Medium', 'Low'].map((p) => word(inspection, 'priority', p))).toEqual(['P1', 'P2', 'P3', 'P4'])
    expect(['Within SLA', 'SLA Violated', '-'].map((v) => word(inspection, 'response_verdict', v))).toEqual(['within', 'violated', null])
  })

  test('the technical-support set: the same words are instants there', async () => {
    const text = [
      'Status,Ticket ID,Priority,Source,Topic,Agent Group,Agent Name,Created time,Expected SLA to resolve,Expected SLA to first response,First response time,SLA For first response,Resolution time,SLA For Resolution,Close time,Agent interactions,Survey results',
      'Closed,1012,Low,Email,Feature request,1st line support,Kristos,2023-01-02 00:58:36,2023-01-04 00:58:36,2023-01-02 01:58:36,2023-01-02 01:03:17.432,Within SLA,2023-01-04 00:31:51.694,Within SLA,2023-01-04 04:02:59.013,1.0,3.0',
      'In progress,1013,High,Phone,Product setup,2nd line support,Adolpho,2023-01-02 07:27:25,2023-01-04 07:27:25,2023-01-02 07:29:25,2023-01-02 07:27:43.231,Within SLA,,SLA Violated,,3.0,',
      '',
    ].join('\n')
    const inspection = await look(text)
    expect(mapped(inspection)).toEqual({
      ticket_id: 'Ticket ID', created_at: 'Created time', issue_type: 'Topic', priority: 'Priority', status: 'Status', channel: 'Source',
      first_response_at: 'First response time', resolved_at: 'Resolution time', closed_at: 'Close time', technician: 'Agent Name', satisfaction: 'Survey results',
      response_due_at: 'Expected SLA to first response', resolution_due_at: 'Expected SLA to resolve', response_verdict: 'SLA For first response', resolution_verdict: 'SLA For Resolution',
    })
    expect(column(inspection, 'first_response_at').patterns).toEqual([{ pattern: null, has_offset: false }])
    expect(inspection.cannot[0]).toBe('Clients cannot be told apart: there is no client column, so every ticket counts for one client, “not stated”.')
  })
})

describe('Autotask', () => {
  const text = [
    'Ticket Number,Nexus Ticket Number,Title,Company,Created,Complete Date,Issue Type,Sub-Issue Type,Status,Contact,Queue,Source,Priority,Primary Resource,Total Hours Worked,Description',
    'T20260331.0487,,x,Client 001:Site A,03/31/2026 11:17 PM,03/31/2026 11:26 PM,"Computer (laptop, workstation)",Windows,Complete,"Abbott, Ana",Level I,Phone,High (VIP),"Tech01, Agent",0.17,"a',
    'b"',
    'T20260331.0471,,y,Client 002,03/31/2026 10:17 PM,,Email,Other,Waiting Customer,,Level I,Email,Critical,,0.25,',
    '',
  ].join('\r\n')

  test('splits client and site, reads month first, hours as minutes', async () => {
    const { inspection, scan } = await read(`\uFEFF${text}`)
    expect(inspection.layout).toMatchObject({ id: 'autotask', certain: true })
    expect(column(inspection, 'client').split).toEqual({ at: ':', rest_to: 'site' })
    expect(column(inspection, 'created_at').patterns).toEqual([{ pattern: '%m/%d/%Y %I:%M %p', has_offset: false }])
    expect(column(inspection, 'minutes_worked').factor).toBe(60)
    expect(['Critical', 'High', 'High (VIP)', 'Medium', 'Low'].map((p) => word(inspection, 'priority', p))).toEqual(['P1', 'P2', 'P2', 'P3', 'P4'])
    expect(['Complete', 'Waiting Customer', 'Call Attempt Day 1'].map((s) => word(inspection, 'status', s))).toEqual(['done', 'waiting_client', null])
    expect(scan).toMatchObject({ rewritten: false, rows_in: 2 })
  })

  test('the other form has Account for Company', async () => {
    const inspection = await look('Ticket Number,Title,Description,Account,Resources,Status,Created,Total Hours Worked,Sub-Issue Type,Issue Type\nT1,x,d,Acme,Ann,Complete,03/31/2026 11:17 PM,1.5,a,b\n')
    expect(inspection.layout?.id).toBe('autotask')
    expect(mapped(inspection)).toMatchObject({ client: 'Account', technician: 'Resources' })
  })
})

describe('our own columns', () => {
  test.each([
    ['events', 'ticket_id,at,kind,value,by\nT1,2024-01-02 10:00:00,status,done,Ann\n'],
    ['clients', 'client,seats,travel_minutes\nAcme,12,20\n'],
    ['agreements', 'client,version,plan,starts_on,ends_on,monthly_fee\nAcme,1,silver,2024-01-01,2024-12-31,900.00\n'],
    ['contacts', 'client,person,role,email\nAcme,Ann,boss,a@b.c\n'],
    ['invoices', 'client,invoice,issued_on,due_on,paid_on,amount\nAcme,1,2024-01-01,2024-01-31,,900.00\n'],
    ['surveys', 'client,sent_on,score\nAcme,2024-01-01,5\n'],
    ['visits', 'client,visited_on,kind\nAcme,2024-01-01,phone\n'],
    ['assets', 'client,asset,kind\nAcme,PC 1,laptop\n'],
    ['advice', 'client,given_on,subject,decision\nAcme,2024-01-01,MFA,open\n'],
    ['checks', 'client,checked_on,obligation,subject,limit,found\nAcme,2024-01-01,quota,a@b.c,50,60\n'],
    ['time_entries', 'started_at,technician,minutes\n2024-01-01 10:00:00,Ann,15\n'],
    ['documents', 'document,client,template,version\nD1,Acme,renewal,1\n'],
    ['reminders', 'client,sent_on,obligation\nAcme,2024-01-01,logging\n'],
    ['aliases', 'name,client\nACME Ltd,Acme\n'],
  ])('%s', async (holding, text) => {
    const inspection = await look(text, {}, 'file.csv')
    expect(inspection).toMatchObject({ holding, layout: { id: 'goodterms', certain: true }, usable: true, missing: [], unmapped: [] })
  })
})

describe('a file that no layout knows', () => {
  test('is proposed by the names of its columns, and waits to be confirmed', async () => {
    const inspection = await look('Case ID,Customer Company,Opened,Summary,Ticket priority,Ticket status,Resolved\n7,Acme,2024-01-02 10:00:00,x,Urgent,Reopened,2024-01-03 10:00:00\n')
    expect(inspection.layout).toEqual({ id: 'by-name', name: 'not recognised, mapped by column names', certain: false, evidence: null })
    expect(mapped(inspection)).toEqual({ ticket_id: 'Case ID', client: 'Customer Company', created_at: 'Opened', subject: 'Summary', priority: 'Ticket priority', status: 'Ticket status', resolved_at: 'Resolved' })
    expect(inspection.mapping[0]?.reason).toBe('Guessed from the name “Case ID”.')
  })

  test('a column that is named like a date and holds none is not taken for one', async () => {
    const inspection = await look('id,subject,created,resolution time\n1,a,2024-01-02 10:00:00,4.5\n2,b,2024-01-02 10:00:00,12\n')
    expect(mapped(inspection)).toEqual({ ticket_id: 'id', subject: 'subject', created_at: 'created' })
  })

  test('words without a meaning are listed with what they can mean', async () => {
    const inspection = await look('ticket_id,created_at,status,priority\n1,2024-01-02,Call Attempt Day 1,P1\n2,2024-01-02,Call Attempt Day 1,P9\n3,2024-01-02,done,\n')
    expect(inspection.words_unknown).toEqual([
      { column: 'priority', header: 'priority', words: [{ word: 'P9', count: 1 }], meanings: ['P1', 'P2', 'P3', 'P4'] },
      { column: 'status', header: 'status', words: [{ word: 'Call Attempt Day 1', count: 2 }], meanings: ['new', 'open', 'waiting_client', 'waiting_other', 'done', 'cancelled'] },
    ])
  })
})
