import { expect, test } from 'vitest'
import { lookAt, mapped, meanings, patternsOf } from './looked.ts'

const HEADER = 'case_enquiry_id,open_dt,target_dt,closed_dt,ontime,case_status,case_title,reason,type,queue,neighborhood,source'
const ROWS = ['901,21/01/2022 13:47:00,04/02/2022 13:47:30,,OVERDUE,Open,Loose kerb,Highway,Kerb,Roads,Harbour,Phone', '902,22/01/2022 09:00:00,,22/01/2022 10:00:00,ONTIME,Closed,Lost cat,Animals,Cat,Park,Mill Hill,App']

test('Boston 311: due times and the city’s own verdict, and neither clients nor priorities', async () => {
  const inspection = await lookAt(HEADER, ...ROWS)
  expect(inspection).toMatchObject({ layout: { id: 'boston-311', certain: true, evidence: 'file' }, believed: [], missing: [], words_unknown: [] })
  expect(mapped(inspection)).toEqual({
    ticket_id: 'case_enquiry_id', created_at: 'open_dt', subject: 'case_title', issue_type: 'type', category: 'reason', status: 'case_status', channel: 'source',
    site: 'neighborhood', closed_at: 'closed_dt', resolution_due_at: 'target_dt', resolution_verdict: 'ontime',
  })
  expect(patternsOf(inspection, 'created_at')).toEqual(['%d/%m/%Y %H:%M:%S'])
  expect(meanings(inspection, 'resolution_verdict', 'ONTIME', 'OVERDUE', 'LATER')).toEqual(['within', 'violated', null])
  expect(inspection.cannot).toContain('A request without target_dt has no due time. The city calls it on time; here its verdict is shown as stated, and nothing is computed from it.')
})
