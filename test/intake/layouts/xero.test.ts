import { expect, test } from 'vitest'
import { lookAt, mapped, patternsOf } from './looked.ts'

test('Xero’s invoices: a row for each line, whose total counts once; drafts are not wanted', async () => {
  const inspection = await lookAt('ContactName,EmailAddress,InvoiceNumber,Reference,InvoiceDate,DueDate,PlannedDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,Description,LineAmount,Currency,Type,Sent,Status', 'Alder Dental,kit@alder.example,INV-1,,25/01/2026,24/02/2026,,1200.00,200.00,0.00,1200.00,Support,700.00,GBP,Sales invoice,Sent,Awaiting Payment')
  expect(inspection).toMatchObject({ holding: 'invoices', layout: { id: 'xero', certain: true, evidence: 'code' }, missing: [], lines: 'once' })
  expect(mapped(inspection)).toEqual({ client: 'ContactName', invoice: 'InvoiceNumber', issued_on: 'InvoiceDate', due_on: 'DueDate', amount: 'Total' })
  expect(inspection.keep).toEqual({ index: 16, words: ['paid', 'awaiting payment'], others: 'a draft, or an invoice that was voided' })
  expect(patternsOf(inspection, 'issued_on')).toEqual(['%d/%m/%Y'])
  expect(inspection.cannot).toEqual(['Xero’s export says that an invoice was paid, not when: days beyond terms cannot be told. Add the day from its payments as a column “paid_on”.', 'Amounts in several currencies are taken as they stand.'])
})

test('the template of its import is told apart', async () => {
  const inspection = await lookAt('*ContactName,EmailAddress,*InvoiceNumber,Reference,*InvoiceDate,*DueDate,Total,*Description,*Quantity,*UnitAmount,*AccountCode,*TaxType,Currency,BrandingTheme', 'Alder Dental,,INV-1,,25/01/2026,24/02/2026,,Support,1,700,200,VAT,GBP,')
  expect(inspection).toMatchObject({ layout: { id: 'xero-import' }, lines: 'once', keep: null })
  expect(mapped(inspection)).toEqual({ client: '*ContactName', invoice: '*InvoiceNumber', issued_on: '*InvoiceDate', due_on: '*DueDate', amount: 'Total' })
})
