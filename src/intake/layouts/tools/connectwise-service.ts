import type { Layout, Meanings } from '../layout.ts'
import { NOTHING, ofTool } from '../words.ts'

const STATUS: Meanings = {
  new: ['new (email connector)', 'new (email)', 'new (portal)', 'new (not responded)'],
  open: ['customer updated', 'client updated', 'enroute', 'in progress (plan of action)', 'scheduled (plan of action)'],
  waiting_client: ['waiting client response', 'waiting on client~', 'waiting customer response'],
  waiting_other: ['waiting parts', 'waiting on vendor response', 'waiting vendor response'],
  done: ['>closed', '>completed', '>closed - resolved', 'closed - resolved', 'work completed'],
  cancelled: ['>cancelled', '>canceled', '>closed - cancelled', 'closed - cancelled'],
}

const PRIORITY: Meanings = {
  P1: ['priority 1 - critical', 'priority 1 - emergency', 'priority 1 - emergency response', 'emergency response'],
  P2: ['priority 2 - high', 'priority 2 - quick response', 'quick response'],
  P3: ['priority 3 - medium', 'priority 3 - normal', 'priority 3 - normal response', 'normal response'],
  P4: ['priority 4 - low', 'priority 4 - scheduled maintenance', 'scheduled maintenance', 'priority 5 - no sla', 'priority 5'],
}

/**
 * ConnectWise's “Service” report, the view v_rpt_Service: what each stage took in business minutes, waiting taken off.
 * The stages add up: a ticket is responded to, then planned (resplan), then resolved.
 */
const layout: Layout = {
  id: 'connectwise-service',
  name: 'ConnectWise service report',
  holding: 'tickets',
  evidence: 'code',
  needs: [
    ['ticketnbr', 'sr service recid'],
    ['date entered', 'date entered utc'],
    ['company name', 'status description', 'board name', 'closed flag', 'summary', 'responded minutes', 'resolved minutes'],
  ],
  blanks: NOTHING,
  columns: [
    { column: 'ticket_id', headers: ['ticketnbr', 'sr service recid'] },
    { column: 'client', headers: ['company name'] },
    { column: 'created_at', headers: ['date entered utc'], utc: true },
    { column: 'created_at', headers: ['date entered'], reason: 'ConnectWise writes date_entered in the zone of the site; Date_Entered_UTC beside it leaves no doubt.' },
    { column: 'subject', headers: ['summary'] },
    { column: 'requester', headers: ['contact name'] },
    { column: 'issue_type', headers: ['servicesubtype', 'servicesubtypeitem'] },
    { column: 'category', headers: ['servicetype'] },
    { column: 'priority', headers: ['urgency'], believed: ['priority', 'priority description'], ...ofTool('priority', PRIORITY), reason: 'The report calls the priority “Urgency”.' },
    { column: 'impact', headers: ['impact'] },
    { column: 'urgency', headers: ['severity'] },
    { column: 'status', headers: ['status description'], ...ofTool('status', STATUS) },
    { column: 'status', headers: ['closed flag', 'closeddesc'], words: { done: ['true', 'yes', 'y', '1', 'closed'], open: ['false', 'no', 'n', '0', 'open'] }, only_known: true, reason: 'Without status_description, whether a ticket is closed stands in for its status.' },
    { column: 'channel', headers: ['source'] },
    { column: 'site', headers: ['site name'] },
    { column: 'first_response_at', headers: ['date responded utc'], utc: true },
    { column: 'resolved_at', headers: ['date resolved utc'], utc: true },
    { column: 'closed_at', headers: ['date closed utc'], utc: true },
    { column: 'closed_at', headers: ['date closed'] },
    { column: 'paused_minutes', headers: ['minutes waiting'] },
    { column: 'technician', headers: ['resource list', 'resolved by', 'responded by', 'closed by'] },
    { column: 'minutes_worked', headers: ['hours actual'], factor: 60, reason: 'Hours in the file, minutes here.' },
    {
      column: 'response_minutes',
      headers: ['responded minutes'],
      adds: ['responded skipped minutes'],
      when_filled: 'first_response_at',
      reason: 'Business minutes until the response, those of a stage that was skipped included; they count once Date_Responded_UTC is filled.',
    },
    {
      column: 'resolution_minutes',
      headers: ['resolved minutes'],
      adds: ['resplan minutes', 'responded minutes'],
      when_filled: 'resolved_at',
      reason: 'ConnectWise counts stage by stage: the minutes of response, plan and resolution are added; they count once Date_Resolved_UTC is filled.',
    },
  ],
  cannot: [
    'ConnectWise counts a ticket as responded to when its status says so, which need not be a message to the client.',
    { without: 'first_response_at', say: 'Add Date_Responded_UTC to the ConnectWise report: without it responses cannot be judged, and Responded_Minutes of 0 could be a ticket that nobody answered.' },
    { without: 'resolved_at', say: 'Add Date_Resolved_UTC to the ConnectWise report: without it a ticket counts as resolved when it was closed, which is often days later.' },
  ],
}

export default layout
