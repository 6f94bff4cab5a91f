import { describe, expect, test } from 'vitest'
import { columnOf, lookAt, mapped, meanings } from './looked.ts'

const HEADER = 'TicketNbr,Board_Name,Site_Name,Urgency,status_description,Source,Closed_Flag,date_closed,ServiceType,ServiceSubType,company_name,contact_name,Summary,date_entered,Hours_Actual,resource_list,Date_Resolved_UTC,Date_Responded_UTC,Minutes_Waiting,Resolved_Minutes,Resplan_Minutes,Resplan_Skipped_Minutes,Responded_Minutes,Responded_Skipped_Minutes,Date_Entered_UTC,Date_Closed_UTC'
const ROW = '4101,Help Desk,Main,Priority 3 - Normal Response,Completed,Email,True,2025-04-02 12:00:00,Network,Wireless,Larch Dental,Pat Vale,No Wi-Fi,2025-04-01 08:00:00,1.25,akim,2025-04-02 15:00:00,2025-04-01 12:20:00,30,200,40,0,20,5,2025-04-01 12:00:00,2025-04-02 16:00:00'

describe('ConnectWise’s service report', () => {
  test('is recognised, and prefers its columns in UTC', async () => {
    const inspection = await lookAt(HEADER, ROW)
    expect(inspection).toMatchObject({ layout: { id: 'connectwise-service', certain: true, evidence: 'code' }, missing: [], questions: [], words_unknown: [] })
    expect(mapped(inspection)).toEqual({
      ticket_id: 'TicketNbr', client: 'company_name', created_at: 'Date_Entered_UTC', subject: 'Summary', requester: 'contact_name', issue_type: 'ServiceSubType', category: 'ServiceType',
      priority: 'Urgency', status: 'status_description', channel: 'Source', site: 'Site_Name', first_response_at: 'Date_Responded_UTC', resolved_at: 'Date_Resolved_UTC', closed_at: 'Date_Closed_UTC',
      paused_minutes: 'Minutes_Waiting', technician: 'resource_list', minutes_worked: 'Hours_Actual', response_minutes: 'Responded_Minutes', resolution_minutes: 'Resolved_Minutes',
    })
    expect(['created_at', 'first_response_at', 'resolved_at', 'closed_at'].map((name) => columnOf(inspection, name).utc)).toEqual([true, true, true, true])
    expect(inspection.zone_matters).toBe(false)
  })

  test('adds the minutes of its stages, once the stage has an end', async () => {
    const inspection = await lookAt(HEADER, ROW)
    const header = HEADER.split(',')
    const names = (at: readonly number[] | undefined) => at?.map((index) => header[index])
    expect(names(columnOf(inspection, 'response_minutes').adds)).toEqual(['Responded_Skipped_Minutes'])
    expect(names(columnOf(inspection, 'resolution_minutes').adds)).toEqual(['Resplan_Minutes', 'Responded_Minutes'])
    expect(header[columnOf(inspection, 'response_minutes').when_filled!]).toBe('Date_Responded_UTC')
    expect(header[columnOf(inspection, 'resolution_minutes').when_filled!]).toBe('Date_Resolved_UTC')
  })

  test('without the UTC columns the creation is in the zone of the site, and minutes alone are not trusted', async () => {
    const inspection = await lookAt('SR_Service_RecID,company_name,date_entered,Closed_Flag,Responded_Minutes,Resolved_Minutes', '7,Larch Dental,2025-04-01 08:00:00,False,0,0')
    expect(mapped(inspection)).toEqual({ ticket_id: 'SR_Service_RecID', client: 'company_name', created_at: 'date_entered', status: 'Closed_Flag' })
    expect(inspection.zone_matters).toBe(true)
    expect(meanings(inspection, 'status', 'True', 'False')).toEqual(['done', 'open'])
    expect(inspection.cannot).toContain('Add Date_Responded_UTC to the ConnectWise report: without it responses cannot be judged, and Responded_Minutes of 0 could be a ticket that nobody answered.')
    expect(inspection.cannot.join(' ')).toContain('Add Date_Resolved_UTC')
  })

  test('knows its words', async () => {
    const inspection = await lookAt(HEADER, ROW)
    expect(meanings(inspection, 'priority', 'Priority 1 - Emergency Response', 'Priority 2 - Quick Response', 'Priority 3 - Normal Response', 'Priority 4 - Scheduled Maintenance', 'Do Not Respond')).toEqual(['P1', 'P2', 'P3', 'P4', null])
    expect(meanings(inspection, 'status', 'New (email connector)', 'In Progress', 'Waiting Client Response', 'Waiting on Vendor', '>Closed', '>Cancelled')).toEqual(['new', 'open', 'waiting_client', 'waiting_other', 'done', 'cancelled'])
    expect(inspection.cannot).toEqual(['ConnectWise counts a ticket as responded to when its status says so, which need not be a message to the client.'])
  })
})
