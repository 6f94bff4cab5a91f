import { expect, test } from 'vitest'
import { look } from '../files.ts'
import { columnOf, mapped, meanings } from './looked.ts'

const TEXT = '\uFEFF"ID";"TITLE";"ENTITY";"STATUS";"OPENING DATE";"PRIORITY";"REQUESTER - REQUESTER";"ASSIGNED TO - TECHNICIAN";"TIME TO OWN";"TIME TO RESOLVE"\r\n"1 234";"Toner";"Alder";"Solved";"2025-03-14 10:00";"High";"Kit\nAnn";"Ida";"2025-03-14 11:00";"2025-03-15 10:00"\r\n'

test('GLPI: five headers are seen, the others believed; an entity for each client', async () => {
  const inspection = await look(TEXT)
  expect(inspection).toMatchObject({ layout: { id: 'glpi', certain: true, evidence: 'code' }, dialect: { delimiter: ';' }, missing: [], words_unknown: [] })
  expect(mapped(inspection)).toEqual({
    ticket_id: 'ID', client: 'ENTITY', created_at: 'OPENING DATE', subject: 'TITLE', requester: 'REQUESTER - REQUESTER', priority: 'PRIORITY', status: 'STATUS', technician: 'ASSIGNED TO - TECHNICIAN',
    response_due_at: 'TIME TO OWN', resolution_due_at: 'TIME TO RESOLVE',
  })
  expect(inspection.believed).toEqual(['client', 'priority', 'technician', 'response_due_at', 'resolution_due_at'])
  expect(columnOf(inspection, 'ticket_id').strip).toBe(' \u00A0\u202F')
  expect(columnOf(inspection, 'requester').split).toEqual({ at: '\n', rest_to: null })
  expect(meanings(inspection, 'status', 'New', 'Processing (assigned)', 'Processing (planned)', 'Pending', 'Solved', 'Closed')).toEqual(['new', 'open', 'open', 'waiting_client', 'done', 'done'])
  expect(meanings(inspection, 'priority', 'Major', 'Very high', 'High', 'Medium', 'Low', 'Very low')).toEqual(['P1', 'P1', 'P2', 'P3', 'P4', 'P4'])
  expect(inspection.cannot.at(-1)).toBe('Add “Resolution date” and “Closing date” to the list before you export it.')
})
