import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import type { SignalRow } from '../../../src/models/index.ts'
import { ownFile } from '../../support/files.ts'
import { build, countedBehind, found, rowsOf } from './asked.ts'

const LISTENING = ['share_advice_accepted', 'share_advice_left_open', 'tickets_after_declined_advice_per_month']
const COMMAND = ['share_requests_from_named_contacts', 'approvers', 'approval_wait_hours', 'roles_without_a_name']

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

/** kind, ref, day, label, amount, whether it counts, file, row */
const told = (rows: readonly SignalRow[]) => rows.map(({ kind, ref, at_on, label, amount, counts, file, row }) => [kind, ref, at_on, label, amount, counts, file, row])

describe('willingness to listen', () => {
  beforeAll(async () => {
    await build(db, [ownFile('tickets', `ticket_id,client,created_at,subject,issue_type,category,raised_by,status
      a1,Alder Dental,2026-01-20 10:00:00,On the day,Mail not sent,E-mail,client,done
      a2,Alder Dental,2026-01-21 10:00:00,Bounced,mail not sent,E-mail,client,done
      a3,Alder Dental,2026-06-01 10:00:00,Odd mail,Phishing,Security,client,done
      a4,Alder Dental,2026-06-02 10:00:00,Toner,Printer,Printing,client,done
      a5,Alder Dental,2026-06-03 10:00:00,Alarm,Mail not sent,E-mail,monitoring,done
      a6,Alder Dental,2026-06-04 10:00:00,Twice,Mail not sent,E-mail,client,cancelled
      a7,Alder Dental,2026-11-05 10:00:00,Later,Mail not sent,E-mail,client,open
      k1,Kestrel Marine,2026-02-01 10:00:00,,Printer,,client,done
      k2,Kestrel Marine,2026-02-02 10:00:00,,Mail not sent,,client,done
      k3,Kestrel Marine,2026-02-03 10:00:00,,Printer,,client,done
      k4,Kestrel Marine,2026-02-04 10:00:00,,,,client,done`),
    ownFile('advice', `client,given_on,subject,kind,decision,decided_on,field
      Alder Dental,2026-01-05,Mail filter,risk,Declined,2026-01-20,Mail not sent ; SECURITY;
      Alder Dental,2026-02-05,Backup,risk,accepted,2026-02-10,
      Alder Dental,2026-03-05,Switch,project,withdrawn,2026-03-10,
      Alder Dental,2026-03-06,Wi-Fi,project,open,,
      Alder Dental,2026-08-01,Laptops,project,,,
      Alder Dental,2024-09-01,Server,project,accepted,2024-10-30,
      Alder Dental,2025-01-05,Firewall,risk,accepted,2025-11-10,
      Kestrel Marine,2026-05-01,Battery,risk,accepted,,
      Kestrel Marine,2026-06-01,Telephones,risk,declined,2026-06-02,No such tickets`)])
  })

  it('share of advice accepted: of what was decided within 24 months', async () => {
    expect(await found(db, 'share_advice_accepted')).toEqual([
      ['Alder Dental', 0, 3, 2, 3, 0.6667], ['Alder Dental', 1, 1, 1, 1, 1],
      ['Kestrel Marine', 0, 2, 1, 2, 0.5],
    ])
    expect(told(await rowsOf(db, 'share_advice_accepted', 'Alder Dental', 0))).toEqual([
      ['advice', null, '2026-02-10', 'Backup', null, true, 'advice.csv', 3], ['advice', null, '2026-01-20', 'Mail filter', null, false, 'advice.csv', 2],
      ['advice', null, '2025-11-10', 'Firewall', null, true, 'advice.csv', 8],
    ])
  })

  it('share of advice left open: of all that was older than 90 days, as it stood then', async () => {
    expect(await found(db, 'share_advice_left_open')).toEqual([
      ['Alder Dental', 0, 5, 1, 5, 0.2], ['Alder Dental', 1, 2, 1, 2, 0.5],
      ['Kestrel Marine', 0, 2, 0, 2, 0],
    ])
    expect(told(await rowsOf(db, 'share_advice_left_open', 'Alder Dental', 1))).toEqual([
      ['advice', null, '2024-09-01', 'Server', null, false, 'advice.csv', 7], ['advice', null, '2025-01-05', 'Firewall', null, true, 'advice.csv', 8],
    ])
  })

  it('tickets in the field of declined advice: those after the refusal, less what others have; nothing where nobody has such tickets', async () => {
    const months = 283 * 12 / 365.25
    expect(await found(db, 'tickets_after_declined_advice_per_month')).toEqual([
      ['Alder Dental', 0, 3, 2, months, 0.1344],
    ])
    expect(told(await rowsOf(db, 'tickets_after_declined_advice_per_month', 'Alder Dental', 0))).toEqual([
      ['advice', null, '2026-01-20', 'Mail filter', null, false, 'advice.csv', 2],
      ['ticket', 'a3', '2026-06-01', 'Odd mail', null, true, 'tickets.csv', 4], ['ticket', 'a2', '2026-01-21', 'Bounced', null, true, 'tickets.csv', 3],
    ])
  })
})

describe('clear chain of command', () => {
  beforeAll(async () => {
    await build(db, [ownFile('tickets', `ticket_id,client,created_at,requester,raised_by,status
      1,Alder Dental,2026-05-06 10:00:00,una  jessop,client,done
      2,Alder Dental,2026-05-06 10:30:00,UNA@a.example,client,done
      3,Alder Dental,2026-05-08 10:00:00,A stranger,client,done
      4,Alder Dental,2026-05-08 10:00:00,,client,done
      5,Alder Dental,2026-05-08 10:00:00,Una Jessop,technician,done
      6,Alder Dental,2026-05-08 10:00:00,Una Jessop,client,cancelled
      7,Alder Dental,2025-10-30 10:00:00,Kit Roe,client,done
      8,Kestrel Marine,2026-05-08 10:00:00,Ida,client,done
      9,No Contacts Ltd,2026-05-08 10:00:00,Bo,client,done`),
    ownFile('contacts', `client,person,role,email
      Alder Dental,Una Jessop,boss,una@a.example
      Alder Dental,Kit Roe,hygienist,
      Kestrel Marine,Ida Ash,finance,
      Kestrel Marine,Ida Ash,assistant,
      Kestrel Marine,Jo Ash,boss,`),
    ownFile('events', `ticket_id,at,kind,value,by
      1,2026-05-06 11:00:00,status,waiting_client,Mo
      1,2026-05-07 10:00:00,approval,approved,Una Jessop
      2,2026-05-06 12:00:00,approval,declined,Zed
      3,2026-05-08 16:00:00,status,waiting_client,Mo
      3,2026-05-11 09:30:00,status,open,
      3,2026-05-11 09:30:00,approval,approved,kit  roe
      3,2026-05-12 09:30:00,approval,approved,
      7,2025-10-30 16:00:00,status,waiting_client,Mo
      7,2025-11-03 10:00:00,approval,approved,Una Jessop`),
    ownFile('agreements', 'client,version,plan,starts_on,ends_on\nAlder Dental,1,silver,2024-01-01,2027-12-31')])
  })

  it('share from named contacts: requests and approvals by name or address, of those that say who', async () => {
    expect(await found(db, 'share_requests_from_named_contacts')).toEqual([
      ['Alder Dental', 0, 7, 5, 7, 0.7143], ['Alder Dental', 1, 1, 1, 1, 1],
      ['Kestrel Marine', 0, 1, 0, 1, 0],
    ])
    expect(told(await rowsOf(db, 'share_requests_from_named_contacts', 'Alder Dental', 0))).toEqual([
      ['event', '3', '2026-05-11', 'kit  roe', null, true, 'events.csv', 7], ['ticket', '3', '2026-05-08', 'A stranger', null, false, 'tickets.csv', 4],
      ['event', '1', '2026-05-07', 'Una Jessop', null, true, 'events.csv', 3], ['event', '2', '2026-05-06', 'Zed', null, false, 'events.csv', 4],
      ['ticket', '2', '2026-05-06', 'UNA@a.example', null, true, 'tickets.csv', 3], ['ticket', '1', '2026-05-06', 'una  jessop', null, true, 'tickets.csv', 2],
      ['event', '7', '2025-11-03', 'Una Jessop', null, true, 'events.csv', 10],
    ])
  })

  it('approvers: how many people approved or refused, the latest of each counts', async () => {
    expect(await found(db, 'approvers')).toEqual([['Alder Dental', 0, 4, 3, null, 3]])
    expect((await rowsOf(db, 'approvers', 'Alder Dental', 0)).map(({ ref, at_on, label, counts }) => [ref, at_on, label, counts])).toEqual([
      ['3', '2026-05-11', 'kit  roe', true], ['1', '2026-05-07', 'Una Jessop', true], ['2', '2026-05-06', 'Zed', true], ['7', '2025-11-03', 'Una Jessop', false],
    ])
  })

  it('waiting for an approval: open hours from setting the ticket to wait; one that no ticket waited for does not count', async () => {
    expect(await found(db, 'approval_wait_hours')).toEqual([['Alder Dental', 0, 3, 66_600, 3, 6.1667]])
    expect((await rowsOf(db, 'approval_wait_hours', 'Alder Dental', 0)).map(({ ref, at_on, label, amount, counts }) => [ref, at_on, label, amount, counts])).toEqual([
      ['7', '2025-11-03', 'Una Jessop', 10, true], ['1', '2026-05-07', 'Una Jessop', 7, true], ['3', '2026-05-11', 'kit  roe', 1.5, true],
    ])
  })

  it('roles without a name: of boss, assistant and finance, for clients with contacts, as they stand today', async () => {
    expect(await found(db, 'roles_without_a_name')).toEqual([['Alder Dental', 0, 3, 2, null, 2], ['Kestrel Marine', 0, 3, 0, null, 0]])
    expect(told(await rowsOf(db, 'roles_without_a_name', 'Alder Dental', 0))).toEqual([
      ['contact', 'Una Jessop', null, 'boss', null, false, 'contacts.csv', 2], ['contact', null, null, 'assistant', null, true, null, null], ['contact', null, null, 'finance', null, true, null, null],
    ])
  })
})

it('without files of advice, contacts and events there is nothing to say of either', async () => {
  await build(db, [ownFile('tickets', 'ticket_id,client,created_at,requester,status\n1,Alder Dental,2026-05-06 10:00:00,Una Jessop,done\n2,Kestrel Marine,2026-05-06 10:00:00,Ida Ash,done')])
  expect((await countedBehind(db, [...LISTENING, ...COMMAND])).stated).toEqual([])
  expect(told(await rowsOf(db, 'roles_without_a_name', 'Alder Dental', 0))).toEqual([])
})
