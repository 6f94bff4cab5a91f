import { expect, test } from 'vitest'
import { lookAt, mapped } from './looked.ts'

test('Nicereply: a score for a ticket, without its highest', async () => {
  const inspection = await lookAt('id,score,from,ip_address,comment,created_at,updated_at,ticket,customer,status,user,survey', '1,9,kit@alder.example,192.0.2.7,Quick,2025-03-10 08:15:00,2025-03-10 08:15:00,301,Alder Dental,1,ida,3')
  expect(inspection).toMatchObject({ holding: 'surveys', layout: { id: 'nicereply', certain: true, evidence: 'code' }, missing: [] })
  expect(mapped(inspection)).toEqual({ client: 'customer', answered_on: 'created_at', person: 'from', score: 'score', comment: 'comment' })
  expect(inspection.cannot).toEqual(['Nicereply writes the score, but not the highest that was possible: say the scale before you compare it with other surveys.'])
})
