import { describe, expect, test } from 'vitest'
import { columnOf, lookAt, mapped, meanings, patternsOf } from './looked.ts'

const HEADER = 'Ticket ID,Views,Client,Site,Username,Summary,Date Occurred,Date Closed,Status,Technician,Section,Request type,Category,Priority,SLA,Resolution State,Response State'

describe('HaloPSA', () => {
  test('a report: I is inside the SLA, O outside, and no instant of a response', async () => {
    const inspection = await lookAt(HEADER, '2201,3,Larch Dental,Main,Pat Vale,No Wi-Fi,25/04/2025 08:00,26/04/2025 09:30,Closed,Ada Kim,1st Line,Incident,Network>Wireless,Medium,Silver,I,O', '2202,1,Alder Vets,Yard,Sam Roe,Printer,26/04/2025 08:00,,With User,Ada Kim,1st Line,Incident,Printer,Low,Silver,null,null')
    expect(inspection).toMatchObject({ layout: { id: 'halopsa', certain: true, evidence: 'code' }, believed: [], words_unknown: [], missing: [] })
    expect(mapped(inspection)).toEqual({
      ticket_id: 'Ticket ID', client: 'Client', created_at: 'Date Occurred', subject: 'Summary', requester: 'Username', issue_type: 'Category', category: 'Request type', priority: 'Priority', status: 'Status',
      site: 'Site', closed_at: 'Date Closed', technician: 'Technician', response_verdict: 'Response State', resolution_verdict: 'Resolution State',
    })
    expect(meanings(inspection, 'response_verdict', 'I', 'O', 'X')).toEqual(['within', 'violated', null])
    expect(columnOf(inspection, 'resolution_verdict').blanks).toContain('null')
    expect(patternsOf(inspection, 'created_at')).toEqual(['%d/%m/%Y %H:%M'])
    expect(inspection.cannot.join(' ')).toContain('add the response date (responsedate) to the report')
  })

  test('the names of its API, with due times', async () => {
    const inspection = await lookAt('id,summary,client_name,site_name,user_name,priority_id,dateoccurred,responsedate,respondbydate,fixbydate,dateclosed,slaresponsestate,category_1', '7,x,Larch Dental,Main,Pat,1,2025-04-25T08:00:00Z,2025-04-25T08:20:00Z,2025-04-25T09:00:00Z,2025-04-26T08:00:00Z,2025-04-25T12:00:00Z,I,Network')
    expect(mapped(inspection)).toEqual({
      ticket_id: 'id', client: 'client_name', created_at: 'dateoccurred', subject: 'summary', requester: 'user_name', issue_type: 'category_1', priority: 'priority_id', site: 'site_name',
      first_response_at: 'responsedate', closed_at: 'dateclosed', response_due_at: 'respondbydate', resolution_due_at: 'fixbydate', response_verdict: 'slaresponsestate',
    })
    expect(inspection.cannot.join(' ')).not.toContain('responsedate')
  })

  test('the names of its tables, in their own spelling, and hours as minutes of closed tickets', async () => {
    const inspection = await lookAt('Faultid,username,dateoccured,dateclosed,datecleared,elapsedhrs,seriousness,slastate', '7,Pat,2025-04-25 08:00:00,2025-04-26 08:00:00,2025-04-25 12:00:00,3.5,2,O')
    expect(mapped(inspection)).toMatchObject({ ticket_id: 'Faultid', created_at: 'dateoccured', resolved_at: 'datecleared', closed_at: 'dateclosed', resolution_minutes: 'elapsedhrs' })
    expect(columnOf(inspection, 'resolution_minutes')).toMatchObject({ factor: 60, when_filled: 3 })
    expect(inspection.believed).toEqual(['ticket_id'])
  })

  test('knows its words', async () => {
    const inspection = await lookAt(HEADER, '1,3,A,B,C,D,25/04/2025 08:00,,New,E,F,G,H,2,I,I,I')
    expect(meanings(inspection, 'status', 'New', 'In Progress', 'Action Required', 'With User', 'With Supplier', 'On Hold', 'Resolved', 'Closed', 'Cancelled')).toEqual(['new', 'open', 'open', 'waiting_client', 'waiting_other', 'waiting_other', 'done', 'done', 'cancelled'])
    expect(meanings(inspection, 'priority', 'Critical', '1', '2', '3', '4')).toEqual(['P1', 'P1', 'P2', 'P3', 'P4'])
  })
})
