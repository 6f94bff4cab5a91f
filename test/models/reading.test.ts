import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ColumnReading, FileReading, Fold, Holding } from '../../src/core/reading.ts'
import { openBlocking } from '../../src/db/blocking.ts'
import type { Database } from '../../src/db/index.ts'
import { readStatement, readTable } from '../../src/models/read.ts'

let db: Database
beforeAll(async () => {
  db = await openBlocking()
})
afterAll(() => db.close())

type Read = Partial<ColumnReading> & Pick<ColumnReading, 'column' | 'kind' | 'index'>

/** What the statement reads of these rows, which are written without quotation marks. */
async function rowsRead(rows: readonly string[], columns: readonly Read[], more: { readonly fold?: Fold; readonly holding?: Holding; readonly keep?: FileReading['keep'] } = {}): Promise<Record<string, unknown>[]> {
  const width = (rows[0] ?? '').split('|').length
  const header = Array.from({ length: width }, (_, index) => `h${index}`)
  const reading: FileReading = {
    file: 'tickets.csv', holding: more.holding ?? 'tickets', layout: 'tried', width, zone: 'UTC', fold: more.fold ?? null,
    dialect: { encoding: 'utf-8', bom: false, delimiter: '|', quote: '"', escape: '"', header_row: 0 },
    columns: columns.map((column) => ({ header: `h${column.index}`, blanks: [], ...column })),
    ...(more.keep === undefined ? {} : { keep: more.keep }),
  }
  const offered = await db.offer({ blob: new Blob([`${[header.join('|'), ...rows].join('\n')}\n`]) })
  try {
    await db.run(readStatement(reading, 0, offered, 1_000))
    return await db.query(`select * from ${readTable(reading.holding, 0)} order by row_no`)
  } finally {
    await db.forget(offered)
  }
}

const one = async (values: readonly string[], column: Omit<Read, 'index'>): Promise<unknown[]> =>
  (await rowsRead(values.map((value, at) => `${at}|${value}`), [{ ...column, index: 1 }])).map((row) => row[column.column])

describe('instants', () => {
  const at = Date.UTC(2026, 2, 3, 14, 5)
  test.each([
    ['German', 'de', '%a, %d. %b %Y %H:%M', ['Di, 03. März 2026 14:05', 'Dienstag, 03. Mrz 2026 14:05']],
    ['Polish, a name that begins beyond ASCII', 'pl', '%a %d %b %Y %H:%M', ['wto 03 marca 2026 14:05']],
    ['Spanish, where mar is a Tuesday and March', 'es', '%a %d %b %Y %H:%M', ['mar 03 mar 2026 14:05']],
    ['French', 'fr', '%d %b %Y %H:%M', ['03 mars 2026 14:05', '3 MARS 2026 14:05']],
  ] as const)('with names in %s', async (_, language, pattern, texts) => {
    expect(await one(texts, { column: 'created_at', kind: 'instant', patterns: [{ pattern, has_offset: false, language }] })).toEqual(texts.map(() => at))
  })

  test('a Polish Wednesday, and a Spanish Friday in March', async () => {
    expect(await one(['śr 04 marca 2026 14:05'], { column: 'created_at', kind: 'instant', patterns: [{ pattern: '%a %d %b %Y %H:%M', has_offset: false, language: 'pl' }] })).toEqual([Date.UTC(2026, 2, 4, 14, 5)])
    expect(await one(['vie 06 mar 2026 14:05'], { column: 'created_at', kind: 'instant', patterns: [{ pattern: '%a %d %b %Y %H:%M', has_offset: false, language: 'es' }] })).toEqual([Date.UTC(2026, 2, 6, 14, 5)])
  })

  test('with dots in a.m. and p.m., and midnight at the end of a day', async () => {
    expect(await one(['03/03/2026 02:05 p.m.', '03/03/2026 02:05 p. m.', '03/03/2026 2:05 PM'], { column: 'created_at', kind: 'instant', patterns: [{ pattern: '%m/%d/%Y %I:%M %p', has_offset: false, language: 'en' }] })).toEqual([at, at, at])
    expect(await one(['03.03.2026 24:00'], { column: 'created_at', kind: 'instant', patterns: [{ pattern: '%d.%m.%Y 24:00', has_offset: false }] })).toEqual([Date.UTC(2026, 2, 4)])
  })

  test('counted from 1970', async () => {
    expect(await one([String(at / 1000)], { column: 'created_at', kind: 'instant', patterns: [{ pattern: 'epoch_s', has_offset: true }] })).toEqual([at])
    expect(await one([String(at)], { column: 'created_at', kind: 'instant', patterns: [{ pattern: 'epoch_ms', has_offset: true }] })).toEqual([at])
  })

  test('of a column that is UTC are marked so', async () => {
    const [row] = await rowsRead(['1|2026-03-03 14:05:00'], [{ column: 'created_at', kind: 'instant', index: 1, utc: true, patterns: [{ pattern: null, has_offset: false }] }])
    expect(row).toMatchObject({ created_at: at, created_at_utc: true })
  })
})

describe('amounts of time', () => {
  test('in words, as minutes', async () => {
    const texts = ['1.67 hours (100 minutes)', '10 minutes', '2h 30m', '1 day 2 hours', '320 d 15 h', '90', '1 week', '30s', 'soon', '']
    expect(await one(texts, { column: 'minutes_worked', kind: 'number', duration: 'words' })).toEqual([100, 10, 150, 1_560, 461_700, 90, 10_080, 0.5, null, null])
  })

  test('of several columns are added, and blank ones count as nothing', async () => {
    const rows = await rowsRead(['1|30|5|', '2|30||1,200', '3||5|7'], [{ column: 'response_minutes', kind: 'number', index: 1, adds: [2, 3] }])
    expect(rows.map((row) => row['response_minutes'])).toEqual([35, 1_230, null])
  })
})

describe('a sign as verdict', () => {
  test('below zero is late, of numbers and of hours and minutes', async () => {
    const texts = ['-3:25', '-0:05', '0:00', '12:30', '-1', '0', '15,5', '', 'none']
    expect(await one(texts, { column: 'resolution_verdict', kind: 'text', sign: 'negative_late' })).toEqual(['violated', 'violated', 'within', 'within', 'violated', 'within', 'within', null, null])
  })

  test('says nothing where the ticket is not resolved, and nothing is unread', async () => {
    const rows = await rowsRead(['1|4:00|', '2|4:00|2026-03-03'], [{ column: 'resolution_verdict', kind: 'text', index: 1, sign: 'negative_late', when_filled: 2 }])
    expect(rows.map((row) => [row['resolution_verdict'], row['unread']])).toEqual([[null, null], ['within', null]])
  })
})

test('characters are taken out of a number that is a name', async () => {
  expect(await one(['1 234', '7'], { column: 'ticket_id', kind: 'text', strip: ' \u00a0' })).toEqual(['1234', '7'])
})

test('a log without a creation begins with its first row, in order of instants', async () => {
  const fold: Fold = {
    order_index: null, at_index: 1, at_patterns: [{ pattern: null, has_offset: true }], status_index: 2,
    status_words: new Map([['accepted', 'open'], ['completed', 'done']]), created_first: true,
  }
  const rows = await rowsRead(['A|2026-03-03T15:05:00+01:00|Completed', 'A|2026-03-01T15:05:00+01:00|Accepted', 'B|2026-03-02T15:05:00+01:00|Accepted'], [{ column: 'ticket_id', kind: 'text', index: 0 }, { column: 'status', kind: 'text', index: 2 }], { fold })
  const first = Date.UTC(2026, 2, 1, 14, 5)
  expect(rows.map((row) => [row['ticket_id'], row['created_at'], row['created_at_utc'], row['fold_status'], row['fold_order'] === row['fold_at']])).toEqual([
    ['A', first, true, 'done', true], ['A', first, true, 'open', true], ['B', Date.UTC(2026, 2, 2, 14, 5), true, 'open', true],
  ])
})

test('of a file that mixes kinds the wanted rows are marked', async () => {
  const rows = await rowsRead(['Acme|1|Invoice', 'Acme|2|payment'], [{ column: 'client', kind: 'text', index: 0 }, { column: 'invoice', kind: 'text', index: 1 }], { holding: 'invoices', keep: { index: 2, words: ['invoice'], others: 'a payment' } })
  expect(rows.map((row) => row['wanted'])).toEqual([true, false])
})
