import { describe, expect, test } from 'vitest'
import { columnOf, lookAt, mapped, meanings, patternsOf } from './looked.ts'

const HEADER = 'Summation column,Id,Requester,Requester domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Organization,Due date,Solved at,Resolution time,Satisfaction Score,Reopens,Replies,First reply time in minutes,First reply time in minutes within business hours,First resolution time in minutes,Full resolution time in minutes,Full resolution time in minutes within business hours,Agent wait time in minutes within business hours,Requester wait time in minutes within business hours,Client request Type [list],JIRA ID [txt],Non-billable [flag]'
const ROW = '1,301,Pat Vale,larch.example,Pat Vale,Ada Kim,Support,No Wi-Fi,wifi,Solved,Normal,Mail,Incident,2025-04-01 08:00,2025-04-02 09:00,Larch Dental,-,2025-04-02 09:00,25,Good,0,2,600,45,1500,1500,530,60,400,Network,,0'

describe('Zendesk', () => {
  test('the full export: business minutes where it has no instant', async () => {
    const inspection = await lookAt(HEADER, ROW)
    expect(inspection).toMatchObject({ layout: { id: 'zendesk', certain: true, evidence: 'code' }, believed: [], missing: [], words_unknown: [] })
    expect(mapped(inspection)).toEqual({
      ticket_id: 'Id', client: 'Organization', created_at: 'Created at', subject: 'Subject', requester: 'Requester', issue_type: 'Client request Type [list]', category: 'Ticket type', priority: 'Priority',
      status: 'Status', channel: 'Via', resolved_at: 'Solved at', paused_minutes: 'Agent wait time in minutes within business hours', reopened_count: 'Reopens', technician: 'Assignee', satisfaction: 'Satisfaction Score',
      response_minutes: 'First reply time in minutes within business hours', resolution_minutes: 'Full resolution time in minutes within business hours',
    })
    expect(patternsOf(inspection, 'created_at')).toEqual([null])
    expect(inspection.cannot).toEqual([
      'Zendesk’s CSV has no time of the first reply, only minutes: a response is judged by the business minutes that Zendesk states, in the hours of its own schedule, and cannot be computed again.',
      'Zendesk’s SLA policies and their verdicts are not in its ticket export.',
    ])
  })

  test('headers with brackets; calendar minutes are not used', async () => {
    const bracketed = await lookAt('ID,Requester,Created at,Organization,Status,First reply time (in minutes),First reply time (in minutes) within business hours', '1,Pat,2025-04-01 08:00,Larch Dental,Open,600,45')
    expect(mapped(bracketed)).toMatchObject({ ticket_id: 'ID', response_minutes: 'First reply time (in minutes) within business hours' })
    const short = await lookAt('Id,Requester,Created at,Organization,Status,First reply time (min)', '1,Pat,2025-04-01 08:00,Larch Dental,Open,600')
    expect(short.layout).toMatchObject({ id: 'zendesk', certain: true })
    expect(Object.keys(mapped(short))).not.toContain('response_minutes')
    expect(short.cannot.join(' ')).toContain('calendar minutes run on at night and are not used')
  })

  test('the domain of the requester stands in where no organisation is filled in', async () => {
    const inspection = await lookAt(HEADER, ROW.replace('Larch Dental', '-'))
    expect(columnOf(inspection, 'client')).toMatchObject({ header: 'Requester domain', reason: 'No organisation is filled in; the domain of the requester’s address stands in for the client.' })
    expect((await lookAt(HEADER, ROW.replace('Larch Dental', '-'), ROW)).mapping.find((m) => m.column === 'client')?.header).toBe('Organization')
  })

  test('knows its words', async () => {
    const inspection = await lookAt(HEADER, ROW)
    expect(meanings(inspection, 'status', 'New', 'Open', 'Pending', 'Hold', 'On-hold', 'Solved', 'Closed', 'Deleted')).toEqual(['new', 'open', 'waiting_client', 'waiting_other', 'waiting_other', 'done', 'done', 'cancelled'])
    expect(meanings(inspection, 'priority', 'Urgent', 'High', 'Normal', 'Low')).toEqual(['P1', 'P2', 'P3', 'P4'])
    expect(meanings(inspection, 'satisfaction', 'Good', 'Bad')).toEqual(['1', '0'])
    expect(['Offered', 'Unoffered', '-'].every((word) => columnOf(inspection, 'satisfaction').blanks.includes(word))).toBe(true)
  })

  test('a view is believed, and says what it lacks', async () => {
    const inspection = await lookAt('ID,Subject,Requester,Requested,Group,Assignee,Status,Next SLA breach', '1,No Wi-Fi,Pat,2025-04-01 08:00,Support,Ada,Open,')
    expect(inspection.layout).toMatchObject({ id: 'zendesk', evidence: 'believed' })
    expect(inspection.cannot.slice(-2)).toEqual(['A view’s CSV holds neither the first reply nor its minutes: use the full export of the account’s data instead.', 'Add “Solved” to the view to know when a ticket was solved.'])
  })
})
