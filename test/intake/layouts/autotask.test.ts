import { describe, expect, test } from 'vitest'
import { columnOf, lookAt, mapped, meanings, patternsOf } from './looked.ts'

const HEADER = 'Ticket Number,Nexus Ticket Number,Title,Company,Created,Complete Date,Issue Type,Sub-Issue Type,Status,Parent Account,Contact,Queue,Source,Priority,Primary Resource,Total Hours Worked,Description'
const ROW = 'T20260331.0487,,Slow laptop,Birch Joinery:Yard,03/31/2026 11:17 PM,03/31/2026 11:26 PM,"Computer (laptop, workstation)",Windows,Complete,Partner,"Vale, Pat",Level I,Phone,High (VIP),"Kim, Ada",0.17,"a\nb"'

describe('Autotask', () => {
  test('splits client and site, reads month first, hours as minutes', async () => {
    const inspection = await lookAt(HEADER, ROW, 'T2,,y,Alder Vets,03/31/2026 10:17 PM,,Email,Other,Waiting Customer,,,Level I,Email,Critical,,0.25,')
    expect(inspection.layout).toMatchObject({ id: 'autotask', certain: true, evidence: 'file' })
    expect(mapped(inspection)).toEqual({
      ticket_id: 'Ticket Number', client: 'Company', created_at: 'Created', subject: 'Title', requester: 'Contact', issue_type: 'Sub-Issue Type', category: 'Issue Type', priority: 'Priority',
      status: 'Status', channel: 'Source', resolved_at: 'Complete Date', technician: 'Primary Resource', minutes_worked: 'Total Hours Worked',
    })
    expect(columnOf(inspection, 'client').split).toEqual({ at: ':', rest_to: 'site' })
    expect(patternsOf(inspection, 'created_at')).toEqual(['%m/%d/%Y %I:%M %p'])
    expect(columnOf(inspection, 'minutes_worked').factor).toBe(60)
    expect(inspection.cannot.join(' ')).toContain('add its column (First Response, actual) to the grid')
  })

  test('knows its words', async () => {
    const inspection = await lookAt(HEADER, ROW)
    expect(meanings(inspection, 'priority', 'Critical', 'High', 'High (VIP)', 'Medium', 'Low')).toEqual(['P1', 'P2', 'P2', 'P3', 'P4'])
    expect(meanings(inspection, 'status', 'New', 'Dispatched', 'Waiting Customer', 'Waiting Materials', 'Complete', 'Call Attempt Day 1')).toEqual(['new', 'open', 'waiting_client', 'waiting_other', 'done', null])
  })

  test('the other form has Account for Company', async () => {
    const inspection = await lookAt('Ticket Number,Title,Description,Account,Resources,Status,Created,Total Hours Worked,Billed Hours,Sub-Issue Type,Issue Type', 'T1,x,d,Alder Vets,Ada,Complete,03/31/2026 11:17 PM,1.5,1.5,a,b')
    expect(inspection.layout?.id).toBe('autotask')
    expect(mapped(inspection)).toMatchObject({ client: 'Account', technician: 'Resources' })
    expect(inspection.cannot.join(' ')).toContain('Resolution times cannot be judged')
  })

  test('with the events of the SLA a ticket is resolved before it is complete', async () => {
    const inspection = await lookAt(
      'Ticket Number,Title,Company,Created,Complete Date,Due Date,First Response Target,First Response Actual,Resolution Target,Resolution Actual',
      'T1,x,Alder Vets,03/30/2026 08:00 AM,03/31/2026 11:17 PM,03/31/2026 08:00 AM,03/30/2026 09:00 AM,03/30/2026 08:30 AM,03/31/2026 08:00 AM,03/30/2026 05:00 PM',
    )
    expect(mapped(inspection)).toMatchObject({ first_response_at: 'First Response Actual', resolved_at: 'Resolution Actual', closed_at: 'Complete Date', response_due_at: 'First Response Target', resolution_due_at: 'Resolution Target' })
    expect(inspection.believed).toEqual([])
  })

  test('titles and API names that nobody saw in a CSV are believed, and say so', async () => {
    const grid = await lookAt('Ticket Number,Title,Company,Created,First Response Date/Time,Resolved Date/Time,SLA Met,Primary Resource', 'T1,x,Alder Vets,03/30/2026 08:00 AM,03/30/2026 08:30 AM,03/30/2026 05:00 PM,Yes,Ada')
    expect(grid.layout).toMatchObject({ id: 'autotask', evidence: 'file' })
    expect(grid.believed).toEqual(['first_response_at', 'resolved_at', 'resolution_verdict'])
    expect(meanings(grid, 'resolution_verdict', 'Yes', 'No', 'true', 'false')).toEqual(['within', 'violated', 'within', 'violated'])
    const api = await lookAt('id,ticketNumber,title,companyID,companyName,createDate,firstResponseDateTime,resolvedDateTime,serviceLevelAgreementHasBeenMet', '9,T1,x,7,Alder Vets,2026-03-30T08:00:00Z,2026-03-30T08:30:00Z,2026-03-30T17:00:00Z,true')
    expect(api.layout).toMatchObject({ id: 'autotask', certain: true, evidence: 'believed' })
    expect(mapped(api)).toMatchObject({ ticket_id: 'ticketNumber', client: 'companyName', created_at: 'createDate', first_response_at: 'firstResponseDateTime', resolved_at: 'resolvedDateTime' })
    expect(api.believed).toEqual(api.mapping.map(({ column }) => column))
  })
})
