import { describe, expect, test } from 'vitest'
import { encode } from '../support/collection/encode.ts'
import { HEADER, bytesOf, look, read, ticketLines, utf16, windows1252 } from './files.ts'

const TEXT = [HEADER, 'T1,Zoë €,2024-03-14 09:00:00,Drücker,P1,open,', 'T2,B,2024-03-15 09:00:00,b,P2,done,2024-03-16 10:00:00', ''].join('\r\n')

describe('encoding', () => {
  test('plain UTF-8', async () => {
    expect((await look(TEXT)).dialect).toEqual({ encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', escape: '"', header_row: 0 })
  })

  test.each([
    ['UTF-8 with a mark', bytesOf([0xef, 0xbb, 0xbf], TEXT), 'utf-8', true, false],
    ['UTF-16 LE with a mark', utf16(TEXT, 'le', true), 'utf-16le', true, true],
    ['UTF-16 BE with a mark', utf16(TEXT, 'be', true), 'utf-16be', true, true],
    ['UTF-16 LE without a mark', utf16(TEXT, 'le', false), 'utf-16le', false, true],
    ['UTF-16 BE without a mark', utf16(TEXT, 'be', false), 'utf-16be', false, true],
    ['Windows-1252', windows1252(TEXT), 'windows-1252', false, true],
  ] as const)('%s', async (_, bytes, encoding, bom, rewritten) => {
    const { inspection, scan, rows } = await read(bytes)
    expect(inspection.dialect).toMatchObject({ encoding, bom })
    expect(inspection.header[0]).toBe('ticket_id')
    expect(scan.rewritten).toBe(rewritten)
    expect(rows.map((r) => [r[0], r[1], r[3]])).toEqual([['T1', 'Zoë €', 'Drücker'], ['T2', 'B', 'b']])
    expect(scan.problems).toEqual([])
  })

  test('a stray Windows-1252 byte deep in a UTF-8 file is read as that character, and named', async () => {
    const { scan, rows } = await read(bytesOf(`${HEADER}\n`, 'T1,Łódź,2024-03-14 09:00:00,ok,P1,open,\n', 'T2,Caf', [0xe9], ',2024-03-15 09:00:00,x,P1,open,\n'))
    expect(rows.map((r) => r[1])).toEqual(['Łódź', 'Café'])
    expect(scan.problems).toEqual([
      { file: 'tickets.csv', row: 3, column: null, found: 'bytes that are not UTF-8', expected: 'UTF-8; they were read as Windows-1252', effect: 'repaired', count: 1 },
    ])
  })

  test('a NUL inside a text becomes U+FFFD', async () => {
    const { rows } = await read(bytesOf(`${HEADER}\n`, 'T1,A', [0], 'B,2024-03-14 09:00:00,ok,P1,open,\n', 'T2,C,2024-03-14 09:00:00,ok,P1,open,\n'))
    expect(rows.map((r) => r[1])).toEqual(['A\uFFFDB', 'C'])
  })
})

describe('separators and quotation marks', () => {
  test.each([[';'], ['\t'], ['|']])('separator %j', async (delimiter) => {
    const text = TEXT.replaceAll(',', delimiter)
    const { inspection, scan, rows } = await read(text)
    expect(inspection.dialect.delimiter).toBe(delimiter)
    expect(scan.rewritten).toBe(false)
    expect(rows.map((r) => r[0])).toEqual(['T1', 'T2'])
  })

  test('semicolons with decimal commas in the cells', async () => {
    const text = ['ticket_id;created_at;minutes_worked', 'T1;2024-01-02 10:00:00;2,50', 'T2;2024-01-02 10:00:00;1.234,5', ''].join('\n')
    const inspection = await look(text)
    expect(inspection.dialect.delimiter).toBe(';')
    expect(inspection.mapping.find((m) => m.column === 'minutes_worked')).toMatchObject({ decimal_comma: true })
  })

  test('thousands commas are no decimal commas', async () => {
    const text = ['ticket_id;created_at;minutes_worked', 'T1;2024-01-02 10:00:00;1,250', 'T2;2024-01-02 10:00:00;12.5', ''].join('\n')
    expect((await look(text)).mapping.find((m) => m.column === 'minutes_worked')?.decimal_comma).toBeUndefined()
  })

  test('the line sep=; of Excel names the separator', async () => {
    const { inspection, scan } = await read(`sep=;\r\n${TEXT.replaceAll(',', ';')}`)
    expect(inspection.dialect).toMatchObject({ delimiter: ';', header_row: 1 })
    expect(scan).toMatchObject({ rows_in: 3, rows_used: 2 })
    expect(scan.set_aside.map((r) => [r.row, r.text])).toEqual([[1, 'sep=;']])
  })

  test('tabs without quoting: lone quotation marks are text', async () => {
    const text = ['id\tsubject\tcreated\tstatus', '1\t"27 inch" monitor\t2024-01-02 10:00:00\topen', '2\t"unfinished\t2024-01-02 10:00:00\topen', '3\tplain\t2024-01-02 10:00:00\topen', ''].join('\n')
    const { inspection, scan, rows } = await read(text)
    expect(inspection.dialect).toMatchObject({ delimiter: '\t', quote: null, escape: null })
    expect(scan.rewritten).toBe(true)
    expect(scan.reading.dialect).toEqual({ encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', escape: '"', header_row: 0 })
    expect(rows.map((r) => r[1])).toEqual(['"27 inch" monitor', '"unfinished', 'plain'])
  })

  test('backslash before a quotation mark', async () => {
    const text = [HEADER, String.raw`T1,A,2024-03-14 09:00:00,"a \"good\", old printer",P1,open,`, String.raw`T2,A,2024-03-14 09:00:00,"C:\\Temp",P1,open,`, ''].join('\n')
    const { inspection, rows } = await read(text)
    expect(inspection.dialect).toMatchObject({ quote: '"', escape: '\\' })
    expect(rows.map((r) => r[3])).toEqual(['a "good", old printer', 'C:\\Temp'])
  })

  test('a backslash and doubled marks, as ConnectWise writes them, stay as they are', async () => {
    const text = [HEADER, String.raw`T1,A,2024-03-14 09:00:00,"\""[Ticket] moved to \""7057, again",P1,open,`, String.raw`T2,A,2024-03-14 09:00:00,"ends in \",P1,open,`, ''].join('\n')
    const { inspection, scan, rows } = await read(text)
    expect(inspection.dialect.escape).toBe('"')
    expect(rows.map((r) => r[3])).toEqual([String.raw`\"[Ticket] moved to \"7057, again`, 'ends in \\'])
    expect(scan.rewritten).toBe(false)
  })

  test('cells with line breaks, separators and doubled marks are kept to the letter', async () => {
    const cell = 'He said "no",\r\nthen\nleft; '
    const { scan, rows } = await read(`${HEADER}\r\nT1,A,2024-03-14 09:00:00,"${cell.replaceAll('"', '""')}",P1,open,\r\n`)
    expect(rows[0]?.[3]).toBe(cell)
    expect(scan.rewritten).toBe(false)
  })
})

describe('line ends', () => {
  const lines = [HEADER, ...ticketLines(3)]
  test.each([
    ['LF', lines.join('\n'), false],
    ['CR LF', `${lines.join('\r\n')}\r\n`, false],
    ['CR alone', `${lines.join('\r')}\r`, true],
    ['mixed', `${lines[0]}\r\n${lines[1]}\n${lines[2]}\r${lines[3]}\r\n`, true],
  ])('%s', async (_, text, rewritten) => {
    const { scan, rows } = await read(text)
    expect(scan).toMatchObject({ rewritten, rows_in: 3, rows_used: 3, row_numbers: { first_row: 2, gaps: [] } })
    expect(rows.map((r) => r[0])).toEqual(['T1', 'T2', 'T3'])
  })
})

describe('the header', () => {
  test('title lines above it are set aside', async () => {
    const text = ['"Harbour IT, all tickets"', '"Generated 01/02/2024",,,,,,', '', HEADER, ...ticketLines(2), ''].join('\n')
    const { inspection, scan, rows } = await read(text)
    expect(inspection.dialect.header_row).toBe(3)
    expect(inspection.preview.map((r) => r[0])).toEqual(['T1', 'T2'])
    expect(scan.set_aside.map((r) => r.row)).toEqual([1, 2])
    expect(scan).toMatchObject({ rows_in: 4, rows_used: 2, row_numbers: { first_row: 5, gaps: [] } })
    expect(rows).toHaveLength(2)
  })

  test('equal headers are told apart by their position', async () => {
    const text = ['Ticket ID,Status,Created time,Resolved time,Source,Agent,Source', 'T1,Open,2024-01-02 10:00:00,,,Ann,Email', 'T2,Open,2024-01-02 10:00:00,,,Ann,Phone', ''].join('\n')
    const inspection = await look(text)
    expect(inspection.mapping.find((m) => m.column === 'channel')?.index).toBe(6)
    expect(inspection.unmapped).toEqual([{ index: 4, header: 'Source' }])
    expect(inspection.problems.map((p) => p.found)).toEqual(['2 columns named “source”'])
  })

  test('headers in any order and case', async () => {
    const inspection = await look('Status,CLIENT,Created_At,ticket_id\nopen,A,2024-01-02 10:00:00,T1\n')
    expect(inspection.layout).toMatchObject({ id: 'goodterms', name: 'Goodterms’ own columns (tickets)', certain: true })
    expect(inspection.mapping.map((m) => [m.column, m.index])).toEqual([['ticket_id', 3], ['client', 1], ['created_at', 2], ['status', 0]])
  })

  test('a header with a line break inside a name is rewritten as one line', async () => {
    const { scan, rows } = await read('ticket_id,client,created_at,"sub\nject"\nT1,A,2024-01-02 10:00:00,x\n')
    expect(scan.rewritten).toBe(true)
    expect(rows).toEqual([['T1', 'A', '2024-01-02 10:00:00', 'x']])
  })

  test('below groups of columns keeps the names that an export is known by', async () => {
    const text = ['Ticket,,Dates,', 'Number,Client,Created,Resolved', 'T1,Acme,2024-01-02 10:00:00,2024-01-03 10:00:00', 'T2,Birch,2024-01-04 10:00:00,2024-01-05 10:00:00', 'T3,Acme,2024-01-06 10:00:00,2024-01-07 10:00:00', ''].join('\n')
    const inspection = await look(text)
    expect(inspection.dialect.header_row).toBe(1)
    expect(inspection.header).toEqual(['Number', 'Client', 'Created', 'Resolved'])
  })

  test('of two records is joined where no export is known by either, and neither is a row', async () => {
    const text = ['Work,,Pay,', 'Place,Shift,Gross,Net', 'North,early,120.50,80.25', 'South,late,130.00,91.00', 'West,early,99.75,70.10', 'East,late,101.00,72.00', ''].join('\n')
    const inspection = await look(text)
    expect(inspection.dialect).toMatchObject({ header_row: 0, header_rows: 2 })
    expect(inspection.header).toEqual(['Work Place', 'Work Shift', 'Pay Gross', 'Pay Net'])
    expect(inspection.preview.map((row) => row[0])).toEqual(['North', 'South', 'West', 'East'])
  })

  test('below comments, in Shift_JIS, between semicolons', async () => {
    const text = ['# 株式会社アルダー, "一覧', 'ticket_id;client;created_at', 'T1;東京都千代田区;2024-01-02 10:00:00', 'T2;プリンター、二階;2024-01-03 10:00:00', ''].join('\n')
    const { inspection, scan, rows } = await read(encode(text, 'shift_jis'))
    expect(inspection.dialect).toMatchObject({ encoding: 'shift_jis', delimiter: ';', comment: '#', header_row: 1 })
    expect(rows.map((row) => row[1])).toEqual(['東京都千代田区', 'プリンター、二階'])
    expect(scan).toMatchObject({ rows_in: 3, rows_used: 2 })
  })
})
