import type { Layout, Meanings } from '../layout.ts'
import { NOTHING, ofTool } from '../words.ts'

const STATUS: Meanings = {
  open: ['action required', 'updated', 'second line support', 'approved', 'open item'],
  waiting_client: ['with user', 'awaiting user', 'with client', 'with customer', 'awaiting user response'],
  waiting_other: ['with supplier', 'with third party', 'with cab', 'awaiting approval', 'awaiting supplier', 'order placed'],
  done: ['closed order', 'closed item', 'invoiced'],
}

const PRIORITY: Meanings = { P1: ['1'], P2: ['2'], P3: ['3'], P4: ['4', '5'] }

const INSIDE: Meanings = { within: ['i', 'inside', 'in', 'within sla'], violated: ['o', 'outside', 'out', 'outside sla'] }

/** HaloPSA: a report as a CSV, its API and its tables, which spell some names in their own way (`dateoccured`). */
const layout: Layout = {
  id: 'halopsa',
  name: 'HaloPSA',
  holding: 'tickets',
  evidence: 'code',
  needs: [
    ['ticket id', 'id', 'faultid'],
    ['date occurred', 'dateoccurred', 'dateoccured'],
    ['client', 'client name', 'username', 'user name', 'summary', 'section', 'response state', 'resolution state', 'slastate', 'slaresponsestate'],
  ],
  blanks: NOTHING,
  columns: [
    { column: 'ticket_id', headers: ['ticket id'], believed: ['id', 'faultid'] },
    { column: 'client', headers: ['client', 'client name'], believed: ['customer', 'customer name', 'areadesc'] },
    { column: 'created_at', headers: ['date occurred', 'dateoccurred', 'dateoccured'] },
    { column: 'subject', headers: ['summary'], believed: ['symptom'] },
    { column: 'requester', headers: ['username', 'user name'], believed: ['user', 'end user'] },
    { column: 'issue_type', headers: ['category', 'category 1'] },
    { column: 'category', headers: ['request type'], believed: ['ticket type', 'tickettype name'] },
    { column: 'priority', headers: ['priority', 'priority id', 'seriousness'], ...ofTool('priority', PRIORITY) },
    { column: 'impact', headers: [], believed: ['impact'] },
    { column: 'urgency', headers: [], believed: ['urgency'] },
    { column: 'status', headers: ['status'], believed: ['status name'], ...ofTool('status', STATUS) },
    { column: 'channel', headers: [], believed: ['source'] },
    { column: 'site', headers: ['site', 'site name'] },
    { column: 'first_response_at', headers: ['responsedate'], believed: ['response date', 'date responded', 'first response date'] },
    { column: 'resolved_at', headers: ['datecleared'], believed: ['date resolved', 'date cleared', 'resolution date'] },
    { column: 'closed_at', headers: ['date closed', 'dateclosed'] },
    { column: 'technician', headers: ['technician'], believed: ['agent', 'agent name'] },
    { column: 'response_due_at', headers: ['respondbydate'], believed: ['respond by', 'respond by date', 'response target'] },
    { column: 'resolution_due_at', headers: ['fixbydate'], believed: ['fix by', 'fix by date', 'resolution target'] },
    { column: 'response_verdict', headers: ['response state', 'slaresponsestate'], ...ofTool('response_verdict', INSIDE), reason: 'HaloPSA writes I for inside the SLA and O for outside.' },
    { column: 'resolution_verdict', headers: ['resolution state', 'slastate'], ...ofTool('resolution_verdict', INSIDE), reason: 'HaloPSA writes I for inside the SLA and O for outside.' },
    { column: 'resolution_minutes', headers: ['elapsedhrs'], factor: 60, when_filled: 'closed_at', reason: 'Hours in the file, minutes here; of an open ticket they still run.' },
  ],
  cannot: [
    { without: 'first_response_at', say: 'HaloPSA’s Response State says whether the reply was in time, not when it was: add the response date (responsedate) to the report.' },
    { without: 'response_due_at', say: 'HaloPSA’s own due times are not in this report: add respondbydate and fixbydate to compare them.' },
    'Tickets that HaloPSA leaves out of its SLA (excluded, or merged into another) are not marked in the report: leave them out there.',
  ],
}

export default layout
