import { expect, test } from 'vitest'
import { columnOf, lookAt, mapped, meanings } from './looked.ts'

test('Atera: the names of its interface, a comment as first reply, and the minutes of its SLA clock', async () => {
  const inspection = await lookAt('TicketID,TicketTitle,TicketNumber,TicketPriority,TicketImpact,TicketStatus,TicketSource,TicketType,EndUserEmail,TicketResolvedDate,TicketCreatedDate,TechnicianFirstCommentDate,FirstResponseDueDate,ClosedTicketDueDate,OnSLADurationMinutes,OffSLADurationMinutes,CustomerName,TechnicianFullName', '88,Toner,1088,Critical,Minor,Pending,Email,Incident,kit@alder.example,2025-03-11T08:15:00Z,2025-03-10T08:15:00Z,2025-03-10T08:25:00Z,2025-03-10T09:15:00Z,2025-03-12T08:15:00Z,120,600,Alder Dental,Ida Roe')
  expect(inspection).toMatchObject({ layout: { id: 'atera', certain: true, evidence: 'code' }, believed: [], missing: [], words_unknown: [], zone_matters: false })
  expect(mapped(inspection)).toEqual({
    ticket_id: 'TicketNumber', client: 'CustomerName', created_at: 'TicketCreatedDate', subject: 'TicketTitle', requester: 'EndUserEmail', issue_type: 'TicketType', priority: 'TicketPriority', impact: 'TicketImpact',
    status: 'TicketStatus', channel: 'TicketSource', first_response_at: 'TechnicianFirstCommentDate', resolved_at: 'TicketResolvedDate', technician: 'TechnicianFullName',
    response_due_at: 'FirstResponseDueDate', resolution_due_at: 'ClosedTicketDueDate', resolution_minutes: 'OnSLADurationMinutes',
  })
  expect(columnOf(inspection, 'first_response_at').reason).toBe('The first comment of a technician, which may be an internal one.')
  expect(meanings(inspection, 'status', 'Open', 'Pending', 'Resolved', 'Closed')).toEqual(['open', 'waiting_client', 'done', 'done'])
  expect(inspection.cannot).toContain('OffSLADurationMinutes counts closed hours and waiting together, so it is not taken off as waiting.')
})
