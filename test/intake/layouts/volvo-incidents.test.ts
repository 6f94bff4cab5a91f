import { expect, test } from 'vitest'
import { columnOf, lookAt, mapped, meanings } from './looked.ts'

const HEADER = 'SR Number,Change Date+Time,Status,Sub Status,Activity,ST Level,SR Latest Impact,Product,Country,Owner First Name'
const ROWS = ['1-7,2012-05-01T10:00:00+01:00,Accepted,In Progress,x,L1,Medium,PROD9,se,Ida', '1-7,2012-05-02T10:00:00+01:00,Completed,Resolved,x,L1,Medium,PROD9,se,Ida']

test('Volvo IT: one row for each change, without a creation, a solution or a client', async () => {
  const inspection = await lookAt(HEADER, ...ROWS)
  expect(inspection).toMatchObject({ layout: { id: 'volvo-incidents', certain: true }, missing: [], usable: true, words_unknown: [] })
  expect(mapped(inspection)).toEqual({ ticket_id: 'SR Number', category: 'Product', priority: 'SR Latest Impact', status: 'Sub Status', technician: 'Owner First Name' })
  expect(inspection.fold).toMatchObject({ order_index: null, at_index: 1, status_index: 3, created_first: true, at_patterns: [{ pattern: null, has_offset: true }] })
  expect(inspection.cannot).toContain('A ticket counts as resolved when it last became completed; time as resolved and closed after that is not counted.')
  expect(inspection.cannot.join(' ')).not.toContain('Resolution times cannot be judged')
})

test('its ways of waiting are pauses, and its impact stands in for the priority', async () => {
  const inspection = await lookAt(HEADER, ...ROWS)
  expect(meanings(inspection, 'status', 'Awaiting Assignment', 'In Progress', 'Wait - User', 'Wait - Customer', 'Wait', 'Wait - Vendor', 'Wait - Implementation', 'In Call', 'Resolved', 'Closed', 'Cancelled'))
    .toEqual(['open', 'open', 'waiting_client', 'waiting_client', 'waiting_other', 'waiting_other', 'waiting_other', 'done', 'done', 'done', 'cancelled'])
  expect(meanings(inspection, 'priority', 'Major', 'High', 'Medium', 'Low')).toEqual(['P1', 'P2', 'P3', 'P4'])
  expect(columnOf(inspection, 'priority').reason).toBe('The log has no priority; the latest impact stands in for it.')
})
