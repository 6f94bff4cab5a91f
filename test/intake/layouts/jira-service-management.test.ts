import { describe, expect, test } from 'vitest'
import { columnOf, lookAt, mapped, meanings, patternsOf } from './looked.ts'

const HEADER = 'Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Priority,Assignee,Reporter,Created,Updated,Resolved,Watchers,Watchers,Time Spent,Custom field (Category),Custom field (Category),Custom field (Customer ( if any)),Custom field (Request Type),Satisfaction rating,Custom field (Source),Custom field (Time to first response),Custom field (Time to resolution),Custom field ([CHART] Date of First Response),Comment,Comment,Status Category'
const ROW = 'No Wi-Fi,HD-7,10007,Incident,Waiting for customer,HD,Help desk,Highest,Ada Kim,Pat Vale,25/Feb/26 10:17 PM,26/Feb/26 9:00 AM,26/Feb/26 8:30 AM,a,b,5400,,Network,Larch Dental,Report a fault,4,Portal,0:25,-3:25,2026-02-25 22:38:58.679,one,two,Done'

describe('Jira Service Management', () => {
  test('all fields, many doubled, two ways of writing dates in one row', async () => {
    const inspection = await lookAt(HEADER, ROW)
    expect(inspection).toMatchObject({ layout: { id: 'jira-service-management', certain: true, evidence: 'code' }, believed: [], missing: [], questions: [] })
    expect(mapped(inspection)).toEqual({
      ticket_id: 'Issue key', client: 'Custom field (Customer ( if any))', created_at: 'Created', subject: 'Summary', requester: 'Reporter', issue_type: 'Custom field (Request Type)', category: 'Custom field (Category)',
      priority: 'Priority', status: 'Status', channel: 'Custom field (Source)', first_response_at: 'Custom field ([CHART] Date of First Response)', resolved_at: 'Resolved', technician: 'Assignee', minutes_worked: 'Time Spent',
      satisfaction: 'Satisfaction rating', response_verdict: 'Custom field (Time to first response)', resolution_verdict: 'Custom field (Time to resolution)',
    })
    expect(columnOf(inspection, 'category').index).toBe(17)
    expect(patternsOf(inspection, 'created_at')).toEqual(['%d/%b/%y %I:%M %p'])
    expect(patternsOf(inspection, 'first_response_at')).toEqual([null])
  })

  test('what was left of the time is a verdict of resolved issues only', async () => {
    const inspection = await lookAt(HEADER, ROW)
    for (const name of ['response_verdict', 'resolution_verdict']) expect(columnOf(inspection, name)).toMatchObject({ sign: 'negative_late', when_filled: 12 })
    expect(inspection.cannot[1]).toMatch(/^Jira’s columns “Time to …” hold what was left/)
    const open = await lookAt(HEADER.replace('Resolved', 'Last Viewed'), ROW)
    expect(open.mapping.map(({ column }) => column)).not.toContain('resolution_verdict')
    expect(open.cannot).toContain('Add “Resolved” to the columns of the Jira export, to know when an issue was resolved.')
  })

  test('the client: organisations, then a field of one’s own, then the project', async () => {
    const client = async (header: string, row = ROW) => {
      const inspection = await lookAt(header, row)
      return [columnOf(inspection, 'client').header, inspection.believed]
    }
    const organizations = HEADER.replace('Custom field (Source)', 'Custom field (Organizations)')
    expect(await client(organizations)).toEqual(['Custom field (Organizations)', ['client']])
    expect(await client(organizations, ROW.replace('Portal', ''))).toEqual(['Custom field (Customer ( if any))', []])
    expect(await client(HEADER, ROW.replace('Larch Dental', ''))).toEqual(['Project name', []])
    expect(await client(HEADER.replace('Customer ( if any)', 'CRM Company'))).toEqual(['Custom field (CRM Company)', []])
  })

  test('Spanish headers: those that were seen, and those that were only believed', async () => {
    const inspection = await lookAt('Resumen,Clave de incidencia,Estado,Creada,Resuelta,Campo personalizado (Time to first response),Calificación de satisfacción', 'Sin red,MA-7,Esperando por el cliente,25/02/26 22:17,26/02/26 08:30,-0:05,5')
    expect(mapped(inspection)).toEqual({ ticket_id: 'Clave de incidencia', created_at: 'Creada', subject: 'Resumen', status: 'Estado', resolved_at: 'Resuelta', satisfaction: 'Calificación de satisfacción', response_verdict: 'Campo personalizado (Time to first response)' })
    expect(inspection.believed).toEqual(['ticket_id', 'subject', 'status', 'resolved_at'])
    expect(meanings(inspection, 'status', 'Esperando por el cliente', 'En curso', 'Cerrada')).toEqual(['waiting_client', 'open', 'done'])
  })

  test('knows its words', async () => {
    const inspection = await lookAt(HEADER, ROW)
    expect(meanings(inspection, 'status', 'Waiting for customer', 'Waiting for support', 'Pending', 'Waiting for approval', 'Done', 'Canceled')).toEqual(['waiting_client', 'open', 'waiting_other', 'waiting_other', 'done', 'cancelled'])
    expect(meanings(inspection, 'priority', 'Highest', 'High', 'Medium', 'Low', 'Lowest')).toEqual(['P1', 'P2', 'P3', 'P4', 'P4'])
    const categories = await lookAt(HEADER.replace(',Status,', ',State,'), ROW)
    expect(meanings(categories, 'status', 'To Do', 'In Progress', 'Done')).toEqual(['new', 'open', 'done'])
  })
})
