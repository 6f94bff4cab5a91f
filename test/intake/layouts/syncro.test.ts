import { expect, test } from 'vitest'
import { lookAt, mapped, meanings, patternsOf } from './looked.ts'

test('Syncro’s import template: nothing after the creation', async () => {
  const inspection = await lookAt('ticket customer,ticket number,ticket subject,tech,ticket initial issue,ticket status,ticket issue type,ticket created,ticket contact,ticket priority', 'Alder Dental,13,Toner,ida,x,Waiting for Parts,Printing,11/27/2024 13:44,Kit,urgent')
  expect(inspection).toMatchObject({ layout: { id: 'syncro', certain: true, evidence: 'file' }, believed: [], missing: [], words_unknown: [] })
  expect(mapped(inspection)).toEqual({
    ticket_id: 'ticket number', client: 'ticket customer', created_at: 'ticket created', subject: 'ticket subject', requester: 'ticket contact', issue_type: 'ticket issue type',
    priority: 'ticket priority', status: 'ticket status', technician: 'tech',
  })
  expect(patternsOf(inspection, 'created_at')).toEqual(['%m/%d/%Y %H:%M'])
  expect(meanings(inspection, 'status', 'New', 'In Progress', 'Customer Reply', 'Waiting on Customer', 'Waiting for Parts', 'Scheduled', 'Resolved', 'Completed')).toEqual(['new', 'open', 'open', 'waiting_client', 'waiting_other', 'open', 'done', 'done'])
  expect(meanings(inspection, 'priority', '0 Urgent', 'High', '2 Normal', 'low')).toEqual(['P1', 'P2', 'P3', 'P4'])
  expect(inspection.cannot.at(-1)).toBe('The import template has no times after the creation. Export the tickets from a report instead, with “Resolved” and “Due”.')
})

test('its export is believed, every column of it', async () => {
  const inspection = await lookAt('Number,Subject,Status,Customer,Created,Resolved,Due', '13,Toner,Resolved,Alder,2024-11-27 13:44:00,2024-11-28 13:44:00,2024-11-29 13:44:00')
  expect(inspection.layout).toMatchObject({ id: 'syncro-export', evidence: 'believed' })
  expect(inspection.believed).toEqual(['ticket_id', 'client', 'created_at', 'subject', 'status', 'resolved_at', 'resolution_due_at'])
})
