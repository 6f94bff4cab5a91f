/** Every option of every edge of counting, on a few tickets. Open 09:00 to 17:00 on weekdays in London; 12 January 2026 is a Monday. P1: 60 and 240 minutes, P3: 240 and 960. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EDGES, type Content, type CountingRules } from '../../src/core/index.ts'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { buildModels, type Pulled } from '../../src/models/index.ts'
import { smallContent, smallPlan } from '../support/content.ts'
import { ownFile } from '../support/files.ts'
import { judgedBy } from '../support/judged-rows.ts'

const AS_OF = Date.parse('2026-01-16T12:00:00Z')
const HEADER = 'ticket_id,client,created_at,priority,status,first_response_at,resolved_at,reopened_count,raised_by,paused_minutes'
const TICKETS = ownFile('tickets', `${HEADER}
  response,Kestrel,2026-01-12 10:00:00,P1,done,,2026-01-12 12:00:00,0,client,0
  written,Kestrel,2026-01-12 10:00:00,P1,done,2026-01-12 10:15:00,2026-01-12 12:00:00,0,client,0
  raised,Kestrel,2026-01-12 10:00:00,P1,done,,2026-01-12 15:00:00,0,technician,0
  raised_once,Kestrel,2026-01-12 10:00:00,P1,done,,2026-01-12 10:30:00,0,technician,0
  raised_open,Kestrel,2026-01-16 11:30:00,P1,open,,,0,technician,0
  silent,Kestrel,2026-01-12 10:00:00,P1,done,,2026-01-12 10:20:00,0,client,0
  returned,Kestrel,2026-01-12 10:00:00,P1,done,2026-01-12 10:05:00,2026-01-12 13:00:00,1,client,0
  returned_waiting,Kestrel,2026-01-12 10:00:00,P1,done,2026-01-12 10:05:00,2026-01-12 14:00:00,1,client,0
  returned_unseen,Kestrel,2026-01-12 10:00:00,P1,done,2026-01-12 10:05:00,2026-01-12 13:00:00,2,client,0
  returned_open,Kestrel,2026-01-12 10:00:00,P3,open,2026-01-12 10:05:00,2026-01-12 11:00:00,1,client,0
  returned_stated,Kestrel,2026-01-12 10:00:00,P1,done,2026-01-12 10:05:00,2026-01-12 13:00:00,1,client,30
  overnight,Kestrel,2026-01-12 16:00:00,P1,done,2026-01-13 09:30:00,2026-01-13 12:00:00,0,client,0
  raised_up,Kestrel,2026-01-12 10:00:00,P1,done,2026-01-12 10:30:00,2026-01-12 13:00:00,0,client,0
  raised_late,Kestrel,2026-01-12 10:00:00,P1,done,2026-01-12 10:30:00,2026-01-12 13:00:00,0,client,0
  never_changed,Kestrel,2026-01-12 10:00:00,P1,done,2026-01-12 10:30:00,2026-01-12 13:00:00,0,client,0
  renewed,Osprey,2026-01-13 10:00:00,P1,done,2026-01-13 10:40:00,2026-01-14 10:00:00,0,client,0
  abroad,Heron,2026-01-12 10:00:00,P1,done,2026-01-12 14:30:00,2026-01-12 15:00:00,0,client,0
  nowhere,Plover,2026-01-12 10:00:00,P1,done,2026-01-12 14:30:00,2026-01-12 15:00:00,0,client,0
  late,Kestrel,2026-01-12 10:00:00,P1,open,,,0,client,0
  late_waiting,Kestrel,2026-01-12 10:00:00,P1,waiting_client,2026-01-12 10:05:00,,0,client,0`)
const EVENTS = ownFile('events', `ticket_id,at,kind,value
  response,2026-01-12 10:01:00,auto_reply,
  response,2026-01-12 10:20:00,assigned,MK
  response,2026-01-12 10:30:00,status,open
  response,2026-01-12 10:45:00,public_reply,
  written,2026-01-12 10:02:00,auto_reply,
  raised,2026-01-12 10:05:00,public_reply,
  raised,2026-01-12 10:50:00,public_reply,
  raised_once,2026-01-12 10:05:00,public_reply,
  raised_open,2026-01-16 11:40:00,public_reply,
  returned,2026-01-12 11:00:00,status,done
  returned,2026-01-12 12:00:00,reopened,
  returned,2026-01-12 13:00:00,status,done
  returned_waiting,2026-01-12 11:00:00,status,done
  returned_waiting,2026-01-12 12:00:00,status,open
  returned_waiting,2026-01-12 12:30:00,status,waiting_client
  returned_waiting,2026-01-12 13:00:00,status,open
  returned_waiting,2026-01-12 14:00:00,status,done
  returned_open,2026-01-12 11:00:00,status,done
  returned_open,2026-01-12 12:00:00,reopened,
  returned_stated,2026-01-12 11:00:00,status,done
  returned_stated,2026-01-12 12:00:00,reopened,
  returned_stated,2026-01-12 13:00:00,status,done
  overnight,2026-01-12 16:30:00,status,waiting_client
  overnight,2026-01-13 09:30:00,status,open
  raised_up,2026-01-12 10:00:00,priority,P3
  raised_up,2026-01-12 11:00:00,priority,P1
  raised_late,2026-01-12 11:00:00,priority,P1
  late_waiting,2026-01-13 16:00:00,status,waiting_client`)
const SILENT = ownFile('tickets', `${HEADER}
  raised_unseen,Kestrel,2026-01-12 10:00:00,P1,done,2026-01-12 10:05:00,2026-01-12 10:30:00,0,technician,0`, { name: 'no-history.csv' })
const CLIENTS = ownFile('clients', `client,time_zone
  Heron,America/New_York
  Plover,Nowhere/Land`)
const AGREEMENTS = ownFile('agreements', `client,version,plan,starts_on,ends_on,renewal
  Kestrel,1,silver,2025-01-01,2026-12-31,rolling
  Heron,1,silver,2025-01-01,2026-12-31,rolling
  Plover,1,silver,2025-01-01,2026-12-31,rolling
  Osprey,1,silver,2025-01-14,2026-01-13,fixed
  Osprey,2,gold,2026-01-14,2027-01-13,fixed`)

function longGold(): Content {
  const content = smallContent()
  const daytime = content.calendars.get('daytime')!
  const day = [{ from: 8 * 60, until: 20 * 60 }]
  const long = { ...daytime, id: 'long', open: { ...daytime.open, mon: day, tue: day, wed: day, thu: day, fri: day } }
  const gold = smallPlan('gold', { calendar: 'long', targets: { P1: { response: 30, resolution: 120 } } })
  return { ...content, calendars: new Map([['daytime', daytime], ['long', long]]), plans: new Map([['silver', smallPlan('silver')], ['gold', gold]]) }
}

const content = longGold()
const tried = new Set<string>()
let db: Database
let pulled: Pulled
beforeAll(async () => {
  db = await openNative()
  ;({ pulled } = await buildModels(db, [TICKETS, SILENT, EVENTS, CLIENTS, AGREEMENTS], { content, as_of: AS_OF, assumed_plan: null }))
}, 120_000)
afterAll(async () => { await db.close() })

const by = (rules: Partial<CountingRules>) => {
  for (const [edge, option] of Object.entries(rules)) tried.add(`${edge} ${option}`)
  return judgedBy(db, pulled, content, AS_OF, rules)
}

describe('what a response is', () => {
  it('a person\'s public reply', async () => {
    expect((await by({ response: 'reply' })).response).toMatchObject({ response: 'met, 45, due 12 11:00', written: 'met, 15, due 12 11:00' })
  })
  it('any reply, automatic ones too', async () => {
    expect((await by({ response: 'any_reply' })).response).toMatchObject({ response: 'met, 1, due 12 11:00', written: 'met, 2, due 12 11:00' })
  })
  it('any touch by a person: the earliest of assignment, status and reply', async () => {
    expect((await by({ response: 'touch' })).response).toMatchObject({ response: 'met, 20, due 12 11:00', written: 'met, 15, due 12 11:00' })
  })
})

describe('a ticket that a technician raised', () => {
  it('has no response clock', async () => {
    expect((await by({ agent_raised: 'exempt' })).response).toMatchObject({ raised: 'exempt, 5, due 12 11:00, raised_by_technician' })
  })
  it('waits for the second public reply, else for its solution; without a history of replies nobody knows', async () => {
    expect((await by({ agent_raised: 'second_reply' })).response).toMatchObject({
      raised: 'met, 50, due 12 11:00', raised_once: 'met, 30, due 12 11:00, solved_without_reply', raised_open: 'running, 30, due 16 12:30',
      raised_unseen: 'unknown, –, never due, no_reply_history', response: 'met, 45, due 12 11:00',
    })
  })
  it('is measured like any other', async () => {
    expect((await by({ agent_raised: 'measured' })).response).toMatchObject({ raised: 'met, 5, due 12 11:00', raised_unseen: 'met, 5, due 12 11:00' })
  })
})

describe('a ticket solved without a reply', () => {
  it('is answered by its solution', async () => {
    expect((await by({ solved_without_reply: 'solution' })).response).toMatchObject({ silent: 'met, 20, due 12 11:00, solved_without_reply' })
  })
  it('has no response clock', async () => {
    expect((await by({ solved_without_reply: 'exempt' })).response).toMatchObject({ silent: 'exempt, 20, due 12 11:00, solved_without_reply' })
  })
  it('has an unknown response', async () => {
    expect((await by({ solved_without_reply: 'unknown' })).response).toMatchObject({ silent: 'unknown, –, never due, solved_without_reply' })
  })
})

describe('a ticket that came back', () => {
  it('counts to its last solution, the time it stood solved included', async () => {
    expect((await by({ reopened: 'last' })).resolution).toMatchObject({
      returned: 'met, 180, due 12 14:00', returned_waiting: 'met, 210, less 30, due 12 14:30', returned_unseen: 'met, 180, due 12 14:00',
      returned_open: 'missed, 2040, due 14 10:00, reopened', returned_stated: 'met, 150, less 30, due 12 14:30',
    })
  })
  it('counts to its last solution, less the time it stood solved', async () => {
    expect((await by({ reopened: 'solved_time_off' })).resolution).toMatchObject({
      returned: 'met, 120, less 60, due 12 15:00', returned_waiting: 'met, 150, less 90, due 12 15:30', returned_unseen: 'unknown, –, never due, reopened_when_unknown',
      returned_open: 'missed, 1980, less 60, due 14 11:00, reopened', returned_stated: 'met, 90, less 90, due 12 15:30', overnight: 'met, 180, less 60, due 13 13:00',
    })
  })
  it('counts to its first solution', async () => {
    expect((await by({ reopened: 'first' })).resolution).toMatchObject({
      returned: 'met, 60, due 12 14:00', returned_waiting: 'met, 60, due 12 14:00', returned_unseen: 'unknown, –, never due, reopened_when_unknown', returned_open: 'met, 60, due 14 10:00',
      never_changed: 'met, 180, due 12 14:00',
    })
  })
  it('counts anew from when it came back; a pause that is only stated has no place then', async () => {
    expect((await by({ reopened: 'afresh' })).resolution).toMatchObject({
      returned: 'met, 60, due 12 16:00', returned_waiting: 'met, 90, less 30, due 12 16:30', returned_unseen: 'unknown, –, never due, reopened_when_unknown',
      returned_open: 'missed, 1920, due 14 12:00, reopened', returned_stated: 'unknown, –, never due, waiting_since_unknown',
    })
  })
})

describe('a pause', () => {
  it('is as long as its open minutes', async () => {
    expect((await by({ pause_length: 'open' })).resolution).toMatchObject({ overnight: 'met, 180, less 60, due 13 13:00' })
  })
  it('is as long as the wall clock says', async () => {
    expect((await by({ pause_length: 'wall' })).resolution).toMatchObject({ overnight: 'met, 60, less 180, due 14 05:00', returned: 'met, 180, due 12 14:00' })
  })
  it('pauses the clock where the plan says so', async () => {
    expect((await by({ pauses: 'plan' })).resolution).toMatchObject({ overnight: 'met, 180, less 60, due 13 13:00' })
  })
  it('never pauses it, stated ones neither', async () => {
    expect((await by({ pauses: 'none' })).resolution).toMatchObject({ overnight: 'met, 240, due 13 12:00', returned_stated: 'met, 180, due 12 14:00' })
  })
})

describe('a priority that changed', () => {
  it('is the last', async () => {
    const { response, resolution } = await by({ priority: 'last' })
    expect([response['raised_up'], resolution['raised_up']]).toEqual(['met, 30, due 12 11:00', 'met, 180, due 12 14:00'])
  })
  it('is the first, unknown where only the change is written', async () => {
    const { response, resolution } = await by({ priority: 'first' })
    expect([response['raised_up'], resolution['raised_up']]).toEqual(['met, 30, due 12 14:00', 'met, 180, due 14 10:00'])
    expect([response['raised_late'], resolution['raised_late']]).toEqual(['unknown, 30, never due, priority_then_unknown', 'unknown, 180, never due, priority_then_unknown'])
    expect([response['never_changed'], resolution['never_changed']]).toEqual(['met, 30, due 12 11:00', 'met, 180, due 12 14:00'])
  })
  it('is the one in force when each clock stopped', async () => {
    const { response, resolution } = await by({ priority: 'at_stop' })
    expect([response['raised_up'], resolution['raised_up']]).toEqual(['met, 30, due 12 14:00', 'met, 180, due 12 14:00'])
    expect([response['raised_late'], resolution['raised_late']]).toEqual(['unknown, 30, never due, priority_then_unknown', 'met, 180, due 12 14:00'])
  })
  it('is the last, counted from the change, on a clock that had not stopped before', async () => {
    const { response, resolution } = await by({ priority: 'afresh' })
    expect([response['raised_up'], resolution['raised_up']]).toEqual(['met, 30, due 12 14:00', 'met, 120, due 12 15:00'])
    expect([response['never_changed'], resolution['raised_late']]).toEqual(['met, 30, due 12 11:00', 'met, 120, due 12 15:00'])
  })
  it('is counted, whatever the rule', async () => {
    await by({})
    const rows = await db.query<{ ticket_id: string }>('select ticket_id from clocks_compared join int_tickets using (ticket_no) join raw_tickets using (file_no, row_no) where priority_changed = 1 order by 1')
    expect(rows.map((row) => row.ticket_id)).toEqual(['raised_late', 'raised_up'])
  })
})

describe('an agreement that changed', () => {
  const renewed = async (rules: Partial<CountingRules>) => {
    const { response, resolution } = await by(rules)
    return [response['renewed'], resolution['renewed']]
  }
  it('is the version in force at creation', async () => {
    expect(await renewed({ agreement: 'at_creation' })).toEqual(['met, 40, due 13 11:00', 'missed, 480, due 13 14:00'])
  })
  it('is the version in force when each clock stopped', async () => {
    expect(await renewed({ agreement: 'at_stop' })).toEqual(['met, 40, due 13 11:00', 'missed, 720, due 13 12:00'])
    expect(await db.query('select version, resolution_version from clocks_compared join int_tickets using (ticket_no) join raw_tickets using (file_no, row_no) where ticket_id = \'renewed\''))
      .toEqual([{ version: 1, resolution_version: 2 }])
  })
  it('is the version in force at the end of the data', async () => {
    expect(await renewed({ agreement: 'latest' })).toEqual(['missed, 40, due 13 10:30', 'missed, 720, due 13 12:00'])
  })
  it('counts in the hours of the version it is judged by', async () => {
    expect(await renewed({ calendars: 'one' })).toEqual(['met, 40, due 13 11:00', 'missed, 480, due 13 14:00'])
  })
  it('counts each day in the hours agreed for that day', async () => {
    expect(await renewed({ calendars: 'each_day' })).toEqual(['met, 40, due 13 11:00', 'missed, 540, due 13 14:00'])
  })
})

describe('the hours', () => {
  it('are of the agreement\'s zone', async () => {
    expect((await by({ zone: 'calendar' })).response).toMatchObject({ abroad: 'missed, 270, due 12 11:00', nowhere: 'missed, 270, due 12 11:00' })
  })
  it('are of the client\'s zone, where that is known; so is the hour of its tickets', async () => {
    expect((await by({ zone: 'client' })).response).toMatchObject({ abroad: 'met, 30, due 12 15:00', nowhere: 'missed, 270, due 12 11:00' })
    expect(await db.query('select ticket_id, hour from clocks_compared join int_tickets using (ticket_no) join raw_tickets using (file_no, row_no) where ticket_id in (\'abroad\', \'nowhere\') order by 1'))
      .toEqual([{ ticket_id: 'abroad', hour: 5 }, { ticket_id: 'nowhere', hour: 10 }])
  })
  it('are the agreed ones', async () => {
    expect((await by({ hours: 'agreed' })).response).toMatchObject({ overnight: 'missed, 90, due 12 17:00' })
  })
  it('are all, day and night', async () => {
    const { response, resolution } = await by({ hours: 'calendar' })
    expect([response['overnight'], resolution['overnight']]).toEqual(['missed, 1050, due 12 17:00', 'met, 180, less 1020, due 13 13:00'])
  })
})

describe('an open ticket past its target', () => {
  it('is missed now', async () => {
    expect((await by({ open_late: 'missed' })).resolution).toMatchObject({ late: 'missed, 2040, due 12 14:00', late_waiting: 'missed, 840, less 1200, due 12 14:00' })
  })
  it('is decided once it has stopped', async () => {
    expect((await by({ open_late: 'when_stopped' })).resolution).toMatchObject({ late: 'running, 2040, due 12 14:00', late_waiting: 'paused, 840, less 1200, due 12 14:00' })
  })
})

it('equal rules give equal tables, row by row', async () => {
  await by({})
  const [ours, theirs] = await Promise.all(['clocks', 'clocks_compared'].map((table) => db.query(`select * from ${table} order by ticket_no`)))
  expect(ours).toHaveLength(21)
  expect(theirs).toEqual(ours)
})

it('every option of every edge has its test here, those of an export without times beside', () => {
  const all = EDGES.flatMap((edge) => (edge.options.length < 2 || edge.id === 'summary_only' ? [] : edge.options.map((option) => `${edge.id} ${option.value}`)))
  expect(all.filter((option) => !tried.has(option))).toEqual([])
})
