import { expect, test } from 'vitest'
import { lookAt, mapped } from './looked.ts'

test('Simplesat: the documented fields of an answer', async () => {
  const inspection = await lookAt('id,survey_id,created,customer_company,customer_email,customer_name,source,team_member_id,ticket_id,question_id,choice,choice_label,comment,sentiment', '1,5,2025-03-10 08:15:00,Alder Dental,kit@alder.example,Kit Marsh,email,7,301,2,5,Great,Quick,positive')
  expect(inspection).toMatchObject({ holding: 'surveys', layout: { id: 'simplesat', certain: true, evidence: 'documentation' }, missing: [] })
  expect(mapped(inspection)).toEqual({ client: 'customer_company', answered_on: 'created', person: 'customer_name', score: 'choice', comment: 'comment' })
})
