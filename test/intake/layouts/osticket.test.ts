import { expect, test } from 'vitest'
import { lookAt, mapped, meanings } from './looked.ts'

test('osTicket: two due dates, of which the SLA’s counts; no reply, and Overdue is no verdict', async () => {
  const inspection = await lookAt('Ticket Number,Date Created,Subject,From,From Email,Priority,Department,Help Topic,Source,Current Status,SLA Due Date,Due Date,Closed Date,Overdue,Answered,Agent Assigned,Reopen Count', '100231,2025-03-10 08:15:00,Toner,Kit,kit@alder.example,Emergency,Desk,Printing,Email,Resolved,2025-03-11 08:15:00,,2025-03-10 10:00:00,0,1,Ida Roe,1')
  expect(inspection).toMatchObject({ layout: { id: 'osticket', certain: true, evidence: 'code' }, believed: [], missing: [], words_unknown: [] })
  expect(mapped(inspection)).toEqual({
    ticket_id: 'Ticket Number', created_at: 'Date Created', subject: 'Subject', requester: 'From', issue_type: 'Help Topic', category: 'Department', priority: 'Priority', status: 'Current Status',
    channel: 'Source', closed_at: 'Closed Date', technician: 'Agent Assigned', reopened_count: 'Reopen Count', resolution_due_at: 'SLA Due Date',
  })
  expect(meanings(inspection, 'priority', 'Emergency', 'High', 'Normal', 'Low')).toEqual(['P1', 'P2', 'P3', 'P4'])
  expect(meanings(inspection, 'status', 'Open', 'Resolved', 'Archived', 'Deleted')).toEqual(['open', 'done', 'done', 'cancelled'])
  expect(inspection.cannot.slice(-3)).toEqual(['osTicket’s export has no time of the first reply; “Answered” only says that there was one.', 'Pick the organisation among the fields of the export, so that clients can be told apart.', 'osTicket takes the mark “Overdue” off a ticket that is closed, so it is not used as a verdict.'])
})

test('an older one: Due Date is the due time; the organisation, where it was picked, is believed', async () => {
  const inspection = await lookAt('Ticket Number,Date Created,Subject,From,Current Status,Due Date,Answered,Organization', '100231,2025-03-10 08:15:00,Toner,Kit,Open,2025-03-11 08:15:00,0,Alder Dental')
  expect(mapped(inspection)).toMatchObject({ resolution_due_at: 'Due Date', client: 'Organization' })
  expect(inspection.believed).toEqual(['client'])
  expect(inspection.cannot).toContain('Pick “Closed Date” among the fields of the export.')
})
