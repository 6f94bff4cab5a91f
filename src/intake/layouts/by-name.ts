import type { Layout } from './layout.ts'
import { NOTHING, named } from './words.ts'

/** Headers that ticket exports of many tools share, for a file that no layout recognises: a guess that the reader confirms. */
export const byName: Layout = {
  id: 'by-name',
  name: 'not recognised, mapped by column names',
  holding: 'tickets',
  needs: [],
  blanks: [...NOTHING, 'not set', 'Not set', '?'],
  columns: [
    { column: 'ticket_id', headers: ['ticket id', 'ticket number', 'ticket #', 'ticketnbr', 'ticket nummer', 'ticketid', 'request id', 'case id', 'case enquiry id', 'case number', 'incident number', 'incident id', 'issue key', 'sr number', 'ticket', 'ticket no', 'number', 'id', '#'] },
    { column: 'client', headers: ['client', 'client name', 'company', 'company name', 'customer company', 'organization', 'organisation', 'account', 'customername', 'customer organization', 'queuename', 'project', 'projekt', 'ticket customer', 'entity', 'customer'] },
    { column: 'created_at', headers: ['created at', 'created time', 'created', 'date created', 'created on', 'create date', 'creation date', 'date occurred', 'opened at', 'opened', 'opening date', 'open dt', 'date entered utc', 'date entered', 'ticketcreateddate', 'ticket created', 'reported on', 'erstellt', 'angelegt'] },
    { column: 'subject', headers: ['subject', 'title', 'summary', 'short description', 'ticket subject', 'tickettitle', 'case title', 'titel', 'thema', 'betreff'] },
    { column: 'requester', headers: ['requester', 'requester name', 'requestors', 'contact', 'contact name', 'full name', 'customer name', 'username', 'reporter', 'caller', 'from', 'ticket contact', 'author', 'autor'] },
    { column: 'issue_type', headers: ['issue type', 'ticket type', 'request type', 'type', 'sub issue type', 'subcategory', 'help topic', 'ticket issue type', 'tracker'] },
    { column: 'category', headers: ['category', 'kategorie', 'department', 'queue'] },
    named('priority', 'priority', 'ticket priority', 'ticketpriority', 'priorität'),
    named('status', 'status', 'state', 'ticket status', 'request status', 'current status', 'status description', 'ticketstatus', 'case status'),
    { column: 'channel', headers: ['channel', 'source', 'via', 'ticket channel', 'contact type', 'create channel', 'ticketsource'] },
    { column: 'site', headers: ['site', 'site name', 'location'] },
    { column: 'first_response_at', headers: ['first response at', 'first responded at', 'initial response time', 'first response', 'first response time', 'responded date', 'date responded utc', 'first reply at', 'technicianfirstcommentdate', 'responsedate', 'erstantwortzeit'] },
    { column: 'resolved_at', headers: ['resolved at', 'resolved time', 'resolved', 'solved at', 'resolution date', 'resolution time', 'time to resolution', 'date resolved utc', 'resolved date', 'ticketresolveddate', 'date resolved', 'completed time', 'complete date', 'completed at'] },
    { column: 'closed_at', headers: ['closed at', 'closed time', 'closed', 'date closed', 'closed date', 'close date', 'close time', 'closed dt', 'closed on', 'geschlossen', 'geschlossen am'] },
    { column: 'technician', headers: ['technician', 'agent', 'agent name', 'assignee', 'assigned to', 'owner', 'ownername', 'primary resource', 'agent assigned', 'tech', 'technicianfullname', 'besitzer', 'zugewiesen an'] },
    { column: 'reopened_count', headers: ['reopened count', 'reopens', 'reopen count'] },
    { column: 'satisfaction', headers: ['satisfaction', 'satisfaction rating', 'satisfaction score', 'customer satisfaction rating', 'survey results', 'survey result', 'csat'] },
    { column: 'response_due_at', headers: ['response due at', 'response dueby time', 'first response escalation at', 'firstresponseduedate'] },
    { column: 'resolution_due_at', headers: ['resolution due at', 'dueby time', 'due by time', 'target dt', 'close escalation at', 'sla due date'] },
    named('resolution_verdict', 'resolution verdict', 'resolution status', 'ontime', 'sla status'),
    named('response_verdict', 'response verdict', 'first response status'),
  ],
}
