import { describe, expect, test } from 'vitest'
import { columnOf, lookAt, mapped, meanings } from './looked.ts'

const HEADER = 'number,incident_state,active,reopen_count,sys_mod_count,made_sla,caller_id,opened_at,sys_updated_at,contact_type,location,category,subcategory,priority,assigned_to,resolved_at,closed_at'
const ROWS = [
  'INC1,New,true,0,0,true,Caller 1,29/2/2016 01:16,29/2/2016 01:23,Phone,Location 143,Category 55,Subcategory 1,3 - Moderate,?,29/2/2016 11:29,5/3/2016 12:00',
  'INC1,Awaiting User Info,true,0,1,true,Caller 1,29/2/2016 01:16,1/3/2016 01:23,Phone,Location 143,Category 55,Subcategory 1,3 - Moderate,?,29/2/2016 11:29,5/3/2016 12:00',
  'INC1,Closed,false,0,2,false,Caller 1,29/2/2016 01:16,5/3/2016 12:00,Phone,Location 143,Category 55,Subcategory 1,3 - Moderate,Resolver 1,?,5/3/2016 12:00',
]

describe('ServiceNow, one row for each update', () => {
  test('is recognised, and folded by the count of changes', async () => {
    const inspection = await lookAt(HEADER, ...ROWS)
    expect(inspection.layout).toMatchObject({ id: 'servicenow-log', certain: true, evidence: 'file' })
    expect(inspection.fold).toMatchObject({ order_index: 4, at_index: 8, status_index: 1, at_patterns: [{ pattern: '%d/%m/%Y %H:%M', has_offset: false }] })
    const states = ['New', 'Active', 'Awaiting User Info', 'Awaiting Vendor', 'Awaiting Problem', 'Awaiting Evidence', 'Resolved', 'Closed']
    expect(states.map((state) => inspection.fold?.status_words.get(state.toLowerCase()))).toEqual(['new', 'open', 'waiting_client', 'waiting_other', 'waiting_other', 'waiting_other', 'done', 'done'])
  })

  test('maps its columns, with ? as blank and the location standing in for the client', async () => {
    const inspection = await lookAt(HEADER, ...ROWS)
    expect(mapped(inspection)).toEqual({
      ticket_id: 'number', client: 'location', created_at: 'opened_at', requester: 'caller_id', issue_type: 'subcategory', category: 'category',
      priority: 'priority', status: 'incident_state', channel: 'contact_type', resolved_at: 'resolved_at', closed_at: 'closed_at',
      reopened_count: 'reopen_count', technician: 'assigned_to', resolution_verdict: 'made_sla',
    })
    expect(inspection.mapping.every((m) => m.blanks.includes('?'))).toBe(true)
    expect(columnOf(inspection, 'priority').only_known).toBe(true)
    expect(meanings(inspection, 'resolution_verdict', 'true', 'false')).toEqual(['within', 'violated'])
    expect(inspection.cannot).toEqual([
      'Response times cannot be judged: the export has no column for the first reply to the client.',
      'ServiceNow keeps no time of the first reply with an incident: where your instance records one in a field of its own, add it to the list and choose it here.',
      'made_sla is true until an SLA is breached, so incidents that are still open count as within.',
    ])
  })

  test('one row for each incident is a list, whatever its columns', async () => {
    expect(await lookAt(HEADER, ROWS[2]!, ROWS[2]!.replace('INC1', 'INC2'))).toMatchObject({ layout: { id: 'servicenow', certain: true }, fold: null })
  })

  test('a log by its labels is in order of its instants', async () => {
    const inspection = await lookAt('Number,Caller,State,Opened,Updated,Short description', 'INC1,Pat,New,2025-04-01 08:00:00,2025-04-01 08:00:00,x', 'INC1,Pat,Resolved,2025-04-01 08:00:00,2025-04-02 08:00:00,x')
    expect(inspection).toMatchObject({ layout: { id: 'servicenow-log', evidence: 'believed' }, fold: { order_index: null, at_index: 4, status_index: 2 } })
  })
})
