import { expect, test } from 'vitest'
import { look } from '../files.ts'
import { columnOf, lookAt, mapped, meanings, patternsOf } from './looked.ts'

const HEADER = 'Request ID,Requester,Account,Created Time,Subject,Impact,Urgency,Priority,Category,Subcategory,Technician,Request Status,DueBy Time,First Response OverDue Status,Overdue Status,Resolved Time,Responded Date,Response DueBy Time,Site'
const ROW = '11,Kit,Alder Dental,25/03/2025 10:00,Toner,-,-,High,Printing,Toner,Not Assigned,Onhold,26/03/2025 10:00,false,true,-,null,25/03/2025 11:00,Mill'

test('ServiceDesk Plus: “overdue” true is late, and the account is the client', async () => {
  const inspection = await lookAt(HEADER, ROW)
  expect(inspection).toMatchObject({ layout: { id: 'servicedesk-plus', certain: true, evidence: 'code' }, believed: [], missing: [], words_unknown: [] })
  expect(mapped(inspection)).toEqual({
    ticket_id: 'Request ID', client: 'Account', created_at: 'Created Time', subject: 'Subject', requester: 'Requester', issue_type: 'Subcategory', category: 'Category', priority: 'Priority', impact: 'Impact', urgency: 'Urgency',
    status: 'Request Status', site: 'Site', first_response_at: 'Responded Date', resolved_at: 'Resolved Time', technician: 'Technician', response_due_at: 'Response DueBy Time', resolution_due_at: 'DueBy Time',
    response_verdict: 'First Response OverDue Status', resolution_verdict: 'Overdue Status',
  })
  expect(meanings(inspection, 'resolution_verdict', 'true', 'Yes', 'false', 'No')).toEqual(['violated', 'violated', 'within', 'within'])
  expect(meanings(inspection, 'status', 'Open', 'Onhold', 'In Progress', 'Resolved', 'Closed', 'Cancelled')).toEqual(['open', 'waiting_other', 'open', 'done', 'done', 'cancelled'])
  expect(columnOf(inspection, 'technician').blanks).toEqual(['-', 'null', 'Not Assigned'])
  expect(patternsOf(inspection, 'created_at')).toEqual(['%d/%m/%Y %H:%M'])
})

test('says which columns to add', async () => {
  const inspection = await lookAt('Request ID,Requester,Created Time,Subject,Priority,Technician,Request Status,Overdue Status', '11,Kit,25/03/2025 10:00,Toner,High,Ida,Open,false')
  expect(inspection.cannot.slice(-4)).toEqual([
    'Add “Responded Date” to the report to judge replies.',
    'Add “Resolved Time” to the report to judge solutions.',
    'Add the account (“Account”, in the MSP edition) or the company to the report, so that clients can be told apart.',
    'ServiceDesk Plus marks a request that is still open and not late yet as not overdue; as stated it counts as within.',
  ])
})

test('titles above the column names', async () => {
  const commas = ','.repeat(18)
  const inspection = await look(['All requests by account' + commas, commas, `Generated on 31/03/2025${commas}`, HEADER, ROW, ''].join('\n'))
  expect(inspection).toMatchObject({ layout: { id: 'servicedesk-plus' }, dialect: { header_row: 3 } })
})
