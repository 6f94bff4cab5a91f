import { expect, test } from 'vitest'
import { look } from '../files.ts'
import { lookAt, mapped } from './looked.ts'

const TITLES = ['Harbour Example Ltd,,,,,,', 'Transaction List,,,,,,', '"January 1-31, 2026",,,,,,', ',,,,,,']

test('a QuickBooks report: titles, a first column without a name, and invoices among payments', async () => {
  const inspection = await look([...TITLES, ',Transaction date,Transaction type,Num,Customer/Name,Due date,Amount', ',01/27/2026,Invoice,2001,Alder Dental,02/26/2026,"$1,045.50"', ',01/28/2026,Payment,88,Alder Dental,,"($1,045.50)"', ''].join('\n'))
  expect(inspection).toMatchObject({ holding: 'invoices', layout: { id: 'quickbooks', certain: true }, dialect: { header_row: 4 }, missing: [], believed: ['due_on'] })
  expect(mapped(inspection)).toEqual({ client: 'Customer/Name', invoice: 'Num', issued_on: 'Transaction date', due_on: 'Due date', amount: 'Amount' })
  expect(inspection.keep).toEqual({ index: 2, words: ['invoice'], others: 'a payment, a heading, a total or another line' })
  expect(inspection.lines).toBeNull()
})

test('a journal lacks the due date, and says which column to add', async () => {
  const inspection = await look(['Example Co,,,,,,,,', 'Journal,,,,,,,,', 'All Dates,,,,,,,,', ',,,,,,,,', ',Date,Transaction Type,Num,Name,Memo/Description,Account,Debit,Credit', ',01/27/2026,Invoice,1001,Alder Dental,Support,Receivable,$225.00,', ',,,,,,Income,,$225.00', ',,,,,,,$225.00,$225.00', ''].join('\n'))
  expect(inspection).toMatchObject({ layout: { id: 'quickbooks' }, usable: false, missing: ['due_on'] })
  expect(inspection.cannot[0]).toBe('QuickBooks’ reports have no due date unless you add it: customise the report, add the column “Due date”, and export it again.')
})

test('the template of its import: the lines of an invoice are added up', async () => {
  const inspection = await lookAt('*InvoiceNo,*Customer,*InvoiceDate,*DueDate,Terms,Location,Memo,Item(Product/Service),ItemDescription,ItemQuantity,ItemRate,*ItemAmount,Service Date', '1001,Alder Dental,01/25/2026,02/24/2026,Net 30,,,Support,,1,500,500.10,', '1001,,,,,,,Licences,,2,100,200.20,')
  expect(inspection).toMatchObject({ layout: { id: 'quickbooks-import' }, lines: 'sum', keep: null, missing: [] })
  expect(mapped(inspection)).toEqual({ client: '*Customer', invoice: '*InvoiceNo', issued_on: '*InvoiceDate', due_on: '*DueDate', amount: '*ItemAmount' })
})

test('the ageing summary is refused, and says what to export instead', async () => {
  const inspection = await lookAt('Customer,Current,1 - 30,31 - 60,61 - 90,91 and over,Total', 'Alder Dental,100.00,,,,,100.00', 'Birch,,20.00,,,,20.00')
  expect(inspection).toMatchObject({ layout: { id: 'quickbooks-ageing' }, usable: false })
  expect(inspection.refused).toContain('Export a transaction list of the invoices instead')
})
