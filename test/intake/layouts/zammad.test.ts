import { expect, test } from 'vitest'
import { columnOf, lookAt, mapped, meanings } from './looked.ts'

test('Zammad: open minutes, and the margin to the target as verdict', async () => {
  const inspection = await lookAt('#,Title,State,Priority,Group,Owner,Customer,Organization,Create Channel,Sender,Time Units Total,Created At,Closed At,Close Escalation At,Close In Min,Close Diff In Min,First Response At,First Response Escalation At,First Response In Min,First Response Diff In Min', '10001,Toner,closed,2 normal,Desk,Ida,Kit,Alder,email,Customer,15,2025-03-10 08:15:00,2025-03-11 08:15:00,,540,-60,2025-03-10 08:45:00,,30,90')
  expect(inspection).toMatchObject({ layout: { id: 'zammad', certain: true, evidence: 'code' }, believed: [], missing: [], words_unknown: [] })
  expect(mapped(inspection)).toEqual({
    ticket_id: '#', client: 'Organization', created_at: 'Created At', subject: 'Title', requester: 'Customer', category: 'Group', priority: 'Priority', status: 'State', channel: 'Create Channel',
    first_response_at: 'First Response At', closed_at: 'Closed At', technician: 'Owner', minutes_worked: 'Time Units Total', raised_by: 'Sender', response_due_at: 'First Response Escalation At',
    resolution_due_at: 'Close Escalation At', response_verdict: 'First Response Diff In Min', resolution_verdict: 'Close Diff In Min', response_minutes: 'First Response In Min', resolution_minutes: 'Close In Min',
  })
  expect(columnOf(inspection, 'resolution_verdict').sign).toBe('negative_late')
  expect(columnOf(inspection, 'technician').blanks).toContain('-')
  expect(meanings(inspection, 'status', 'new', 'open', 'pending reminder', 'pending close', 'closed', 'merged')).toEqual(['new', 'open', 'waiting_client', 'waiting_client', 'done', 'cancelled'])
  expect(meanings(inspection, 'priority', '3 high', '2 normal', '1 low')).toEqual(['P2', 'P3', 'P4'])
  expect(inspection.cannot.at(-1)).toContain('due times are those of open tickets alone')
})
