import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { smallPlan } from '../../support/content.ts'
import { ownFile } from '../../support/files.ts'
import { build, countedBehind, found, rowsOf } from './asked.ts'

const plans = new Map([['silver', smallPlan('silver', { pauses: ['waiting_client', 'waiting_other'] })], ['gold', smallPlan('gold', { pauses: [] })]])
const FILES = [
  ownFile('clients', 'client,client_since\nAlder,2019-05-01\nBracken,2019-05-01\nCobb,2026-02-15\nDovecote,2019-05-01\nElmfield,'),
  ownFile('agreements', [
    'client,version,plan,starts_on,ends_on,renewal', 'Alder,1,silver,2024-01-01,2024-12-31,rolling', 'Bracken,1,gold,2024-01-01,2024-12-31,rolling', 'Dovecote,1,silver,2024-01-01,2026-06-30,fixed', 'Elmfield,1,silver,2026-07-01,2027-06-30,fixed',
  ].join('\n')),
]
const TICKETS = [
  ownFile('tickets', [
    'ticket_id,client,created_at,subject,priority,status,first_response_at,resolved_at',
    '1,Alder,2026-05-06 10:00:00,Printer,P1,done,2026-05-06 10:10:00,2026-05-06 13:00:00', '2,Alder,2026-05-07 10:00:00,Telephone,P1,done,2026-05-07 10:10:00,2026-05-07 12:00:00',
    '3,Alder,2026-05-08 10:00:00,No history,P1,done,2026-05-08 10:10:00,2026-05-08 12:00:00', '4,Alder,2025-05-07 15:00:00,The year before,P1,done,2025-05-07 15:10:00,2025-05-08 11:00:00',
    '5,Alder,2024-10-30 10:00:00,Older than both,P1,done,2024-10-30 10:10:00,2024-10-30 16:00:00',
    '6,Bracken,2026-05-06 10:00:00,Pauses for nobody,P1,done,2026-05-06 10:10:00,2026-05-06 13:00:00', '7,Cobb,2026-05-06 10:00:00,Nothing agreed,P1,done,2026-05-06 10:10:00,2026-05-06 13:00:00',
    '8,Elmfield,2026-10-30 09:00:00,Still waiting,P1,waiting_client,2026-10-30 09:10:00,',
  ].join('\n')),
  ownFile('events', ['ticket_id,at,kind,value,by', ...[
    '1,2026-05-06 10:30:00,status,waiting_client,', '1,2026-05-06 12:00:00,status,open,', '1,2026-05-06 13:00:00,status,done,',
    '2,2026-05-07 10:30:00,status,waiting_other,', '2,2026-05-07 11:30:00,status,open,', '2,2026-05-07 12:00:00,status,done,', '3,2026-05-08 10:10:00,public_reply,,Mo',
    '4,2025-05-07 16:00:00,status,waiting_client,', '4,2025-05-08 10:00:00,status,open,', '4,2025-05-08 11:00:00,status,done,',
    '5,2024-10-30 11:00:00,status,waiting_client,', '5,2024-10-30 15:00:00,status,open,', '5,2024-10-30 16:00:00,status,done,',
    '6,2026-05-06 10:30:00,status,waiting_client,', '6,2026-05-06 12:00:00,status,done,', '7,2026-05-06 10:30:00,status,waiting_client,', '7,2026-05-06 12:00:00,status,done,',
    '8,2026-10-30 10:00:00,status,waiting_client,',
  ]].join('\n')),
]
const VISITS = ownFile('visits', [
  'client,visited_on,kind,technician,minutes', 'Bracken,2025-11-20,on_site,Mo,60', 'Bracken,2026-10-10,on_site,Mo,60',
  'Alder,2026-01-15,review,Mo,45', 'Alder,2026-04-15,review,Mo,45', 'Alder,2026-07-15,review,Ada,', 'Alder,2026-09-15,phone,Ada,5',
  'Cobb,2026-05-10,review,Mo,45', 'Cobb,2026-06-10,review,Mo,45', 'Cobb,2026-09-10,review,Mo,45', 'Dovecote,2025-12-01,review,Mo,45',
].join('\n'))
const SURVEYS = [
  ownFile('surveys', [
    'client,sent_on,answered_on,person,score,scale', 'Alder,2026-01-05,2026-01-08,Kit Roe,8,10', 'Alder,2026-01-05,,Ida Ash,,10', 'Alder,2026-10-20,,Kit Roe,,10', 'Alder,2026-10-20,2026-10-21,Ida Ash,9,10',
    'Alder,2025-10-20,,Kit Roe,,10', 'Alder,2025-01-05,2025-11-05,Kit Roe,8,10', 'Bracken,2026-02-01,,Bo,9,10', 'Bracken,2026-02-01,yes,Al,,10', 'Bracken,,2026-02-03,Cy,9,10',
  ].join('\n')),
  ownFile('surveys', 'client,sent_on,answered_on,person,score,scale\nCobb,2026-01-05,2026-01-06,Una,7,10', { name: 'answers.csv' }),
]
const SIGNALS = ['waiting_hours_per_ticket', 'share_reviews_held', 'share_surveys_answered']

let db: Database
beforeAll(async () => {
  db = await openNative({ threads: 1 })
  await build(db, [...FILES, ...TICKETS, VISITS, ...SURVEYS], { content: { plans } })
})
afterAll(async () => { await db.close() })

describe('time for IT', () => {
  it('waiting is open hours on the client, for each ticket whose history tells of it', async () => {
    expect(await found(db, 'waiting_hours_per_ticket')).toEqual([['Alder', 0, 2, 5_400, 2, 0.75], ['Alder', 1, 1, 7_200, 1, 2], ['Elmfield', 0, 1, 25_200, 1, 7]])
    expect(await rowsOf(db, 'waiting_hours_per_ticket', 'Alder')).toEqual([
      { kind: 'ticket', ref: '1', at_on: '2026-05-06', label: 'Printer', amount: 1.5, counts: true, file: 'tickets.csv', row: 2 },
      { kind: 'ticket', ref: '2', at_on: '2026-05-07', label: 'Telephone', amount: 0, counts: false, file: 'tickets.csv', row: 3 },
    ])
  })

  it('a review is due each quarter that the files cover, from the client’s beginning to its end, if it ever had one', async () => {
    expect(await found(db, 'share_reviews_held')).toEqual([['Alder', 0, 4, 3, 4, 0.75], ['Cobb', 0, 2, 2, 2, 1], ['Dovecote', 0, 2, 1, 2, 0.5]])
    const [latest, ...others] = await rowsOf(db, 'share_reviews_held', 'Alder')
    expect(latest).toEqual({ kind: 'visit', ref: null, at_on: '2026-07-15', label: 'Ada', amount: null, counts: true, file: 'visits.csv', row: 6 })
    expect(others.map(({ at_on, counts, row }) => [at_on, counts, row])).toEqual([['2026-04-15', true, 5], ['2026-01-15', true, 4], [null, false, null]])
  })

  it('surveys are counted two weeks after they were sent, an answer without a day as one, a file of answers not at all', async () => {
    expect(await found(db, 'share_surveys_answered')).toEqual([['Alder', 0, 2, 1, 2, 0.5], ['Alder', 1, 1, 0, 1, 0], ['Bracken', 0, 2, 2, 2, 1]])
    expect((await rowsOf(db, 'share_surveys_answered', 'Alder')).map(({ ref, at_on, label, counts, row }) => [ref, at_on, label, counts, row])).toEqual([['Kit Roe', '2026-01-05', '2026-01-08', true, 2], ['Ida Ash', '2026-01-05', null, false, 3]])
  })

  it('rests on as many rows as it says', async () => {
    const { stated, behind } = await countedBehind(db, SIGNALS.slice(1))
    expect(behind).toEqual(stated)
  })

  it('says nothing without files of histories, visits and surveys', async () => {
    await build(db, [...FILES, ...TICKETS.slice(0, 1)], { content: { plans } })
    expect(await Promise.all(SIGNALS.map((signal) => found(db, signal)))).toEqual([[], [], []])
  })
})
