import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { buildModels, EngineClients, EngineRenewals, NOTHING_NOTED, type Meetings } from '../../../src/models/index.ts'
import { smallContent } from '../../support/content.ts'
import { ownFile } from '../../support/files.ts'

let db: Database
let clients: EngineClients
let meetings: Meetings
const content = smallContent()

beforeAll(async () => {
  db = await openNative({ threads: 1 })
  await buildModels(db, [
    ownFile('tickets', [
      'ticket_id,client,created_at,subject,requester,issue_type,priority,status,first_response_at,resolved_at,reopened_count,raised_by',
      '1,Alder,2025-10-31 09:00:00,Before the months,Ann,Odd thing,P2,done,2025-10-31 09:30:00,2025-10-31 10:00:00,0,client',
      '2,Alder,2025-11-03 09:00:00,Mail,Ann,Odd thing,P2,done,2025-11-03 09:30:00,2025-11-03 10:00:00,0,client',
      '3,Alder,2026-03-02 09:00:00,Late,Bo,,P2,done,2026-03-02 15:00:00,2026-03-03 10:00:00,1,client',
      '4,Alder,2026-03-02 10:00:00,Withdrawn,Bo,,P2,cancelled,,,0,client',
      '5,Alder,2026-10-30 09:00:00,Alarm,,,P2,done,2026-10-30 09:10:00,2026-10-30 10:00:00,0,monitoring',
      '6,Birch,2026-10-30 09:00:00,Of somebody else,Cy,,P2,done,2026-10-30 09:10:00,2026-10-30 10:00:00,0,client',
    ].join('\n')),
    ownFile('agreements', 'client,version,plan,starts_on,ends_on,monthly_fee\nAlder,1,silver,2025-01-01,2027-12-31,1000.00'),
    ownFile('documents', 'document,client,template,sent_on\nD-1,Alder,proposal,2026-09-01\nD-2,Birch,proposal,2026-09-02'),
  ], { content, as_of: Date.parse('2026-10-30T17:00:00Z'), assumed_plan: null })
  clients = await EngineClients.open(db, content, NOTHING_NOTED)
  meetings = await new EngineRenewals(db, content, clients).meetings()
})
afterAll(async () => { await db.close() })

describe('a client made ready for its meeting', () => {
  it('has the calls of the twelve local months, those by which its clocks are counted', async () => {
    const matter = await meetings.matter('Alder') ?? expect.fail()
    expect(matter.calls.map(({ ticket_id, month, kind, from_client, cancelled, reopened }) => [ticket_id, month, kind, from_client, cancelled, reopened])).toEqual([
      ['2', '2025-11', 'Odd thing', true, false, false], ['3', '2026-03', null, true, false, true], ['4', '2026-03', null, true, true, false], ['5', '2026-10', null, false, false, false],
    ])
    for (const clock of ['response', 'resolution'] as const) {
      const of = (state: string) => matter.calls.filter((call) => call.clocks[clock].state === state).length
      const { met, missed, exempt, unknown, promised_bp } = matter.client.counts[clock]
      expect([of('met'), of('missed'), of('exempt'), of('unknown')]).toEqual([met, missed, exempt, unknown])
      expect(matter.calls.filter((call) => ['met', 'missed'].includes(call.clocks[clock].state)).reduce((sum, call) => sum + call.clocks[clock].promised_bp, 0)).toBe(promised_bp)
    }
  })

  it('has its own ledger and documents, the sums of everybody, and what the exports are known by', async () => {
    const matter = await meetings.matter(' alder ') ?? expect.fail()
    expect([matter.client.client, matter.documents.map(({ document }) => document), matter.sums.map(({ client }) => client), matter.seats?.client, matter.service?.client]).toEqual(['Alder', ['D-1'], ['Alder', 'Birch'], 'Alder', 'Alder'])
    expect(matter.credits.every(({ client }) => client === 'Alder')).toBe(true)
    expect(matter.client.versions.map(({ version }) => version)).toEqual([1])
  })

  it('is nobody whom the files do not name', async () => {
    expect(await meetings.matter('Cedar')).toBeNull()
  })
})
