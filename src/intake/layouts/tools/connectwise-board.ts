import type { Layout } from '../layout.ts'
import { named } from '../words.ts'

/** The list of a ConnectWise service board as it stands on the screen: no instant of a ticket's life is in it. */
const layout: Layout = {
  id: 'connectwise-board',
  name: 'ConnectWise service board list',
  holding: 'tickets',
  evidence: 'file',
  needs: [['ticket #'], ['summary description'], ['sla status'], ['age'], ['resources', 'board icon', 'selected sr service recid']],
  columns: [
    { column: 'ticket_id', headers: ['ticket #', 'selected sr service recid'] },
    { column: 'client', headers: ['company'] },
    { column: 'subject', headers: ['summary description'] },
    { column: 'requester', headers: ['contact'] },
    { column: 'issue_type', headers: ['item'] },
    { column: 'category', headers: ['subtype'] },
    named('status', 'status'),
    { column: 'channel', headers: ['source'] },
    { column: 'site', headers: ['site'] },
    { column: 'technician', headers: ['resources'] },
    { column: 'minutes_worked', headers: ['total hours'], factor: 60, reason: 'Hours in the file, minutes here.' },
  ],
  refused: 'This is the list of a ConnectWise service board. It cannot give attainment: it has no date on which a ticket was created, responded to or resolved, its priority is a picture and its SLA status is a sentence. Run the “Service” report instead (the view v_rpt_Service), with TicketNbr, company_name, Summary, status_description, Urgency, date_entered (or Date_Entered_UTC), Date_Responded_UTC, Date_Resplan_UTC, Date_Resolved_UTC, date_closed, Responded_Minutes, Resolved_Minutes and Minutes_Waiting, and open its CSV.',
}

export default layout
