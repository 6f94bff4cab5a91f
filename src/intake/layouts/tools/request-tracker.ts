import type { Layout, Meanings } from '../layout.ts'
import { named } from '../words.ts'

const STATUS: Meanings = {
  new: ['new', 'neu'],
  open: ['open', 'offen'],
  waiting_other: ['stalled'],
  done: ['resolved', 'erledigt', 'gelöst'],
  cancelled: ['rejected', 'deleted', 'abgelehnt', 'gelöscht'],
}

/**
 * Results.tsv of Request Tracker: columns by choice, tabs, no quotation marks. `Started` is when work began and `Told`
 * when the requestor last heard, so neither is the first reply; `Due` moves from the reply to the solution.
 */
const layout: Layout = {
  id: 'request-tracker',
  name: 'Request Tracker',
  holding: 'tickets',
  evidence: 'file',
  needs: [['id', '#'], ['queuename', 'queue'], ['ownername', 'requestors', 'told', 'timeworked'], ['created', 'erstellt'], ['started', 'told', 'timeworked', 'lastupdated', 'resolved']],
  blanks: ['Not set', 'Nicht angegeben', 'Nobody in particular', 'Nobody'],
  columns: [
    { column: 'ticket_id', headers: ['id'], believed: ['#'] },
    { column: 'client', headers: ['queuename'], believed: ['queue'], reason: 'Request Tracker has no client; a queue for each client stands in for it.' },
    { column: 'created_at', headers: ['created'], believed: ['erstellt'] },
    { column: 'subject', headers: ['subject'], believed: ['thema', 'betreff'] },
    { column: 'requester', headers: ['requestors'] },
    { column: 'category', headers: ['customfield category'] },
    named('priority', 'priority'),
    { ...named('status', 'status'), words: STATUS },
    { column: 'resolved_at', headers: ['resolved'] },
    { column: 'technician', headers: ['ownername'], believed: ['owner'] },
    { column: 'minutes_worked', headers: ['timeworked'], duration: 'words', reason: 'Written as “1.67 hours (100 minutes)”; the minutes count.' },
  ],
  cannot: [
    'Request Tracker’s export does not state the first reply. “Started” is when work began and “Told” when the requestor last heard from you, so neither is used. Keep the time of the first reply in a custom field, add that column, and choose it.',
    { without: 'resolved_at', say: 'Add “Resolved” to the columns of the search before you download it.' },
    '“Due” is the time for the reply until somebody replied and for the solution after that, so it is not used as a due time.',
    'A ticket that was opened again keeps the time of its earlier solution; it counts as open.',
  ],
}

export default layout
