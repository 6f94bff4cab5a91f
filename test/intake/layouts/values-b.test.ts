import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNative } from '../../../src/db/native.ts'
import type { Database } from '../../../src/db/index.ts'
import { inspect, scanFile } from '../../../src/intake/index.ts'
import type { Sink, Source } from '../../../src/intake/index.ts'
import { loadSources } from '../../../src/loading/index.ts'
import type { Loaded } from '../../../src/loading/index.ts'
import { readStatement, readTable } from '../../../src/models/read.ts'
import { smallContent } from '../../support/content.ts'
import { fileOf } from '../files.ts'

const folder = mkdtempSync(join(tmpdir(), 'values-b-'))
let db: Database
beforeAll(async () => {
  db = await openNative({ threads: 1 })
})
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true })
})

let files = 0
const nextPath = () => join(folder, `${files++}.csv`)

/** A file on disk, where this engine reads. */
function written(text: string, name: string): Source {
  const path = nextPath()
  writeFileSync(path, text)
  return { ...fileOf(text, name), stored: { path } }
}

function sink(): Sink {
  const path = nextPath()
  const parts: Uint8Array[] = []
  return {
    write: async (bytes) => void parts.push(bytes.slice()),
    close: async () => {
      writeFileSync(path, Buffer.concat(parts))
      return { path }
    },
    abort: async () => void parts.splice(0),
  }
}

type Row = Record<string, unknown>

/** What the engine reads of an export, by the layout that recognises it. */
async function rowsOf(text: string): Promise<Row[]> {
  const source = written(text, 'export.csv')
  const scan = await scanFile(source, await inspect(source, { zone: 'Europe/London' }), { sink })
  const offered = await db.offer(scan.stored)
  try {
    await db.run(readStatement(scan.reading, 0, offered, scan.longest_record))
    return await db.query<Row>(`select * from ${readTable(scan.reading.holding, 0)} order by row_no`)
  } finally {
    await db.forget(offered)
  }
}

const pick = (rows: readonly Row[], ...columns: readonly string[]) => rows.map((row) => columns.map((column) => row[column]))
const utc = (text: string) => Date.parse(`${text}Z`)

describe('of each tool the engine reads', () => {
  test('Znuny: UTC, minutes used, and the sign of what was left as verdict', async () => {
    const rows = await rowsOf([
      '"Ticket Number","Age","Created","Closed","FirstLock","FirstResponse","State","Priority","Queue","Lock","Owner","CustomerID","Customer Name","Subject","AccountedTime","SolutionInMin","SolutionDiffInMin","FirstResponseInMin","FirstResponseDiffInMin"',
      '"2025031010000011","5 d 2 h ","2025-03-10 08:15:00","2025-03-11 10:00:00","2025-03-10 08:20:00","2025-03-10 09:15:00","closed successful","5 very high","Desk","unlock","ida","ALDER","Kit Marsh","Toner","15","105","-30","60","0"',
      '"2025031010000022","4 d 1 h ","2025-03-11 08:15:00",,,,"pending reminder","1 very low","Desk","lock","ida","","Kit Marsh","Chair","0",,,,',
      '',
    ].join('\n'))
    expect(pick(rows, 'created_at', 'created_at_utc', 'closed_at', 'client', 'priority', 'status')).toEqual([
      [utc('2025-03-10T08:15:00'), true, utc('2025-03-11T10:00:00'), 'ALDER', 'P1', 'done'],
      [utc('2025-03-11T08:15:00'), true, null, null, 'P4', 'waiting_client'],
    ])
    expect(pick(rows, 'response_minutes', 'resolution_minutes', 'response_verdict', 'resolution_verdict', 'unread')).toEqual([
      [60, 105, 'within', 'violated', null],
      [null, null, null, null, null],
    ])
  })

  test('Request Tracker: tabs without quotation marks, “Not set”, and worked time in brackets', async () => {
    const rows = await rowsOf([
      'id\tSubject\tStatus\tQueueName\tOwnerName\tRequestors\tPriority\tCreated\tStarted\tTold\tLastUpdated\tResolved\tDue\tTimeWorked',
      '7\tA 24" screen flickers\tresolved\tAlder Dental\tida (Ida Roe)\tKit <kit@alder.example>\tHigh\tMon Mar 10 08:15:00 2025\tMon Mar 10 08:20:00 2025\tMon Mar 10 09:00:00 2025\tMon Mar 10 10:00:00 2025\tMon Mar 10 10:00:00 2025\tTue Mar 11 08:15:00 2025\t1.67 hours (100 minutes)',
      '8\t =SUM(1)\trejected\tBirch & Co\tNobody in particular\tAnn\tLow\tTue Mar 11 08:15:00 2025\tNot set\tNot set\tTue Mar 11 09:00:00 2025\tNot set\tNot set\t20 minutes',
      '9\tSlow\tstalled\tBirch & Co\tida (Ida Roe)\tAnn\tLow\tTue Mar 11 09:15:00 2025\tNot set\tNot set\tTue Mar 11 09:20:00 2025\tNot set\tNot set\t1 hour (60 Minuten)',
      '',
    ].join('\n'))
    expect(pick(rows, 'ticket_id', 'subject', 'status', 'client', 'technician', 'resolved_at', 'minutes_worked', 'unread')).toEqual([
      ['7', 'A 24" screen flickers', 'done', 'Alder Dental', 'ida (Ida Roe)', utc('2025-03-10T10:00:00'), 100, null],
      ['8', '=SUM(1)', 'cancelled', 'Birch & Co', null, null, 20, null],
      ['9', 'Slow', 'waiting_other', 'Birch & Co', 'ida (Ida Roe)', null, 60, null],
    ])
    expect(rows[0]).not.toHaveProperty('first_response_at')
  })

  test('Redmine in German: day first, decimal commas as hours, and a reopened issue that keeps its closing', async () => {
    const rows = await rowsOf([
      '\uFEFF#;Projekt;Tracker;Status;Priorität;Thema;Autor;Zugewiesen an;Kategorie;Abgabedatum;Aufgewendete Zeit;Angelegt;Geschlossen am',
      '1;Alder Dental;Support;Closed;Dringend;Drucker;Kit;Ida;Hardware;"";1,75;04.01.2025 10:00;14.01.2025 08:11',
      '2;Alder Dental;Bug;In Bearbeitung;Normal;Netz;Kit;Ida;"";17.01.2025;0,00;05.01.2025 10:00;15.01.2025 08:00',
      '',
    ].join('\r\n'))
    expect(pick(rows, 'created_at', 'closed_at', 'status', 'priority', 'minutes_worked')).toEqual([
      [utc('2025-01-04T10:00:00'), utc('2025-01-14T08:11:00'), 'done', 'P1', 105],
      [utc('2025-01-05T10:00:00'), utc('2025-01-15T08:00:00'), 'open', 'P3', 0],
    ])
  })

  test('ServiceDesk Plus: overdue is late, dashes are blank, titles stand above', async () => {
    const rows = await rowsOf([
      'All requests,,,,,,,,,,',
      'Generated by : Ida,,,,,,,,,,',
      'Request ID,Account,Created Time,Subject,Priority,Request Status,Technician,Responded Date,Resolved Time,First Response Overdue Status,Overdue Status',
      '11,Alder Dental,25/03/2025 10:00,Toner,High,Resolved,Ida,25/03/2025 10:20,25/03/2025 12:00,false,true',
      '12,Alder Dental,26/03/2025 10:00,Chair,-,Onhold,Not Assigned,-,null,No,Yes',
      '',
    ].join('\n'))
    expect(pick(rows, 'ticket_id', 'status', 'priority', 'technician', 'first_response_at', 'resolved_at', 'response_verdict', 'resolution_verdict', 'unread')).toEqual([
      ['11', 'done', 'P2', 'Ida', utc('2025-03-25T10:20:00'), utc('2025-03-25T12:00:00'), 'within', 'violated', null],
      ['12', 'waiting_other', null, null, null, null, 'within', 'violated', null],
    ])
  })

  test('GLPI: numbers with blanks, and the first of several names', async () => {
    const rows = await rowsOf([
      '"ID";"Title";"Entity";"Status";"Opening date";"Priority";"Requester - Requester";"Assigned to - Technician"',
      '"1 234";"Toner";"Alder Dental";"Processing (assigned)";"25-03-2025 10:00";"Very high";"Kit Marsh\r\nAnn Lee";"Ida Roe\r\nBo Fox"',
      '"1\u00A0235";"Chair";"Birch";"Solved";"26-03-2025 10:00";"Low";"Ann Lee";""',
      '',
    ].join('\r\n'))
    expect(pick(rows, 'ticket_id', 'client', 'status', 'priority', 'requester', 'technician')).toEqual([
      ['1234', 'Alder Dental', 'open', 'P1', 'Kit Marsh', 'Ida Roe'],
      ['1235', 'Birch', 'done', 'P4', 'Ann Lee', null],
    ])
  })

  test('Zammad: minutes of opening hours, and a margin below zero as late', async () => {
    const rows = await rowsOf([
      '#,Title,State,Priority,Group,Owner,Customer,Organization,Create Channel,Sender,Created At,Closed At,Close In Min,Close Diff In Min,First Response At,First Response In Min,First Response Diff In Min',
      '10001,Toner,closed,3 high,Desk,Ida Roe,Kit Marsh,Alder Dental,email,Customer,2025-03-10 08:15:00,2025-03-11 08:15:00,540,-60,2025-03-10 08:45:00,30,0',
      '10002,Chair,pending close,1 low,Desk,-,Kit Marsh,,phone,Agent,2025-03-11 08:15:00,,,,,,',
      '',
    ].join('\n'))
    expect(pick(rows, 'client', 'technician', 'raised_by', 'status', 'response_minutes', 'resolution_minutes', 'response_verdict', 'resolution_verdict')).toEqual([
      ['Alder Dental', 'Ida Roe', 'client', 'done', 30, 540, 'within', 'violated'],
      [null, null, 'technician', 'waiting_client', null, null, null, null],
    ])
  })

  test('a log without creation and solution: its first row, and its last change to done', async () => {
    const line = (id: string, at: string, status: string) => `${id},${at}+01:00,x,${status},Major,PROD1,Ida`
    const rows = await rowsOf([
      'SR Number,Change Date+Time,Status,Sub Status,SR Latest Impact,Product,Owner First Name',
      line('1-1', '2012-05-02T10:00:00', 'Resolved'),
      line('1-1', '2012-05-01T10:00:00', 'In Progress'),
      line('1-1', '2012-05-03T10:00:00', 'Wait - User'),
      line('1-1', '2012-05-04T10:00:00', 'In Call'),
      line('1-1', '2012-05-09T10:00:00', 'Closed'),
      line('1-2', '2012-05-01T12:00:00', 'Resolved'),
      line('1-2', '2012-05-01T13:00:00', 'Wait - Vendor'),
      '',
    ].join('\n'))
    const at = (day: number, hour = 9) => Date.UTC(2012, 4, day, hour)
    const of = (id: string) => rows.filter((row) => row['ticket_id'] === id).sort((a, b) => Number(a['fold_order']) - Number(b['fold_order']))
    expect(pick(of('1-1'), 'created_at', 'created_at_utc', 'resolved_at', 'resolved_at_utc', 'fold_status')).toEqual([
      [at(1), true, null, null, 'open'],
      [at(1), true, at(2), true, 'done'],
      [at(1), true, null, null, 'waiting_client'],
      [at(1), true, at(4), true, 'done'],
      [at(1), true, at(4), true, 'done'],
    ])
    expect(pick(of('1-2'), 'created_at', 'resolved_at', 'status', 'priority')).toEqual([
      [at(1, 11), at(1, 11), 'done', 'P1'],
      [at(1, 11), null, 'waiting_other', 'P1'],
    ])
  })

  test('amounts as accounts write them', async () => {
    const amounts = async (texts: readonly string[]) => {
      const rows = await rowsOf(['client;invoice;issued_on;due_on;amount', ...texts.map((text, i) => `Alder;${i};2026-01-05;2026-02-04;${text}`), ''].join('\n'))
      return pick(rows, 'amount', 'unread')
    }
    const written = ['1045.5', '$1,045.50', '(1,045.50)', '-$20.00', '($20.00)', "CHF 1'045.50", '1\u00A0045.50', '1045.50-', '£ 7', '€7.25']
    expect(await amounts(written)).toEqual([1045.5, 1045.5, -1045.5, -20, -20, 1045.5, 1045.5, -1045.5, 7, 7.25].map((amount) => [amount, null]))
    expect(await amounts(['1.045,50 €', '(20,00 €)', 'EUR 7', '1234,56'])).toEqual([[1045.5, null], [-20, null], [7, null], [1234.56, null]])
    expect(await amounts(['soon', '10 or 20', '()', '12'])).toEqual([[null, 'amount\u001Fsoon'], [null, 'amount\u001F10 or 20'], [null, 'amount\u001F()'], [12, null]])
  })
})

const XERO = [
  'ContactName,InvoiceNumber,Reference,InvoiceDate,DueDate,Total,InvoiceAmountPaid,InvoiceAmountDue,Description,LineAmount,Currency,Type,Status',
  'Alder Dental,INV-1,,5/01/2026,25/01/2026,"1,200.00",1200.00,0.00,Support,700.00,GBP,Sales invoice,Paid',
  'Alder Dental,INV-1,,5/01/2026,25/01/2026,"1,200.00",1200.00,0.00,Licences,300.00,GBP,Sales invoice,Paid',
  'Birch & Co,INV-2,,6/01/2026,26/01/2026,90.00,0.00,90.00,Hours,75.00,GBP,Sales invoice,Awaiting Payment',
  'Birch & Co,INV-3,,7/01/2026,27/01/2026,10.00,0.00,10.00,Hours,10.00,GBP,Sales invoice,Voided',
  '',
].join('\n')
const TEMPLATE = [
  '*InvoiceNo,*Customer,*InvoiceDate,*DueDate,Terms,Memo,Item(Product/Service),ItemQuantity,ItemRate,*ItemAmount',
  '1001,Alder Dental,01/25/2026,02/24/2026,Net 30,,Support,1,500,500.10',
  '1001,,,,,,Licences,2,100,200.20',
  '1002,Birch & Co,01/26/2026,02/25/2026,Net 30,,Hours,1,80,80',
  ',,,,,,Lost,1,5,5',
  '',
].join('\n')
const REPORT = [
  '"Harbour Example Ltd",,,,,,',
  'Transaction List,,,,,,',
  '"January 1-31, 2026",,,,,,',
  ',,,,,,',
  ',Transaction date,Transaction type,Num,Customer/Name,Due date,Amount',
  'Alder Dental,,,,,,',
  ',01/27/2026,Invoice,2001,Alder Dental,02/26/2026,"$1,045.50"',
  ',01/28/2026,Payment,88,Alder Dental,,"($1,045.50)"',
  ',01/29/2026,Credit Memo,2002,Alder Dental,,($20.00)',
  'Total for Alder Dental,,,,,,($20.00)',
  ',01/30/2026,Invoice,2003,Birch & Co,,$9.00',
  'TOTAL,,,,,,$25.50',
  '',
].join('\n')
const OWN = 'client,invoice,issued_on,due_on,paid_on,amount\nAlder Dental,1,2026-01-05,2026-02-04,2026-02-01,900.00\nAlder Dental,1,2026-01-05,2026-02-04,,910.00\nBirch & Co,,2026-01-05,2026-02-04,,5.00\nElder,9,2026-01-06,2026-02-05,,soon\n'

describe('invoices', () => {
  let loaded: Loaded
  beforeAll(async () => {
    const given: readonly (readonly [string, string])[] = [
      ['tickets.csv', 'ticket_id,client,created_at\nT1,Alder Dental,2026-01-02 10:00:00\nT2,Birch & Co,2026-01-02 10:00:00\n'],
      ['xero.csv', XERO], ['template.csv', TEMPLATE], ['report.csv', REPORT], ['invoices.csv', OWN],
    ]
    loaded = await loadSources(db, given.map(([name, text]) => written(text, name)), { content: smallContent(), zone: 'Europe/London', as_of: null, assumed_plan: null, sink })
  })

  test('each counts once: totals of lines once, amounts of lines added, days and client from whichever line has them', async () => {
    const rows = await db.query<Row>('select invoices.*, files.file from int_invoices as invoices join files using (file_no) order by file_no, row_no')
    expect(pick(rows, 'file', 'invoice', 'client', 'issued_on', 'due_on', 'paid_on', 'amount_cents', 'rows')).toEqual([
      ['xero.csv', 'INV-1', 'Alder Dental', '2026-01-05', '2026-01-25', null, 120_000, 2],
      ['xero.csv', 'INV-2', 'Birch & Co', '2026-01-06', '2026-01-26', null, 9_000, 1],
      ['template.csv', '1001', 'Alder Dental', '2026-01-25', '2026-02-24', null, 70_030, 2],
      ['template.csv', '1002', 'Birch & Co', '2026-01-26', '2026-02-25', null, 8_000, 1],
      ['report.csv', '2001', 'Alder Dental', '2026-01-27', '2026-02-26', null, 104_550, 1],
      ['invoices.csv', '1', 'Alder Dental', '2026-01-05', '2026-02-04', null, 91_000, 1],
      ['invoices.csv', '9', 'Elder', '2026-01-06', '2026-02-05', null, null, 1],
    ])
  })

  test('every row is used by one of them, or set aside with a reason', async () => {
    const rows = await db.query<Row>(`select files.file, files.rows - files.set_aside as read_rows,
      (select count(*) from int_invoice_problems as p where p.file_no = files.file_no and effect = 'set aside')::integer as lost,
      (select coalesce(sum(rows), 0) from int_invoices as i where i.file_no = files.file_no)::integer as used
      from files where holding = 'invoices' order by file_no`)
    for (const row of rows) expect([row['file'], Number(row['used']) + Number(row['lost'])]).toEqual([row['file'], row['read_rows']])
    const said = loaded.problems.filter((problem) => problem.effect === 'set aside' && problem.file !== 'tickets.csv')
    expect(said.map(({ file, row, column, found, expected, count }) => [file, row, column, found, expected, count])).toEqual([
      ['report.csv', 1, null, 'a line above the column names', 'the table alone', 4],
      ['report.csv', 10, null, 'a line of totals', 'a record', 2],
      ['xero.csv', 5, null, 'INV-3', 'an invoice; this is a draft, or an invoice that was voided', 1],
      ['template.csv', 5, '*InvoiceNo', null, 'a number of an invoice', 1],
      ['report.csv', 6, null, null, 'an invoice; this is a payment, a heading, a total or another line', 3],
      ['report.csv', 11, 'Due date', null, 'the day on which it was due', 1],
      ['invoices.csv', 2, 'invoice', '1', 'one row for an invoice; the newest counts', 1],
      ['invoices.csv', 4, 'invoice', null, 'a number of an invoice', 1],
    ])
  })

  test('what cannot be read, and who is not known, is said', () => {
    const said = loaded.problems.filter((problem) => problem.effect !== 'set aside')
    expect(said.map(({ file, row, column, found, expected, effect }) => [file, row, column, found, effect, expected])).toEqual([
      ['invoices.csv', 5, 'amount', 'soon', 'read as blank', 'an amount'],
      ['invoices.csv', 5, 'client', 'Elder', 'used', 'a client of the tickets, clients or agreements, or a spelling that aliases.csv joins; the invoice is kept under this name'],
    ])
  })

  test('the sample’s own file: an invoice a row, to the cent', async () => {
    const text = readFileSync(new URL('../../../data/invoices.csv', import.meta.url), 'utf8')
    const cells = text.trim().split('\n').slice(1).map((line) => line.split(','))
    await loadSources(db, [written(text, 'invoices.csv')], { content: smallContent(), zone: 'Europe/London', as_of: null, assumed_plan: null, sink, allow_empty: true })
    const [row] = await db.query<Row>('select count(*)::integer as invoices, sum(amount_cents) as cents, count(paid_on)::integer as paid, (select count(*)::integer from int_invoice_problems where effect <> \'used\') as problems from int_invoices')
    expect(row).toEqual({ invoices: 557, cents: cells.reduce((sum, line) => sum + Math.round(Number(line.at(-1)) * 100), 0), paid: cells.filter((line) => line.at(-2) !== '').length, problems: 0 })
    expect(cells).toHaveLength(557)
  })
})
