import { expect, test } from 'vitest'
import { look } from '../files.ts'
import { columnOf, mapped, meanings, patternsOf } from './looked.ts'

const tsv = (...lines: readonly string[]) => `${lines.map((line) => line.replaceAll(',', '\t')).join('\n')}\n`
const HEADER = 'id,Subject,Status,QueueName,OwnerName,Requestors,Priority,SLA,Created,Started,Told,LastUpdated,Resolved,Due,TimeWorked'
const ROW = '7,A 24" screen,resolved,Alder Dental,ida (Ida Roe),Kit <kit@alder.example>,High,gold,Mon Mar 10 08:15:00 2025,Mon Mar 10 08:20:00 2025,Mon Mar 10 09:00:00 2025,Mon Mar 10 10:00:00 2025,Mon Mar 10 10:00:00 2025,Tue Mar 11 08:15:00 2025,20 minutes'
const OPEN = '8,Chair,open,Birch,Nobody in particular,Ann,Low,,Mon Mar 10 08:15:00 2025,Not set,Not set,Mon Mar 10 10:00:00 2025,Not set,Not set,'

test('Request Tracker: a queue for each client; neither Started nor Told is a first reply, Due is no due time', async () => {
  const inspection = await look(tsv(HEADER, ROW, OPEN))
  expect(inspection).toMatchObject({ layout: { id: 'request-tracker', certain: true }, dialect: { delimiter: '\t' }, believed: [], missing: [], words_unknown: [], zone_matters: true })
  expect(mapped(inspection)).toEqual({
    ticket_id: 'id', client: 'QueueName', created_at: 'Created', subject: 'Subject', requester: 'Requestors', priority: 'Priority', status: 'Status',
    resolved_at: 'Resolved', technician: 'OwnerName', minutes_worked: 'TimeWorked',
  })
  expect(patternsOf(inspection, 'resolved_at')).toEqual(['%a %b %d %H:%M:%S %Y'])
  expect(columnOf(inspection, 'minutes_worked').duration).toBe('words')
  expect(columnOf(inspection, 'resolved_at').blanks).toEqual(expect.arrayContaining(['Not set', 'Nicht angegeben']))
  expect(meanings(inspection, 'status', 'new', 'open', 'stalled', 'resolved', 'rejected', 'deleted')).toEqual(['new', 'open', 'waiting_other', 'done', 'cancelled', 'cancelled'])
  expect(inspection.cannot.slice(-3)).toEqual([
    'Request Tracker’s export does not state the first reply. “Started” is when work began and “Told” when the requestor last heard from you, so neither is used. Keep the time of the first reply in a custom field, add that column, and choose it.',
    '“Due” is the time for the reply until somebody replied and for the solution after that, so it is not used as a due time.',
    'A ticket that was opened again keeps the time of its earlier solution; it counts as open.',
  ])
})
