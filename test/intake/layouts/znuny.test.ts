import { expect, test } from 'vitest'
import { look } from '../files.ts'
import { columnOf, lookAt, mapped, meanings } from './looked.ts'

const ENGLISH = 'Ticket Number,Age,Created,Closed,FirstLock,FirstResponse,State,Priority,Queue,Lock,Owner,CustomerID,Customer Name,Subject,AccountedTime,SolutionInMin,SolutionDiffInMin,FirstResponseInMin,FirstResponseDiffInMin'
const ROW = '2025031010000011,5 d 2 h ,2025-03-10 08:15:00,2025-03-11 10:00:00,,2025-03-10 09:15:00,closed successful,3 normal,Desk,unlock,ida,ALDER,Kit,Toner,15,105,-30,60,0'

test('Znuny: times are UTC, minutes are those used, and what was left is the verdict', async () => {
  const inspection = await lookAt(ENGLISH, ROW)
  expect(inspection).toMatchObject({ layout: { id: 'znuny', certain: true, evidence: 'file' }, believed: [], missing: [], words_unknown: [], zone_matters: false })
  expect(mapped(inspection)).toEqual({
    ticket_id: 'Ticket Number', client: 'CustomerID', created_at: 'Created', subject: 'Subject', requester: 'Customer Name', category: 'Queue', priority: 'Priority', status: 'State',
    first_response_at: 'FirstResponse', closed_at: 'Closed', technician: 'Owner', minutes_worked: 'AccountedTime', response_verdict: 'FirstResponseDiffInMin', resolution_verdict: 'SolutionDiffInMin',
    response_minutes: 'FirstResponseInMin', resolution_minutes: 'SolutionInMin',
  })
  expect(columnOf(inspection, 'created_at').utc).toBe(true)
  expect(columnOf(inspection, 'response_verdict').sign).toBe('negative_late')
  expect(meanings(inspection, 'status', 'new', 'open', 'pending reminder', 'closed successful', 'closed unsuccessful', 'merged', 'removed')).toEqual(['new', 'open', 'waiting_client', 'done', 'done', 'cancelled', 'cancelled'])
  expect(meanings(inspection, 'priority', '5 very high', '4 high', '3 normal', '2 low', '1 very low')).toEqual(['P1', 'P2', 'P3', 'P4', 'P4'])
})

test('the same in German, with semicolons', async () => {
  const text = [
    '"Ticket-Nummer";"Titel";"Typ";"Service";"Queue";"Status";"Priorität";"Besitzer";"Kundennummer";"Kundenname";"Erstellt";"Geschlossen";"Erstsperrzeit";"Erstantwortzeit";"Erstantwortzeit in Minuten";"Erstantwortzeitdifferenz in Minuten";"Lösungszeit in Minuten";"Lösungszeitdifferenz in Minuten";"Erfasste Zeit";"Von";"Betreff"',
    '"2025031010000011";"Toner";"Unclassified";"Support";"Desk";"erfolgreich geschlossen";"3 normal";"ida";"ALDER";"Kit";"2025-03-10 08:15:00";"2025-03-11 10:00:00";"";"2025-03-10 09:15:00";"60";"0";"105";"-30";"15";"Kit";"Re: Toner"',
    '',
  ].join('\n')
  const inspection = await look(text)
  expect(inspection).toMatchObject({ layout: { id: 'znuny', certain: true }, dialect: { delimiter: ';' }, words_unknown: [], zone_matters: false })
  expect(mapped(inspection)).toMatchObject({
    client: 'Kundennummer', subject: 'Titel', issue_type: 'Service', first_response_at: 'Erstantwortzeit', closed_at: 'Geschlossen',
    response_verdict: 'Erstantwortzeitdifferenz in Minuten', resolution_verdict: 'Lösungszeitdifferenz in Minuten', response_minutes: 'Erstantwortzeit in Minuten', resolution_minutes: 'Lösungszeit in Minuten',
  })
  expect(meanings(inspection, 'status', 'neu', 'offen', 'warten zur Erinnerung', 'erfolglos geschlossen', 'entfernt')).toEqual(['new', 'open', 'waiting_client', 'done', 'cancelled'])
})
