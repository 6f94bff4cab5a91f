import type { Layout, LayoutColumn, Meanings } from '../layout.ts'
import { named } from '../words.ts'

const STATUS: Meanings = {
  new: ['new', 'neu'],
  open: ['open', 'offen'],
  waiting_client: ['pending reminder', 'pending auto close+', 'pending auto close-', 'warten zur erinnerung'],
  done: ['closed successful', 'closed unsuccessful', 'closed with workaround', 'erfolgreich geschlossen', 'erfolglos geschlossen'],
  cancelled: ['merged', 'removed', 'entfernt'],
}

const PRIORITY: Meanings = {
  P1: ['5 very high'],
  P2: ['4 high'],
  P3: ['3 normal'],
  P4: ['2 low', '1 very low'],
}

function spent(column: string, ...headers: readonly string[]): LayoutColumn {
  return { column, headers, reason: 'Open minutes used, by the calendar of Znuny.' }
}

function left(column: string, ...headers: readonly string[]): LayoutColumn {
  return { column, headers, sign: 'negative_late', reason: 'The minutes that were left; below zero is late.' }
}

/** The search results of Znuny and OTRS, in English, and in German as its CSV translates the headers. */
const layout: Layout = {
  id: 'znuny',
  name: 'Znuny or OTRS',
  holding: 'tickets',
  evidence: 'file',
  utc: true,
  needs: [
    ['ticket number', 'ticket nummer'],
    ['created', 'erstellt'],
    ['state', 'status'],
    ['queue'],
    ['firstlock', 'firstresponseinmin', 'solutioninmin', 'erstsperrzeit', 'erstantwortzeit in minuten', 'lösungszeit in minuten', 'articletree', 'customeruserid', 'customerid', 'kundennummer'],
  ],
  columns: [
    { column: 'ticket_id', headers: ['ticket number', 'ticket nummer'] },
    { column: 'client', headers: ['customerid', 'kundennummer', 'queue'], reason: 'Znuny names the client of a ticket by its customer number. Choose the queue instead if you keep one for each client.' },
    { column: 'created_at', headers: ['created', 'erstellt'] },
    { column: 'subject', headers: ['title', 'titel', 'subject', 'betreff'] },
    { column: 'requester', headers: ['customer name', 'kundenname', 'customeruserid', 'from', 'von'] },
    { column: 'issue_type', headers: ['service', 'type', 'typ'] },
    { column: 'category', headers: ['queue'] },
    { ...named('priority', 'priority', 'priorität'), words: PRIORITY },
    { ...named('status', 'state', 'status'), words: STATUS },
    { column: 'first_response_at', headers: ['firstresponse', 'erstantwortzeit'] },
    { column: 'closed_at', headers: ['closed', 'geschlossen'] },
    { column: 'technician', headers: ['owner', 'besitzer'] },
    { column: 'minutes_worked', headers: ['accountedtime', 'erfasste zeit'], reason: 'Znuny’s accounted time, in its time units, taken as minutes.' },
    left('response_verdict', 'firstresponsediffinmin', 'erstantwortzeitdifferenz in minuten'),
    left('resolution_verdict', 'solutiondiffinmin', 'lösungszeitdifferenz in minuten'),
    spent('response_minutes', 'firstresponseinmin', 'erstantwortzeit in minuten'),
    spent('resolution_minutes', 'solutioninmin', 'lösungszeit in minuten'),
  ],
  cannot: ['Znuny does not state when a ticket waited, and its own minutes run on while it waits.'],
}

export default layout
