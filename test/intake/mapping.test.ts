import { describe, expect, test } from 'vitest'
import { changeMapping, fileReading, inspectionJson, keepMapping, problemSentence, setAsideCsv, writeCsv } from '../../src/intake/index.ts'
import type { KeptMapping, MappingChanges } from '../../src/intake/index.ts'
import { HEADER, look, read, ticketLines } from './files.ts'

const TEXT = 'Case,Who,When,Status\n1,Acme,03/04/2024 10:00,Parked\n2,Beta,03/05/2024 10:00,Open\n'
const CHANGES: MappingChanges = {
  holding: 'tickets',
  zone: 'Europe/Berlin',
  columns: [
    { header: 'Case', occurrence: 0, column: 'ticket_id' },
    { header: 'Who', occurrence: 0, column: 'client' },
    { header: 'When', occurrence: 0, column: 'created_at' },
  ],
}

describe('correcting a mapping', () => {
  test('columns, zone, order of dates and words; the first inspection stays as it was', async () => {
    const before = await look(TEXT)
    expect(before.usable).toBe(false)
    const after = changeMapping(before, CHANGES)
    expect(after.mapping.map((m) => [m.column, m.index, m.reason])).toEqual([
      ['ticket_id', 0, 'Chosen by you.'], ['client', 1, 'Chosen by you.'], ['created_at', 2, 'Chosen by you.'], ['status', 3, 'Guessed from the name “Status”.'],
    ])
    expect(after).toMatchObject({ usable: true, zone: 'Europe/Berlin', zone_matters: true, missing: [] })
    const again = changeMapping(changeMapping(after, { orders: [{ column: 'created_at', order: 'month_first' }] }), { words: [{ column: 'status', word: 'Parked', means: 'waiting_other' }] })
    expect(again.mapping[2]?.patterns).toEqual([{ pattern: '%m/%d/%Y %H:%M', has_offset: false }])
    expect(again.mapping[3]?.words?.get('parked')).toBe('waiting_other')
    expect(again.words_unknown).toEqual([])
    expect(before.mapping).toEqual([])
  })

  test('a column that is not used any more, and one moved to another header', async () => {
    const inspection = await look('ticket_id,created_at,status,old_status\n1,2024-01-02,done,open\n')
    const after = changeMapping(inspection, { columns: [{ header: 'status', occurrence: 0, column: null }, { header: 'old_status', occurrence: 0, column: 'status' }] })
    expect(after.mapping.map((m) => [m.column, m.header])).toEqual([['ticket_id', 'ticket_id'], ['created_at', 'created_at'], ['status', 'old_status']])
    expect(after.unmapped).toEqual([{ index: 2, header: 'status' }])
  })

  test('of equal headers the one that is meant', async () => {
    const inspection = await look('ticket_id,created_at,note,note\n1,2024-01-02,a,b\n')
    const after = changeMapping(inspection, { columns: [{ header: 'note', occurrence: 1, column: 'subject' }] })
    expect(after.mapping.find((m) => m.column === 'subject')?.index).toBe(3)
  })

  test('the required column taken away is missing, and the file is not used', async () => {
    const inspection = changeMapping(await look('ticket_id,created_at\n1,2024-01-02\n'), { columns: [{ header: 'created_at', occurrence: 0, column: null }] })
    expect(inspection).toMatchObject({ usable: false, missing: ['created_at'] })
    expect(fileReading(inspection, inspection.dialect).columns.map((c) => c.column)).toEqual(['ticket_id'])
  })

  test('what the reader says the file holds', async () => {
    const inspection = changeMapping(await look('client,sent_on,obligation\nAcme,2024-01-02,logging\n'), { holding: 'documents' })
    expect(inspection).toMatchObject({ holding: 'documents', layout: { id: 'by-name', certain: false }, missing: ['document', 'template'] })
  })
})

describe('keeping a mapping', () => {
  test('it applies to the next file with the same headers, in any order, after a trip through JSON', async () => {
    const kept = JSON.parse(JSON.stringify(keepMapping(changeMapping(await look(TEXT), CHANGES)))) as KeptMapping
    const next = await look('Status,When,Case,Who\nOpen,04/04/2024 10:00,3,Acme\n', { kept: [kept] })
    expect(next).toMatchObject({ kept: true, usable: true, zone: 'Europe/Berlin', layout: { id: 'by-name', certain: true } })
    expect(next.mapping.map((m) => [m.column, m.index])).toEqual([['ticket_id', 2], ['client', 3], ['created_at', 1], ['status', 0]])
  })

  test('it does not apply to other headers', async () => {
    const kept = keepMapping(changeMapping(await look(TEXT), CHANGES))
    expect((await look('Status,When,Case\nOpen,04/04/2024 10:00,3\n', { kept: [kept] })).kept).toBe(false)
  })

  test('values that leave no doubt win over a kept order', async () => {
    const kept = keepMapping(changeMapping(changeMapping(await look(TEXT), CHANGES), { orders: [{ column: 'created_at', order: 'month_first' }] }))
    const next = await look('Case,Who,When,Status\n1,Acme,25/04/2024 10:00,Open\n', { kept: [kept] })
    expect(next.dates[0]).toMatchObject({ order: 'day_first', certain: true })
  })
})

describe('a problem as a sentence', () => {
  const base = { file: 'tickets.csv', row: 41, column: 'closed_at', found: '32.01', expected: 'day/month/year', effect: 'read as blank', count: 1 } as const
  test('names file, row, column, what stood there and what was expected', () => {
    expect(problemSentence(base)).toBe('tickets.csv row 41: closed_at "32.01" is not a date (expected day/month/year)')
    expect(problemSentence({ ...base, column: 'minutes', found: 'x', expected: 'minutes' })).toBe('tickets.csv row 41: minutes "x" is not a number (expected minutes)')
    expect(problemSentence({ ...base, column: 'priority', found: 'soon', expected: 'P1 to P4' })).toBe('tickets.csv row 41: priority "soon" (expected P1 to P4)')
    expect(problemSentence({ ...base, column: 'ticket_id', found: null, expected: 'an id' })).toBe('tickets.csv row 41: ticket_id is missing (expected an id)')
    expect(problemSentence({ ...base, count: 3 })).toBe('tickets.csv row 41: closed_at "32.01" is not a date (expected day/month/year), and 2 more like it')
  })
})

describe('what is written', () => {
  test('a CSV whose cells a spreadsheet does not run', () => {
    expect(writeCsv([['a', 'b'], ['=1+1', '+44'], ['-x', '@y'], ['\tz', 'say "hi"'], ['=a\nb', 3], [null, -5]])).toBe(
      'a,b\r\n"\'=1+1","\'+44"\r\n"\'-x","\'@y"\r\n"\'\tz","say ""hi"""\r\n"\'=a\nb",3\r\n,-5\r\n')
    expect(writeCsv([['a']], { bom: true })).toBe('\uFEFFa\r\n')
  })

  test('the rows set aside, with why', async () => {
    const { scan } = await read([HEADER, ...ticketLines(2), '=cmd,"x"', ''].join('\n'))
    expect(setAsideCsv(scan)).toBe('\uFEFFrow,problem,text\r\n4,"tickets.csv row 4: found 2 cells (expected 7 cells, as in the header)","\'=cmd,""x"""\r\n')
  })

  test('the report of an inspection', async () => {
    const { inspection, scan } = await read('ticket_id;created_at;client\nT1;25.04.2024 10:00;Acme\nT2;26.04.2024 10:00\n')
    expect(inspectionJson(inspection, scan)).toEqual({
      file: 'tickets.csv', layout: 'goodterms', encoding: 'utf-8', delimiter: ';', header_row: 0, rows: 2, used: 1, repaired: 0, set_aside: 1,
      mapping: [
        { column: 'ticket_id', header: 'ticket_id', index: 0, reason: '“ticket_id” is its name in Goodterms’ own columns (tickets).' },
        { column: 'client', header: 'client', index: 2, reason: '“client” is its name in Goodterms’ own columns (tickets).' },
        { column: 'created_at', header: 'created_at', index: 1, reason: '“created_at” is its name in Goodterms’ own columns (tickets).' },
      ],
      dates: [{ column: 'created_at', header: 'created_at', patterns: ['%d.%m.%Y %H:%M'], order: 'day_first', certain: true, zone: 'Europe/London' }],
      problems: [{ file: 'tickets.csv', row: 3, column: null, found: '2 cells', expected: '3 cells, as in the header', effect: 'set aside', count: 1 }],
      cannot: [
        'Response times cannot be judged: the export has no column for the first reply to the client.',
        'Resolution times cannot be judged: the export has no column for when a ticket was resolved or closed.',
        'Targets by priority cannot be applied: the export has no priority.',
        'Time spent waiting on the client cannot be taken off: the export has neither the minutes nor the changes of status.',
      ],
    })
  })
})
