import type { Layout } from '../layout.ts'
import { named } from '../words.ts'

/** Tickets of Atera under the field names of its API; the headers of its own CSV were not seen. */
const layout: Layout = {
  id: 'atera',
  name: 'Atera',
  holding: 'tickets',
  evidence: 'code',
  needs: [['ticketid', 'ticketnumber'], ['tickettitle'], ['ticketstatus'], ['ticketcreateddate']],
  columns: [
    { column: 'ticket_id', headers: ['ticketnumber', 'ticketid'] },
    { column: 'client', headers: ['customername'] },
    { column: 'created_at', headers: ['ticketcreateddate'] },
    { column: 'subject', headers: ['tickettitle'] },
    { column: 'requester', headers: ['enduseremail'] },
    { column: 'issue_type', headers: ['tickettype'] },
    named('priority', 'ticketpriority'),
    { column: 'impact', headers: ['ticketimpact'] },
    named('status', 'ticketstatus'),
    { column: 'channel', headers: ['ticketsource'] },
    { column: 'first_response_at', headers: ['technicianfirstcommentdate'], reason: 'The first comment of a technician, which may be an internal one.' },
    { column: 'resolved_at', headers: ['ticketresolveddate'] },
    { column: 'technician', headers: ['technicianfullname'] },
    { column: 'response_due_at', headers: ['firstresponseduedate'] },
    { column: 'resolution_due_at', headers: ['closedticketduedate'] },
    { column: 'resolution_minutes', headers: ['onsladurationminutes'], reason: 'The minutes for which Atera’s SLA clock ran.' },
  ],
  cannot: [
    'The first comment of a technician may be a note that the client never saw.',
    'OffSLADurationMinutes counts closed hours and waiting together, so it is not taken off as waiting.',
  ],
}

export default layout
