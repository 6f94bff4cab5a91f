import type { Layout } from '../layout.ts'
import { named } from '../words.ts'

/** Service requests of the City of Boston, as its open data publishes them. */
const layout: Layout = {
  id: 'boston-311',
  name: 'Boston 311 service requests',
  holding: 'tickets',
  evidence: 'file',
  needs: [['case enquiry id'], ['open dt'], ['ontime', 'on time'], ['case status', 'closed dt', 'target dt', 'sla target dt']],
  columns: [
    { column: 'ticket_id', headers: ['case enquiry id'] },
    { column: 'created_at', headers: ['open dt'] },
    { column: 'subject', headers: ['case title'] },
    { column: 'issue_type', headers: ['type'] },
    { column: 'category', headers: ['reason'] },
    named('status', 'case status'),
    { column: 'channel', headers: ['source'] },
    { column: 'site', headers: ['neighborhood'] },
    { column: 'closed_at', headers: ['closed dt'] },
    { column: 'resolution_due_at', headers: ['target dt'], believed: ['sla target dt'] },
    {
      column: 'resolution_verdict',
      headers: ['ontime'],
      believed: ['on time'],
      words: { within: ['ontime'], violated: ['overdue'] },
      only_known: true,
      reason: 'The city’s own verdict on the due time; a request without a due time counts as on time there.',
    },
  ],
  cannot: ['A request without target_dt has no due time. The city calls it on time; here its verdict is shown as stated, and nothing is computed from it.'],
}

export default layout
