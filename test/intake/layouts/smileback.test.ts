import { expect, test } from 'vitest'
import { lookAt, mapped } from './looked.ts'

test('SmileBack: ratings of 1, 0 and -1, which are no share of satisfied clients', async () => {
  const inspection = await lookAt('id,rating,rated_on,status,comment,contact.name,company.name', '1,-1,2025-03-10T08:15:00Z,published,Slow,Kit Marsh,Alder Dental', '2,1,2025-03-11T08:15:00Z,published,,Ann Lee,Birch')
  expect(inspection).toMatchObject({ holding: 'surveys', layout: { id: 'smileback', certain: true, evidence: 'code' }, missing: [] })
  expect(mapped(inspection)).toEqual({ client: 'company.name', answered_on: 'rated_on', person: 'contact.name', score: 'rating', comment: 'comment' })
  expect(inspection.cannot[0]).toBe('SmileBack rates 1, 0 or -1, so its mean runs from -100 to 100 per cent and is no share of satisfied clients.')
})
