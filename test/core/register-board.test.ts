import { describe, expect, it } from 'vitest'
import { BOARD_GROUPS, DEFAULT_REGISTER_RULES, isoDay, OUTCOMES, parseDay, rolloutBoard, type RegisterEntry } from '../../src/core/index.ts'
import { random } from '../support/random.ts'

const BLANK: RegisterEntry = {
  document: 'D-1', client: 'A', template: 'times', title: null, version: null, starts_on: null, pages: null, file_name: null, file_sha256: null,
  made_on: null, sent_on: null, awaited_from: null, chased_on: [], returned_on: null, outcome: null, note: null, returned_sha256: null,
}
const board = (clients: readonly string[], entries: readonly Partial<RegisterEntry>[], unbound: readonly string[] = []) =>
  rolloutBoard('times', clients.map((client) => ({ client, bound: !unbound.includes(client) })), entries.map((entry) => ({ ...BLANK, ...entry })), '2026-06-30', DEFAULT_REGISTER_RULES)
const placed = ({ groups }: ReturnType<typeof board>) => Object.fromEntries(groups.filter(({ clients }) => clients.length > 0).map(({ kind, clients }) => [kind, clients.map(({ client }) => client)]))

describe('the board of a document that goes to all clients', () => {
  it('puts each client where its document stands, and those without one by their agreement', () => {
    const found = board(['A', 'B', 'C', 'D', 'E'], [{ client: 'A', sent_on: '2026-06-20' }, { client: 'B', sent_on: '2026-06-01', outcome: 'declined', returned_on: '2026-06-10' }, { client: 'E', sent_on: '2026-04-01' }, { client: 'C', template: 'other', sent_on: '2026-06-20' }], ['D', 'E'])
    expect(placed(found)).toEqual({ awaited: ['A'], declined: ['B'], not_made: ['C'], no_agreement: ['D'], expired: ['E'] })
    expect(found.groups.map(({ kind }) => kind)).toEqual(BOARD_GROUPS)
  })

  it('goes by the newest document of a client', () => {
    expect(placed(board(['A'], [{ document: 'D-2', sent_on: '2026-06-20' }, { document: 'D-1', sent_on: '2026-05-01', outcome: 'declined', returned_on: '2026-05-10' }]))).toEqual({ awaited: ['A'] })
    expect(placed(board(['A'], [{ sent_on: '2026-05-01', outcome: 'signed', returned_on: '2026-05-10' }, { document: 'D-2', made_on: '2026-06-20' }]))).toEqual({ made: ['A'] })
  })

  it('names documents for nobody known apart', () => {
    expect(board(['A'], [{ client: 'Prospect' }]).others.map(({ client }) => client)).toEqual(['Prospect'])
  })

  it('has every client in exactly one group, whatever the register holds', () => {
    const { next, int, pick } = random(11)
    const day = () => isoDay(parseDay('2026-01-01')! + int(0, 250))
    const clients = Array.from({ length: 12 }, (_, i) => `Client ${i}`)
    for (let run = 0; run < 200; run++) {
      const entries = Array.from({ length: int(0, 30) }, (_, i): Partial<RegisterEntry> => ({
        document: `D-${i}`, client: pick([...clients, 'Prospect']), template: pick(['times', 'other']), made_on: next() < 0.5 ? day() : null, sent_on: next() < 0.8 ? day() : null,
        awaited_from: pick([null, 'provider', 'nobody', 'Una']), returned_on: next() < 0.4 ? day() : null, outcome: next() < 0.4 ? pick(OUTCOMES) : null,
      }))
      const { groups, others } = board(clients, entries, clients.slice(9))
      expect(groups.flatMap((group) => group.clients.map(({ client }) => client)).sort()).toEqual([...clients].sort())
      expect(others).toHaveLength(entries.filter(({ client, template }) => client === 'Prospect' && template === 'times').length)
    }
  })
})
