import type { Layout, LayoutColumn } from '../layout.ts'
import { STATUS, named } from '../words.ts'

function overdue(column: string, header: string): LayoutColumn {
  return {
    column,
    headers: [header],
    words: { within: ['false', 'no'], violated: ['true', 'yes'] },
    only_known: true,
    reason: 'The column says “overdue”: true and Yes mean late.',
  }
}

/** ManageEngine ServiceDesk Plus, also the MSP edition, whose client is the account. */
const layout: Layout = {
  id: 'servicedesk-plus',
  name: 'ManageEngine ServiceDesk Plus',
  holding: 'tickets',
  evidence: 'code',
  needs: [
    ['request id'],
    ['created time'],
    ['request status', 'status', 'technician'],
    ['overdue status', 'first response overdue status', 'dueby time', 'response dueby time', 'responded date', 'completed time', 'sla name'],
  ],
  blanks: ['-', 'null', 'Not Assigned'],
  columns: [
    { column: 'ticket_id', headers: ['request id'] },
    { column: 'client', headers: ['account', 'company'] },
    { column: 'created_at', headers: ['created time'] },
    { column: 'subject', headers: ['subject'] },
    { column: 'requester', headers: ['requester'] },
    { column: 'issue_type', headers: ['subcategory', 'item'] },
    { column: 'category', headers: ['category'] },
    named('priority', 'priority'),
    { column: 'impact', headers: ['impact'] },
    { column: 'urgency', headers: ['urgency'] },
    { ...named('status', 'request status'), believed: ['status'], words: { ...STATUS, waiting_other: [...STATUS['waiting_other']!, 'onhold'] } },
    { column: 'channel', headers: [], believed: ['mode'] },
    { column: 'site', headers: ['site', 'work site'] },
    { column: 'first_response_at', headers: ['responded date'] },
    { column: 'resolved_at', headers: ['resolved time'] },
    { column: 'closed_at', headers: ['completed time'] },
    { column: 'technician', headers: ['technician'] },
    { column: 'response_due_at', headers: ['response dueby time'] },
    { column: 'resolution_due_at', headers: ['dueby time'] },
    overdue('response_verdict', 'first response overdue status'),
    overdue('resolution_verdict', 'overdue status'),
  ],
  cannot: [
    { without: 'first_response_at', say: 'Add “Responded Date” to the report to judge replies.' },
    { without: 'resolved_at', say: 'Add “Resolved Time” to the report to judge solutions.' },
    { without: 'client', say: 'Add the account (“Account”, in the MSP edition) or the company to the report, so that clients can be told apart.' },
    'ServiceDesk Plus marks a request that is still open and not late yet as not overdue; as stated it counts as within.',
  ],
}

export default layout
