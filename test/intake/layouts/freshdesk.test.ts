import { describe, expect, test } from 'vitest'
import { columnOf, lookAt, mapped, meanings, patternsOf } from './looked.ts'

const FULL = 'Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update time,Initial response time,Time tracked,First response time (in hrs),Resolution time (in hrs),Agent interactions,Resolution status,First response status,Survey results,Full name,Company Name,Source'
const ROW = '1,x,Pending,Urgent,Email,Incident,Ada,Desk,2025-12-03 16:29:08,2025-12-04 16:29:08,2025-12-05 16:29:08,,2025-12-05 16:29:08,2025-12-03 17:00:00,01:30:00,00:30:52,123:04:05,2,SLA Violated,Within SLA,,Pat Vale,Larch Dental,Email'

describe('Freshdesk', () => {
  test('all fields: durations in opening hours beside instants', async () => {
    const inspection = await lookAt(FULL, ROW)
    expect(inspection.layout).toMatchObject({ id: 'freshdesk', certain: true, evidence: 'file' })
    expect(mapped(inspection)).toMatchObject({
      client: 'Company Name', first_response_at: 'Initial response time', resolved_at: 'Resolved time', response_minutes: 'First response time (in hrs)',
      resolution_minutes: 'Resolution time (in hrs)', resolution_due_at: 'Due by Time', response_verdict: 'First response status', resolution_verdict: 'Resolution status',
    })
    expect(columnOf(inspection, 'resolution_minutes')).toMatchObject({ kind: 'number', duration: 'h:m:s' })
    expect(columnOf(inspection, 'channel').index).toBe(4)
    expect(inspection.problems.map((p) => p.found)).toEqual(['2 columns named “source”'])
  })

  test('a few fields with the contact: what has to be ticked is said', async () => {
    const inspection = await lookAt('Ticket ID,Subject,Description,Status,Priority,Type,Created time,Resolved time,Summary,Full name,Title,Email,Mobile phone,Contact ID,Company Name', '1,404,"Hi, there",Waiting on Third Party,High,,2025-12-03 16:29:08,,No Summary,Pat Vale,,p@x.example,,p@x.example,Larch Dental')
    expect(mapped(inspection)).toEqual({ ticket_id: 'Ticket ID', client: 'Company Name', created_at: 'Created time', subject: 'Subject', requester: 'Full name', issue_type: 'Type', priority: 'Priority', status: 'Status', resolved_at: 'Resolved time' })
    expect(inspection.cannot).toContain('Freshdesk leaves the first reply out unless it is ticked: tick “Initial response time” when you export.')
    expect(inspection.cannot.join(' ')).not.toContain('tick “Company name”')
  })

  test('the technical-support set: the same words are instants there', async () => {
    const inspection = await lookAt(
      'Status,Ticket ID,Priority,Source,Topic,Agent Group,Agent Name,Created time,Expected SLA to resolve,Expected SLA to first response,First response time,SLA For first response,Resolution time,SLA For Resolution,Close time,Agent interactions,Survey results',
      'Closed,1012,Low,Email,Feature request,1st line support,Ada,2023-01-02 00:58:36,2023-01-04 00:58:36,2023-01-02 01:58:36,2023-01-02 01:03:17.432,Within SLA,2023-01-04 00:31:51.694,Within SLA,2023-01-04 04:02:59.013,1.0,3.0',
      'In progress,1013,High,Phone,Product setup,2nd line support,Bo,2023-01-02 07:27:25,2023-01-04 07:27:25,2023-01-02 07:29:25,2023-01-02 07:27:43.231,Within SLA,,SLA Violated,,3.0,',
    )
    expect(mapped(inspection)).toEqual({
      ticket_id: 'Ticket ID', created_at: 'Created time', issue_type: 'Topic', priority: 'Priority', status: 'Status', channel: 'Source',
      first_response_at: 'First response time', resolved_at: 'Resolution time', closed_at: 'Close time', technician: 'Agent Name', satisfaction: 'Survey results',
      response_due_at: 'Expected SLA to first response', resolution_due_at: 'Expected SLA to resolve', response_verdict: 'SLA For first response', resolution_verdict: 'SLA For Resolution',
    })
    expect(patternsOf(inspection, 'first_response_at')).toEqual([null])
    expect(inspection.cannot[0]).toBe('Clients cannot be told apart: there is no client column, so every ticket counts for one client, “not stated”.')
    expect(inspection.cannot.join(' ')).toContain('tick “Company name” among the fields of the contact')
  })

  test('knows its words', async () => {
    const inspection = await lookAt(FULL, ROW)
    expect(meanings(inspection, 'priority', 'Urgent', 'High', 'Medium', 'Low')).toEqual(['P1', 'P2', 'P3', 'P4'])
    expect(meanings(inspection, 'response_verdict', 'Within SLA', 'SLA Violated', '-')).toEqual(['within', 'violated', null])
    expect(meanings(inspection, 'status', 'Open', 'Pending', 'Waiting on Customer', 'Waiting on Third Party', 'Resolved', 'Closed')).toEqual(['open', 'waiting_client', 'waiting_client', 'waiting_other', 'done', 'done'])
  })
})
