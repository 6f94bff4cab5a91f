import { describe, expect, test } from 'vitest'
import { inspect } from '../../../src/intake/index.ts'
import { fileOf, windows1252 } from '../files.ts'
import { columnOf, lookAt, mapped, meanings } from './looked.ts'

const LABELS = 'Number,Caller,Assignment Group,Created,Short description,Category,Priority,State,Assigned to,Resolved by,Resolved,KB Number,Description,Reassignment Count,Configuration item'
const NAMES = 'number,state,short_description,company,caller_id,opened_at,made_sla,contact_type,location,category,subcategory,impact,urgency,priority,assigned_to,reopen_count,sys_mod_count,sys_updated_on,resolved_at,closed_at'
const one = (number: string, company = 'Larch Dental', count = 3) => `${number},On Hold,No Wi-Fi,${company},Pat Vale,2025-04-01 08:00:00,true,Phone,Main,Network,Wireless,2 - Medium,2 - Medium,2 - High,Ada Kim,0,${count},2025-04-0${count} 08:00:00,,`

describe('ServiceNow', () => {
  test('a list by its labels, which names no company', async () => {
    const inspection = await lookAt(LABELS, 'INC0010001,Pat Vale,Desk,2025-04-01 08:00:00,No Wi-Fi,Network,3 - Moderate,Resolved,Ada Kim,Ada Kim,2025-04-01 12:00:00,,"a\nb",0,')
    expect(inspection).toMatchObject({ layout: { id: 'servicenow', certain: true, evidence: 'code' }, believed: [], missing: [], fold: null })
    expect(mapped(inspection)).toEqual({ ticket_id: 'Number', created_at: 'Created', subject: 'Short description', requester: 'Caller', category: 'Category', priority: 'Priority', status: 'State', resolved_at: 'Resolved', technician: 'Assigned to' })
    expect(inspection.cannot.slice(-3)).toEqual([
      'ServiceNow keeps no time of the first reply with an incident: where your instance records one in a field of its own, add it to the list and choose it here.',
      'Add the column “Company” (the caller’s: caller_id.company) to the ServiceNow list, so that clients can be told apart.',
      'ServiceNow’s own verdict is in the column “Made SLA”, which this list lacks; the verdict of each SLA is in another table (task_sla), which is not read.',
    ])
  })

  test('a list by the names of its fields is no log, though it counts its updates', async () => {
    const inspection = await lookAt(NAMES, one('INC1'), one('INC2'))
    expect(inspection).toMatchObject({ layout: { id: 'servicenow' }, fold: null, believed: ['client'] })
    expect(mapped(inspection)).toMatchObject({ client: 'company', created_at: 'opened_at', site: 'location', issue_type: 'subcategory', resolution_verdict: 'made_sla', reopened_count: 'reopen_count' })
    const log = await lookAt(NAMES, one('INC1', 'Larch Dental', 2), one('INC2'), one('INC1'))
    expect(log).toMatchObject({ layout: { id: 'servicenow-log', evidence: 'believed' }, fold: { order_index: 16, at_index: 17, status_index: 1 } })
  })

  test('a list in which one row stands twice is still a list', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => one(`INC${i}`))
    expect(await lookAt(NAMES, ...rows, one('INC3'))).toMatchObject({ layout: { id: 'servicenow' }, fold: null })
  })

  test('where no company is filled in the location stands in', async () => {
    const inspection = await lookAt(NAMES, one('INC1', '?'), one('INC2', ''))
    expect(columnOf(inspection, 'client')).toMatchObject({ header: 'location', reason: 'No company is filled in; the location of the caller stands in for the client.' })
  })

  test('is read as Windows-1252, as ServiceNow often writes it', async () => {
    const inspection = await inspect(fileOf(windows1252(`${LABELS}\nINC1,Zoë Vale,Desk,2025-04-01 08:00:00,Drucker für Büro,Network,3 - Moderate,New,,,,,x,0,\n`)), { zone: 'Europe/Zurich' })
    expect(inspection).toMatchObject({ layout: { id: 'servicenow' }, dialect: { encoding: 'windows-1252' } })
    expect(inspection.preview[0]?.slice(1, 5)).toEqual(['Zoë Vale', 'Desk', '2025-04-01 08:00:00', 'Drucker für Büro'])
  })

  test('knows its words, and the numbers it stores for them', async () => {
    const inspection = await lookAt(NAMES, one('INC1'))
    expect(meanings(inspection, 'status', 'New', 'In Progress', 'On Hold', 'Awaiting Caller', 'Resolved', 'Closed', 'Canceled', '1', '2', '3', '6', '7', '8')).toEqual(
      ['new', 'open', 'waiting_other', 'waiting_client', 'done', 'done', 'cancelled', 'new', 'open', 'waiting_other', 'done', 'done', 'cancelled'])
    expect(meanings(inspection, 'priority', '1 - Critical', '2 - High', '3 - Moderate', '4 - Low', '5 - Planning', '2')).toEqual(['P1', 'P2', 'P3', 'P4', null, 'P2'])
    expect(meanings(inspection, 'resolution_verdict', 'true', 'false')).toEqual(['within', 'violated'])
  })
})
