import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBlocking } from '../../src/db/blocking.ts'
import type { Database } from '../../src/db/index.ts'
import { readStatement, readTable } from '../../src/models/read.ts'
import { random } from '../support/random.ts'
import { HEADER, bytesOf, read, utf16, windows1252 } from './files.ts'
import type { Read } from './files.ts'

let db: Database
beforeAll(async () => {
  db = await openBlocking()
})
afterAll(() => db.close())

/** What the engine reads from a scanned file, by the models' own statement. */
async function engineReads({ scan }: Read): Promise<Record<string, unknown>[]> {
  const offered = await db.offer(scan.stored)
  try {
    await db.run(readStatement(scan.reading, 0, offered, scan.longest_record))
    return await db.query(`select * from ${readTable(scan.reading.holding, 0)} order by row_no`)
  } finally {
    await db.forget(offered)
  }
}

const ROWS = [
  'T1,"Smith, Jones",2024-03-01 09:00:00,"He said ""no"",',
  'twice",P1,open,',
  'T2,Zoë,2024-03-02 09:00:00,plain,P2,done,2024-04-01 10:00:00',
  '',
  'T3,"",2024-03-03 09:00:00," spaced ","",open,',
].join('\n')

describe('the engine reads of a scanned file what intake counted', () => {
  test.each([
    ['as it stands', `${HEADER}\n${ROWS}\n`],
    ['CR LF', `${HEADER}\n${ROWS}\n`.replaceAll('\n', '\r\n')],
    ['with a byte order mark, without a last line end', `\uFEFF${HEADER}\n${ROWS}`],
    ['CR alone', `${HEADER}\n${ROWS}`.replaceAll('\n', '\r')],
    ['mixed line ends', `${HEADER}\r\n${ROWS}\r`],
    ['UTF-16', utf16(`${HEADER}\n${ROWS}\n`, 'le', true)],
    ['Windows-1252', windows1252(`${HEADER}\n${ROWS}\n`)],
    ['title and total', `All tickets\n\n${HEADER}\n${ROWS}\nTotal: 3\n`],
  ] as const)('%s', async (_, content) => {
    const found = await read(content)
    const rows = await engineReads(found)
    expect(rows.map((r) => [r['row_no'], r['ticket_id'], r['client'], r['priority'], r['created_at']])).toEqual([
      [1, 'T1', 'Smith, Jones', 'P1', Date.UTC(2024, 2, 1, 9)],
      [2, 'T2', 'Zoë', 'P2', Date.UTC(2024, 2, 2, 9)],
      [3, 'T3', null, null, Date.UTC(2024, 2, 3, 9)],
    ])
    expect(String(rows[0]?.['subject']).replace(/\r\n?/g, '\n')).toBe('He said "no",\ntwice')
  })

  test('thirty files with damage anywhere', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const r = random(seed * 7919)
      const lines = Array.from({ length: r.int(5, 40) }, (_, n) => `T${n},${r.pick(['Acme', '"Smith, Jones"', 'Łódź'])},2024-03-01 09:00:00,${r.pick(['x', '"a ""b""\nc"', '""', '"d, e"'])},P1,open,`)
      const bytes = bytesOf([HEADER, ...lines, ''].join(r.pick(['\n', '\r\n'])))
      for (let k = r.int(0, 5); k > 0; k--) bytes[r.int(HEADER.length + 2, bytes.length - 1)] = r.pick([0x22, 0x2c, 0x0a, 0x0d, 0xe9, 0x61, 0x00])
      const found = await read(bytes)
      const rows = await engineReads(found)
      const texts = (column: string) => rows.map((row) => row[column])
      expect([seed, rows.length]).toEqual([seed, found.scan.rows_used])
      expect([seed, texts('ticket_id')]).toEqual([seed, found.rows.map((cells) => (cells[0]?.replace(/^ +| +$/g, '') === '' ? null : cells[0]?.replace(/^ +| +$/g, '')))])
    }
  })

  test('day and month, offsets, AM and PM come out as intake said', async () => {
    const text = 'ticket_id,created_at,first_response_at,resolved_at\nT1,03/31/2026 11:17 PM,2026-04-01T10:00:00+02:00,25/Feb/26 10:17 PM\nT2,04/01/2026 12:05 am,2026-04-01 08:00:00,26/Feb/26 1:17 AM\n'
    const rows = await engineReads(await read(text))
    expect(rows.map((r) => [r['created_at'], r['first_response_at'], r['first_response_at_utc'], r['resolved_at']])).toEqual([
      [Date.UTC(2026, 2, 31, 23, 17), Date.UTC(2026, 3, 1, 8), true, Date.UTC(2026, 1, 25, 22, 17)],
      [Date.UTC(2026, 3, 1, 0, 5), Date.UTC(2026, 3, 1, 8), false, Date.UTC(2026, 1, 26, 1, 17)],
    ])
  })

  test('durations of more than a day, and site after the client', async () => {
    const text = 'Ticket ID,Status,Created time,Resolved time,Agent,Resolution time (in hrs)\n1,Open,2025-12-03 16:29:08,,Ann,123:04:30\n'
    expect((await engineReads(await read(text)))[0]).toMatchObject({ resolution_minutes: 123 * 60 + 4.5 })
    const autotask = 'Ticket Number,Title,Company,Created,Primary Resource\nT1,x,Client 001:Site A,03/31/2026 11:17 PM,Ann\n'
    expect((await engineReads(await read(autotask)))[0]).toMatchObject({ client: 'Client 001', site: 'Site A' })
  })
})
