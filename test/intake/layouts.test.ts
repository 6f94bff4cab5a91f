import { describe, expect, test } from 'vitest'
import type { Inspection } from '../../src/intake/index.ts'
import { look } from './files.ts'

const mapped = (inspection: Inspection) => Object.fromEntries(inspection.mapping.map((m) => [m.column, m.header]))

describe('our own columns', () => {
  test.each([
    ['events', 'ticket_id,at,kind,value,by\nT1,2024-01-02 10:00:00,status,done,Ann\n'],
    ['clients', 'client,seats,travel_minutes\nAcme,12,20\n'],
    ['agreements', 'client,version,plan,starts_on,ends_on,monthly_fee\nAcme,1,silver,2024-01-01,2024-12-31,900.00\n'],
    ['contacts', 'client,person,role,email\nAcme,Ann,boss,a@b.c\n'],
    ['invoices', 'client,invoice,issued_on,due_on,paid_on,amount\nAcme,1,2024-01-01,2024-01-31,,900.00\n'],
    ['surveys', 'client,sent_on,score\nAcme,2024-01-01,5\n'],
    ['visits', 'client,visited_on,kind\nAcme,2024-01-01,phone\n'],
    ['assets', 'client,asset,kind\nAcme,PC 1,laptop\n'],
    ['advice', 'client,given_on,subject,decision\nAcme,2024-01-01,MFA,open\n'],
    ['checks', 'client,checked_on,obligation,subject,limit,found\nAcme,2024-01-01,quota,a@b.c,50,60\n'],
    ['time_entries', 'started_at,technician,minutes\n2024-01-01 10:00:00,Ann,15\n'],
    ['documents', 'document,client,template,version\nD1,Acme,renewal,1\n'],
    ['reminders', 'client,sent_on,obligation\nAcme,2024-01-01,logging\n'],
    ['aliases', 'name,client\nACME Ltd,Acme\n'],
  ])('%s', async (holding, text) => {
    const inspection = await look(text, {}, 'file.csv')
    expect(inspection).toMatchObject({ holding, layout: { id: 'goodterms', certain: true }, usable: true, missing: [], unmapped: [] })
  })
})

describe('a file that no layout knows', () => {
  test('is proposed by the names of its columns, and waits to be confirmed', async () => {
    const inspection = await look('Case ID,Customer Company,Opened,Summary,Ticket priority,Ticket status,Resolved\n7,Acme,2024-01-02 10:00:00,x,Urgent,Reopened,2024-01-03 10:00:00\n')
    expect(inspection.layout).toEqual({ id: 'by-name', name: 'not recognised, mapped by column names', certain: false, evidence: null })
    expect(mapped(inspection)).toEqual({ ticket_id: 'Case ID', client: 'Customer Company', created_at: 'Opened', subject: 'Summary', priority: 'Ticket priority', status: 'Ticket status', resolved_at: 'Resolved' })
    expect(inspection.mapping[0]?.reason).toBe('Guessed from the name “Case ID”.')
  })

  test('a column that is named like a date and holds none is not taken for one', async () => {
    const inspection = await look('id,subject,created,resolution time\n1,a,2024-01-02 10:00:00,4.5\n2,b,2024-01-02 10:00:00,12\n')
    expect(mapped(inspection)).toEqual({ ticket_id: 'id', subject: 'subject', created_at: 'created' })
  })

  test('words without a meaning are listed with what they can mean', async () => {
    const inspection = await look('ticket_id,created_at,status,priority\n1,2024-01-02,Call Attempt Day 1,P1\n2,2024-01-02,Call Attempt Day 1,P9\n3,2024-01-02,done,\n')
    expect(inspection.words_unknown).toEqual([
      { column: 'priority', header: 'priority', words: [{ word: 'P9', count: 1 }], meanings: ['P1', 'P2', 'P3', 'P4'] },
      { column: 'status', header: 'status', words: [{ word: 'Call Attempt Day 1', count: 2 }], meanings: ['new', 'open', 'waiting_client', 'waiting_other', 'done', 'cancelled'] },
    ])
  })
})
