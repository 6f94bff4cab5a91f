import type { Layout } from '../layout.ts'
import { STATUS, named } from '../words.ts'

/** osTicket's queue export. What it holds is picked in the queue since 1.14, and the client's organisation is in it only if its field is picked. */
const layout: Layout = {
  id: 'osticket',
  name: 'osTicket',
  holding: 'tickets',
  evidence: 'code',
  needs: [
    ['ticket number'],
    ['date created', 'create date'],
    ['current status', 'status'],
    ['help topic', 'agent assigned', 'team assigned', 'answered', 'thread count', 'overdue'],
  ],
  columns: [
    { column: 'ticket_id', headers: ['ticket number'] },
    { column: 'client', headers: [], believed: ['organization', 'organisation', 'company'], reason: 'The organisation of the person who wrote, where its field was picked for the export.' },
    { column: 'created_at', headers: ['date created', 'create date'] },
    { column: 'subject', headers: ['subject'] },
    { column: 'requester', headers: ['from', 'from email'] },
    { column: 'issue_type', headers: ['help topic'] },
    { column: 'category', headers: ['department'] },
    named('priority', 'priority'),
    { ...named('status', 'current status', 'status'), words: { ...STATUS, done: [...STATUS['done']!, 'archived'] } },
    { column: 'channel', headers: ['source'] },
    { column: 'closed_at', headers: ['closed date', 'close date'] },
    { column: 'technician', headers: ['agent assigned'] },
    { column: 'reopened_count', headers: ['reopen count'] },
    { column: 'resolution_due_at', headers: ['sla due date', 'due date'], reason: 'The due time by the SLA; versions without “SLA Due Date” write it as “Due Date”.' },
  ],
  cannot: [
    'osTicket’s export has no time of the first reply; “Answered” only says that there was one.',
    { without: 'closed_at', say: 'Pick “Closed Date” among the fields of the export.' },
    { without: 'client', say: 'Pick the organisation among the fields of the export, so that clients can be told apart.' },
    'osTicket takes the mark “Overdue” off a ticket that is closed, so it is not used as a verdict.',
  ],
}

export default layout
