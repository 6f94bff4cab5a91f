import { describe, expect, test } from 'vitest'
import { changeMapping } from '../../src/intake/index.ts'
import type { Inspection } from '../../src/intake/index.ts'
import { look } from './files.ts'

const table = (rows: readonly (readonly string[])[], header = ['ticket_id', 'created_at', 'resolved_at', 'closed_at']) =>
  [header, ...rows.map((cells, at) => [`T${at + 1}`, ...cells])].map((cells) => cells.map((c) => (c.includes(',') ? `"${c}"` : c)).join(',')).join('\n')

const patterns = (inspection: Inspection, column: string) => inspection.mapping.find((m) => m.column === column)?.patterns

describe('how an instant is written', () => {
  test.each([
    [['2024-01-02 10:00:00', '2024-01-02 10:00:00.432', '2024-01-02'], [[null, false]]],
    [['2024-01-02T10:00:00Z', '2024-01-02T10:00:00.123Z'], [[null, true]]],
    [['2024-01-02T10:00:00+02:00'], [[null, true]]],
    [['2024-01-02T10:00Z'], [['%Y-%m-%dT%H:%MZ', true]]],
    [['2024-01-02 10:00:00 +0200'], [['%Y-%m-%d %H:%M:%S %z', true]]],
    [['2024-01-02T10:00:00Z', '2024-01-02 10:00:00'], [['%Y-%m-%dT%H:%M:%SZ', true], ['%Y-%m-%d %H:%M:%S', false]]],
    [['29/2/2016 01:16'], [['%d/%m/%Y %H:%M', false]]],
    [['03/31/2026 11:17 PM', '3/31/2026 1:17 am'], [['%m/%d/%Y %I:%M %p', false]]],
    [['25/Feb/26 10:17 PM'], [['%d/%b/%y %I:%M %p', false]]],
    [['Thu Jan 02 06:43:23 2025'], [['%a %b %d %H:%M:%S %Y', false]]],
    [['Thu, 2 Jan 2025 06:43:23 +0100'], [['%a, %d %b %Y %H:%M:%S %z', true]]],
    [['May 5, 2024, 10:00 pm', 'January 31, 2024, 9:00 am'], [['%B %d, %Y, %I:%M %p', false], ['%b %d, %Y, %I:%M %p', false]]],
    [['04.13.2025 08:11', '04.14.2025 08:11:12'], [['%m.%d.%Y %H:%M', false], ['%m.%d.%Y %H:%M:%S', false]]],
    [['13/01/24 10:00', '13/01/2024 10:00'], [['%d/%m/%y %H:%M', false], ['%d/%m/%Y %H:%M', false]]],
    [['2024/01/05 9:05'], [['%Y/%m/%d %H:%M', false]]],
    [['13/01/2024 10:00:01.5'], [['%d/%m/%Y %H:%M:%S.%f', false]]],
  ] as const)('%j', async (values, expected) => {
    const inspection = await look(table(values.map((v) => [v, '', ''])))
    const found = patterns(inspection, 'created_at')?.map((p) => [p.pattern, p.has_offset])
    expect(found).toHaveLength(expected.length)
    expect(found).toEqual(expect.arrayContaining(expected.map((p) => [...p])))
    expect(inspection.questions).toEqual([])
  })

  test('two-digit years are tried before four', async () => {
    const inspection = await look(table([['13/01/2024 10:00', '', ''], ['14/01/2024 10:00', '', ''], ['13/01/24 10:00', '', '']]))
    expect(patterns(inspection, 'created_at')?.map((p) => p.pattern)).toEqual(['%d/%m/%y %H:%M', '%d/%m/%Y %H:%M'])
  })
})

describe('day or month first', () => {
  test('one value among many decides the column', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => [`0${(i % 9) + 1}/04/2024 10:00`, '', ''])
    rows[37] = ['25/04/2024 10:00', '', '']
    const inspection = await look(table(rows))
    expect(inspection.questions).toEqual([])
    expect(inspection.dates).toEqual([{ column: 'created_at', header: 'created_at', offset: 'none', order: 'day_first', certain: true }])
  })

  test('nothing decides: a question with three rows read both ways and no choice', async () => {
    const inspection = await look(table([['03/04/2024 14:22', '', ''], ['03/05/2024 14:22', '', ''], ['03/04/2024 14:22', '', ''], ['05/05/2024 14:22', '', ''], ['02/05/2024', '', '']]))
    expect(inspection.questions).toEqual([{
      kind: 'date_order', column: 'created_at', header: 'created_at', index: 1,
      samples: [
        { row: 2, text: '03/04/2024 14:22', day_first: '3 April 2024, 14:22', month_first: '4 March 2024, 14:22' },
        { row: 3, text: '03/05/2024 14:22', day_first: '3 May 2024, 14:22', month_first: '5 March 2024, 14:22' },
        { row: 6, text: '02/05/2024', day_first: '2 May 2024', month_first: '5 February 2024' },
      ],
      evidence: [], choice: null, assumed: 'day_first', chosen_by: null,
    }])
    expect(inspection.usable).toBe(true)
  })

  test('without a choice the zone of the file says what is assumed', async () => {
    const inspection = await look(table([['03/04/2024 14:22', '', '']]), { zone: 'America/Chicago' })
    expect(inspection.questions[0]).toMatchObject({ choice: null, assumed: 'month_first' })
    expect(patterns(inspection, 'created_at')).toEqual([{ pattern: '%m/%d/%Y %H:%M', has_offset: false }])
  })

  test('another column of the file decides', async () => {
    const inspection = await look(table([['03/04/2024 10:00', '05/04/2024 10:00', '03/25/2024 10:00']]))
    expect(inspection.questions.map((q) => [q.column, q.choice, q.chosen_by])).toEqual([['created_at', 'month_first', 'file'], ['resolved_at', 'month_first', 'file']])
    expect(inspection.questions[0]?.evidence).toContain('closed_at in the same file holds “03/25/2024 10:00”, so the month comes first.')
  })

  test('an order that puts resolution before creation loses', async () => {
    const inspection = await look(table([['01/02/2024 10:00', '02/01/2024 12:00', ''], ['03/02/2024 10:00', '05/02/2024 12:00', '']]))
    expect(inspection.questions.map((q) => [q.column, q.choice])).toEqual([['created_at', 'month_first'], ['resolved_at', 'month_first']])
    expect(inspection.questions[0]?.evidence[0]).toBe('With the day first, resolved_at would stand before the creation in 1 of 2 rows.')
  })

  test('an order that lies after the latest certain instant loses, even of a column that is not used', async () => {
    const text = 'ticket_id,created_at,exported\nT1,03/02/2024 10:00,2024-02-20 10:00:00\nT2,02/05/2024 10:00,2024-02-20 10:00:00\n'
    const inspection = await look(text)
    expect(inspection.questions[0]).toMatchObject({ choice: null })
    const later = await look('ticket_id,created_at,exported\nT1,01/02/2024 10:00,2024-02-20 10:00:00\nT2,02/09/2024 10:00,2024-02-20 10:00:00\n')
    expect(later.questions[0]).toMatchObject({ choice: 'month_first', evidence: ['With the day first, 1 values would lie after the latest instant in exported.'] })
  })

  test('rows in order of time decide', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => [`0${1 + Math.floor(i / 4)}/${['02', '05', '08', '11'][i % 4]}/2024 10:00`, '', ''])
    const inspection = await look(table(rows))
    expect(inspection.questions[0]).toMatchObject({ choice: 'month_first', evidence: ['The rows run in order of time only with the month first.'] })
  })

  test('both orders certain in one column is a problem, and the commoner is tried first', async () => {
    const inspection = await look(table([['25/04/2024 10:00', '', ''], ['26/04/2024 10:00', '', ''], ['04/27/2024 10:00', '', '']]))
    expect(patterns(inspection, 'created_at')?.map((p) => p.pattern)).toEqual(['%d/%m/%Y %H:%M', '%m/%d/%Y %H:%M'])
    expect(inspection.problems.map((p) => [p.found, p.effect])).toEqual([['created_at with “25/04/2024 10:00” and with “04/27/2024 10:00”', 'used']])
  })

  test('the reader’s choice stands, and leaves the first inspection as it was', async () => {
    const before = await look(table([['03/04/2024 14:22', '', '']]))
    const after = changeMapping(before, { orders: [{ column: 'created_at', order: 'month_first' }] })
    expect(after.questions[0]).toMatchObject({ choice: 'month_first', chosen_by: 'reader' })
    expect(patterns(after, 'created_at')).toEqual([{ pattern: '%m/%d/%Y %H:%M', has_offset: false }])
    expect(before.questions[0]).toMatchObject({ choice: null })
  })
})
