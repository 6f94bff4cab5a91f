import { expect, test } from 'vitest'
import { look } from '../files.ts'
import { columnOf, lookAt, mapped, meanings, patternsOf } from './looked.ts'

test('Redmine: a project for each client, hours, month first; no first reply', async () => {
  const inspection = await lookAt('#,Project,Tracker,Status,Priority,Subject,Author,Assignee,Category,Due date,Spent time,Created,Closed', '1,Alder Dental,Support,Closed,Urgent,Toner,Kit,Ida,Hardware,,1.75,03/14/2025 09:00 AM,03/15/2025 07:11 PM')
  expect(inspection).toMatchObject({ layout: { id: 'redmine', certain: true, evidence: 'file' }, believed: [], missing: [], words_unknown: [] })
  expect(mapped(inspection)).toEqual({
    ticket_id: '#', client: 'Project', created_at: 'Created', subject: 'Subject', requester: 'Author', issue_type: 'Tracker', category: 'Category', priority: 'Priority', status: 'Status',
    closed_at: 'Closed', technician: 'Assignee', minutes_worked: 'Spent time',
  })
  expect(patternsOf(inspection, 'created_at')).toEqual(['%m/%d/%Y %I:%M %p'])
  expect(columnOf(inspection, 'minutes_worked').factor).toBe(60)
  expect(meanings(inspection, 'status', 'New', 'In Progress', 'Feedback', 'Resolved', 'Closed', 'Rejected')).toEqual(['new', 'open', 'waiting_client', 'done', 'done', 'cancelled'])
  expect(meanings(inspection, 'priority', 'Immediate', 'Urgent', 'High', 'Normal', 'Low')).toEqual(['P1', 'P1', 'P2', 'P3', 'P4'])
  expect(inspection.cannot).toContain('An issue that was opened again keeps the time of its earlier closing in Redmine; it counts as open here.')
})

test('the same in German', async () => {
  const inspection = await look('\uFEFF#;Projekt;Tracker;Status;Priorität;Thema;Autor;Zugewiesen an;Kategorie;Aufgewendete Zeit;Angelegt;Geschlossen am\n1;Alder Dental;Support;Neu;Hoch;Toner;Kit;Ida;"";1,75;14.03.2025 09:00;\n')
  expect(inspection).toMatchObject({ layout: { id: 'redmine', certain: true }, dialect: { delimiter: ';', bom: true }, words_unknown: [] })
  expect(mapped(inspection)).toMatchObject({ client: 'Projekt', subject: 'Thema', technician: 'Zugewiesen an', closed_at: 'Geschlossen am', minutes_worked: 'Aufgewendete Zeit' })
  expect(columnOf(inspection, 'minutes_worked')).toMatchObject({ factor: 60, decimal_comma: true })
  expect(meanings(inspection, 'status', 'In Bearbeitung', 'Gelöst', 'Erledigt', 'Abgewiesen')).toEqual(['open', 'done', 'done', 'cancelled'])
})
