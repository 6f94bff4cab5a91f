import { describe, expect, test } from 'vitest'
import { columnOf, lookAt, mapped, meanings } from './looked.ts'

const HEADER = 'Subject,Type,Status,Urgency,Impact,Priority,Group,Agent,Company,Description,Category,Sub-Category,Item,Source,Requester Location,Requester VIP,Ticket Id,Requester Name,Requester Email,Created Time,Due by Time,Resolved Time,Closed Time,Last Updated Time,Initial Response Time,Time Tracked,First Response Time (in Hrs),Resolution Time (in Hrs),Resolution Status,First Response Status,Survey Result,Others,Others'
const ROW = 'No Wi-Fi,Incident,Pending,High,Low,Medium,Desk,Ada,Larch Dental,x,Network,Wireless,,Portal,Main,false,INC-7,Pat Vale,p@x.example,2025-04-01T08:00:00Z,2025-04-02T08:00:00Z,2025-04-01T12:00:00Z,,2025-04-01T12:00:00Z,2025-04-01T08:30:00Z,00:45:00,00:30:00,26:10:00,Within SLA,SLA Violated,,a,b'

describe('Freshservice', () => {
  test('is told from Freshdesk, and reads instants that end in Z', async () => {
    const inspection = await lookAt(HEADER, ROW)
    expect(inspection).toMatchObject({ layout: { id: 'freshservice', certain: true, evidence: 'code' }, believed: [], missing: [], zone_matters: false })
    expect(mapped(inspection)).toEqual({
      ticket_id: 'Ticket Id', client: 'Company', created_at: 'Created Time', subject: 'Subject', requester: 'Requester Name', issue_type: 'Sub-Category', category: 'Category', priority: 'Priority',
      impact: 'Impact', urgency: 'Urgency', status: 'Status', channel: 'Source', site: 'Requester Location', first_response_at: 'Initial Response Time', resolved_at: 'Resolved Time', closed_at: 'Closed Time',
      technician: 'Agent', minutes_worked: 'Time Tracked', satisfaction: 'Survey Result', resolution_due_at: 'Due by Time', response_verdict: 'First Response Status', resolution_verdict: 'Resolution Status',
      response_minutes: 'First Response Time (in Hrs)', resolution_minutes: 'Resolution Time (in Hrs)',
    })
    expect(columnOf(inspection, 'created_at').patterns).toEqual([{ pattern: null, has_offset: true }])
  })

  test('without companies the department stands in for the client', async () => {
    const older = await lookAt(HEADER.replace('Company', 'Department'), ROW)
    expect(columnOf(older, 'client')).toMatchObject({ header: 'Department', reason: 'Outside its mode for providers Freshservice has no company; the department stands in for the client.' })
    const neither = await lookAt(HEADER.replace('Company', 'Cost centre'), ROW)
    expect(neither.cannot).toContain('Tick “Company” (or “Department”) when you export from Freshservice, so that clients can be told apart.')
  })

  test('knows its words', async () => {
    const inspection = await lookAt(HEADER, ROW)
    expect(meanings(inspection, 'status', 'Open', 'Pending', 'Awaiting Approval', 'Resolved', 'Closed')).toEqual(['open', 'waiting_client', 'waiting_other', 'done', 'done'])
    expect(meanings(inspection, 'priority', 'Urgent', 'High', 'Medium', 'Low')).toEqual(['P1', 'P2', 'P3', 'P4'])
    expect(meanings(inspection, 'resolution_verdict', 'Within SLA', 'SLA Violated')).toEqual(['within', 'violated'])
  })
})
