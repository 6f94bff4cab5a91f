import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { buildModels, type FileToRead } from '../../../src/models/index.ts'
import { buildPeople, peopleOf, personTickets, requestersOf } from '../../../src/models/people/index.ts'
import { smallContent } from '../../support/content.ts'
import { ownFile } from '../../support/files.ts'

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

async function build(...files: readonly FileToRead[]) {
  await buildModels(db, files, { content: smallContent(), as_of: Date.parse('2026-10-30T17:00:00Z'), assumed_plan: 'silver' })
  await buildPeople(db)
}

const numberOf = async (client: string): Promise<number> => {
  const [one] = await db.query<{ client_no: number }>('select client_no from int_clients where client = $1', [client])
  if (one === undefined) throw new Error(`no client ${client}`)
  return one.client_no
}
const people = async (client: string, labels: Parameters<typeof peopleOf>[2] = []) => peopleOf(db, await numberOf(client), labels)

const HEAD = 'ticket_id,client,created_at,subject,requester,priority,status,first_response_at,resolved_at,reopened_count,raised_by,technician,satisfaction'
/** Tickets in the morning of a Thursday. P2: response within 120 minutes, resolution within 480. */
const ticket = (id: number, client: string, requester: string, { day = '2026-09-03', response = '09:30', resolved = '10:00', resolved_on = '', reopened = 0, raised_by = 'client', status = 'done', rating = '' } = {}) =>
  [id, client, `${day} 09:00:00`, `Subject ${id}`, requester, 'P2', status, response === '' ? '' : `${day} ${response}:00`, resolved === '' ? '' : `${resolved_on || day} ${resolved}:00`, reopened, raised_by, 'Mo', rating].join(',')
const CONTACTS = ownFile('contacts', [
  'client,person,role,email,last_contact_on', 'Alder,Ann Ash,boss,ann@alder.example,2026-01-05', 'Alder,Bo  Birch,boss,bo@alder.example,2026-08-05',
  'Alder,Cy Cole,finance,,', 'Alder,Dee Day,complainer,dee@alder.example,2026-03-01', 'Alder,Eve East,other,eve@alder.example,2026-09-01',
].join('\n'))

describe('the people of a client', () => {
  beforeAll(() => build(
    ownFile('tickets', [
      HEAD,
      ticket(1, 'Alder', 'Bo Birch', { rating: '5' }), ticket(2, 'Alder', 'bo  birch', { response: '11:30', rating: '2' }), ticket(3, 'Alder', 'BO@alder.example', { reopened: 1 }),
      ticket(4, 'Alder', 'Bo Birch', { day: '2025-10-30', reopened: 1 }), ticket(5, 'Alder', 'Bo Birch', { status: 'cancelled' }), ticket(6, 'Alder', 'Bo Birch', { raised_by: 'monitoring' }),
      ticket(7, 'Alder', 'Mo'), ticket(8, 'Alder', 'Cy Cole', { raised_by: 'technician' }), ticket(9, 'Alder', ''),
      ticket(10, 'Alder', 'Cy Cole', { response: '15:00', resolved: '13:00', resolved_on: '2026-09-09' }),
    ].join('\n')),
    CONTACTS,
    ownFile('surveys', 'client,sent_on,answered_on,person,score,scale,comment\nAlder,2026-02-01,2026-02-05,Bo Birch,8,10,Fine\nAlder,2026-05-01,2026-05-05,BO BIRCH,3,10,Slow\nAlder,2026-06-01,,Bo Birch,,10,\nAlder,2024-06-01,2024-06-02,Eve East,9,10,'),
  ))

  it('are boss, assistant, finance and complainer; of two bosses the one last spoken to', async () => {
    expect((await people('Alder')).map(({ role, person, from, email, last_contact_on, named_in_file }) => [role, person, from, email, last_contact_on, named_in_file])).toEqual([
      ['boss', 'Bo Birch', 'file', 'bo@alder.example', '2026-08-05', null], ['assistant', null, 'nobody', null, null, null],
      ['finance', 'Cy Cole', 'file', null, null, null], ['complainer', null, 'nobody', null, null, 'Dee Day'],
    ])
  })

  it('met with their own tickets of the twelve months, in any spelling and by address, without monitoring, cancelled ones and technicians’ own', async () => {
    const [boss] = await people('Alder')
    expect(boss?.experience).toEqual({
      person: 'Bo Birch', tickets: 3, decided: 3, missed: 1, reopened: 1, median_wait_of_target: 0.25,
      satisfaction: { mean: 3.5, scale: 5, answers: 2, low: 1 }, survey: { score: 3, scale: 10, on: '2026-05-05', comment: 'Slow' },
      remembers: [
        { ticket_id: '2', subject: 'Subject 2', created_at: Date.parse('2026-09-03T08:00:00Z'), why: 'low_rating' },
        { ticket_id: '3', subject: 'Subject 3', created_at: Date.parse('2026-09-03T08:00:00Z'), why: 'reopened' },
      ],
    })
  })

  it('waited for what was raised for them too, twice the target or longer', async () => {
    expect((await people('Alder'))[2]?.experience).toMatchObject({ tickets: 2, missed: 1, satisfaction: null, survey: null, remembers: [{ ticket_id: '10', why: 'long_wait' }] })
  })

  it('are listed by tickets, most first', async () => {
    expect((await requestersOf(db, await numberOf('Alder'))).map(({ person, tickets }) => [person, tickets])).toEqual([['Bo Birch', 3], ['Cy Cole', 2]])
    expect(await requestersOf(db, await numberOf('Alder'), 1)).toHaveLength(1)
  })

  it('open to their tickets, the worst first, by the clock that fared worse', async () => {
    const rows = await personTickets(db, await numberOf('Alder'), ' BO birch', 2, 0)
    expect(rows.map(({ ticket_id, clock, state, elapsed_minutes, target_minutes, wait_of_target, rating, scale, reopened, row }) => [ticket_id, clock, state, elapsed_minutes, target_minutes, wait_of_target, rating, scale, reopened, row])).toEqual([
      ['2', 'response', 'missed', 150, 120, 1.25, 2, 5, false, 3], ['3', 'response', 'met', 30, 120, 0.25, null, null, true, 4],
    ])
    expect((await personTickets(db, await numberOf('Alder'), 'Bo Birch', 9, 2)).map(({ ticket_id }) => ticket_id)).toEqual(['1'])
  })

  it('move with the owner’s labels, and can be switched off', async () => {
    const found = await people('Alder', [
      { client: 'Alder', role: 'boss', person: 'Ann Ash' }, { client: 'Other', role: 'boss', person: 'Nobody' }, { client: 'Alder', role: 'finance', person: null }, { client: 'Alder', role: 'complainer', person: 'Bo Birch' },
    ])
    expect(found.map(({ person, from, last_contact_on }) => [person, from, last_contact_on])).toEqual([['Ann Ash', 'owner', '2026-01-05'], [null, 'nobody', null], [null, 'off', null], ['Bo Birch', 'owner', '2026-08-05']])
    expect(found[0]?.experience).toBeNull()
    expect(found[3]?.experience?.tickets).toBe(3)
  })
})

describe('the complainer', () => {
  const many = (from: number, count: number, client: string, person: string, bad: number) =>
    Array.from({ length: count }, (_, i) => ticket(from + i, client, person, { day: `2026-0${1 + (i % 9)}-0${5 + (i % 2)}`, reopened: i < bad ? 1 : 0, ...(i < bad - 4 ? { response: '16:00' } : {}) }))
  const others = [...many(1000, 20, 'Alder', 'Ann Ash', 1), ...many(1100, 60, 'Alder', 'Cy Cole', 2), ...many(1200, 20, 'Bracken', 'Kit', 1), ...many(1300, 20, 'Bracken', 'Lou', 0), ...many(1400, 20, 'Bracken', 'Max', 1)]

  it('is who was served worst, whoever the file names, with the reasons beside the other people', async () => {
    await build(ownFile('tickets', [HEAD, ...others, ...many(1, 20, 'Alder', 'Eve East', 9)].join('\n')), CONTACTS)
    const complainer = (await people('Alder'))[3]
    expect(complainer).toMatchObject({ person: 'Eve East', from: 'found', email: 'eve@alder.example', last_contact_on: '2026-09-01', named_in_file: 'Dee Day' })
    expect(complainer?.reasons).toEqual([
      { kind: 'reopened', part: 9, whole: 20, others_part: 3, others_whole: 80 },
      { kind: 'missed', part: 5, whole: 20, others_part: 0, others_whole: 80 },
      { kind: 'long_wait', part: 5, whole: 20, others_part: 0, others_whole: 80 },
    ])
    expect((await people('Bracken'))[3]).toMatchObject({ person: null, reasons: [] })
  })

  it('is nobody where the one with most tickets was served as well as all', async () => {
    await build(ownFile('tickets', [HEAD, ...others, ...many(1, 180, 'Alder', 'Eve East', 6)].join('\n')), CONTACTS)
    expect((await people('Alder'))[3]).toMatchObject({ person: null, from: 'nobody', named_in_file: 'Dee Day' })
  })
})

it('a history alone tells of tickets that came back', async () => {
  await build(
    ownFile('tickets', `${HEAD}\n${ticket(1, 'Alder', 'Kit')}\n${ticket(2, 'Alder', 'Kit')}\n${ticket(3, 'Alder', 'Kit')}`),
    ownFile('events', 'ticket_id,at,kind,value,by\n1,2026-09-03 09:40:00,status,done,\n1,2026-09-04 09:40:00,status,open,\n2,2026-09-03 09:40:00,reopened,,Kit\n3,2026-09-03 09:30:00,status,open,\n3,2026-09-03 09:40:00,status,done,'),
  )
  expect(await requestersOf(db, await numberOf('Alder'))).toMatchObject([{ tickets: 3, reopened: 2 }])
})

it('without a requester there are no people', async () => {
  await build(ownFile('tickets', 'ticket_id,client,created_at\n1,Alder,2026-09-03 09:00:00'))
  expect((await people('Alder')).map(({ person, from, experience }) => [person, from, experience])).toEqual(Array.from({ length: 4 }, () => [null, 'nobody', null]))
  expect(await requestersOf(db, await numberOf('Alder'))).toEqual([])
})
