import { expect, test } from 'vitest'
import { lookAt, mapped, meanings } from './looked.ts'

test('Spiceworks: documented fields, without a client, a reply or a solution', async () => {
  const inspection = await lookAt('id,summary,description,status,priority,assignee,creator,created_at,updated_at,due_date', '12,Toner,x,in_progress,High,Ida,Kit,2025-03-10 08:15:00,2025-03-10 09:00:00,2025-03-12')
  expect(inspection).toMatchObject({ layout: { id: 'spiceworks', certain: true, evidence: 'documentation' }, believed: [], missing: [], words_unknown: [] })
  expect(mapped(inspection)).toEqual({ ticket_id: 'id', created_at: 'created_at', subject: 'summary', requester: 'creator', priority: 'priority', status: 'status', technician: 'assignee' })
  expect(meanings(inspection, 'status', 'open', 'in_progress', 'closed')).toEqual(['open', 'open', 'done'])
  expect(inspection.cannot).toContain('Add when a ticket was closed (“Closed On”) to the export.')
})

test('its export is believed where it goes beyond them', async () => {
  const inspection = await lookAt('Ticket Number,Summary,Description,Priority,Status,Created On,Closed On,Due Date,Category,Creator,Assignee,Time Spent,Organization', '12,Toner,x,High,closed,2025-03-10 08:15:00,2025-03-11 08:15:00,2025-03-12,Printing,Kit,Ida,0:45,Alder Dental')
  expect(inspection.layout?.id).toBe('spiceworks')
  expect(inspection.believed).toEqual(['ticket_id', 'client', 'created_at', 'category', 'closed_at', 'minutes_worked'])
})
