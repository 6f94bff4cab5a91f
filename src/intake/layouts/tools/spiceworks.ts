import type { Layout } from '../layout.ts'
import { named } from '../words.ts'

/** Spiceworks: the names of its fields are documented; those of its export are from memory. */
const layout: Layout = {
  id: 'spiceworks',
  name: 'Spiceworks',
  holding: 'tickets',
  evidence: 'documentation',
  needs: [['id', 'ticket number'], ['summary'], ['status'], ['creator'], ['assignee'], ['created at', 'created on']],
  columns: [
    { column: 'ticket_id', headers: ['id'], believed: ['ticket number'] },
    { column: 'client', headers: [], believed: ['organization'] },
    { column: 'created_at', headers: ['created at'], believed: ['created on'] },
    { column: 'subject', headers: ['summary'] },
    { column: 'requester', headers: ['creator'] },
    { column: 'category', headers: [], believed: ['category'] },
    named('priority', 'priority'),
    named('status', 'status'),
    { column: 'closed_at', headers: [], believed: ['closed on', 'closed at'] },
    { column: 'technician', headers: ['assignee'] },
    { column: 'minutes_worked', headers: [], believed: ['time spent'], duration: 'h:m:s' },
  ],
  cannot: [
    { without: 'closed_at', say: 'Add when a ticket was closed (“Closed On”) to the export.' },
    'Spiceworks keeps neither the first reply nor an SLA. “Due date” is a day that somebody chose, so it is not used as a due time.',
  ],
}

export default layout
