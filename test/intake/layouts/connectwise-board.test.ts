import { expect, test } from 'vitest'
import { lookAt } from './looked.ts'

test('the list of a ConnectWise board is recognised, and refused with the report that can serve', async () => {
  const header = '"Selected_Sr_Service_Recid","Ticket #","Priority","Age","Status","Company","Summary Description","Resources","SLA Status","Board Icon","Change Mgmt Date","Change Mgmt Date"'
  const inspection = await lookAt(header, '"1","1","common/images/lime.gif","40.1","New","Larch Dental","\\""Re: [Note]","akim","Resolve by Tue 03/18 5:28 PM UTC+05:30 Tue 03/18 7:58 AM EDT","False","",""')
  expect(inspection).toMatchObject({ layout: { id: 'connectwise-board', certain: true, evidence: 'file' }, usable: false, mapping: [] })
  expect(inspection.refused).toMatch(/^This is the list of a ConnectWise service board\. It cannot give attainment/)
  for (const name of ['v_rpt_Service', 'Date_Entered_UTC', 'Date_Responded_UTC', 'Date_Resolved_UTC', 'Responded_Minutes', 'Minutes_Waiting']) expect(inspection.refused).toContain(name)
})
