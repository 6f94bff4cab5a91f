import type { Layout } from '../layout.ts'

/** QuickBooks Online: its reports with titles above the header, the template of its import, and the ageing summary. */
const layouts: readonly Layout[] = [
  {
    id: 'quickbooks',
    name: 'QuickBooks report',
    holding: 'invoices',
    evidence: 'code',
    needs: [['transaction type'], ['num'], ['date', 'transaction date'], ['name', 'customer name', 'customer'], ['amount', 'debit']],
    keep: { headers: ['transaction type'], words: ['Invoice'], others: 'a payment, a heading, a total or another line' },
    columns: [
      { column: 'client', headers: ['customer name', 'name', 'customer'] },
      { column: 'invoice', headers: ['num'] },
      { column: 'issued_on', headers: ['transaction date', 'date'] },
      { column: 'due_on', headers: [], believed: ['due date'] },
      { column: 'amount', headers: ['amount', 'debit'] },
    ],
    cannot: [
      { without: 'due_on', say: 'QuickBooks’ reports have no due date unless you add it: customise the report, add the column “Due date”, and export it again.' },
      'The report does not say when an invoice was paid; its payments are rows of their own and are set aside.',
    ],
  },
  {
    id: 'quickbooks-import',
    name: 'QuickBooks invoices (import template)',
    holding: 'invoices',
    evidence: 'code',
    needs: [['invoiceno'], ['customer'], ['invoicedate'], ['duedate'], ['itemamount']],
    lines: 'sum',
    columns: [
      { column: 'client', headers: ['customer'] },
      { column: 'invoice', headers: ['invoiceno'] },
      { column: 'issued_on', headers: ['invoicedate'] },
      { column: 'due_on', headers: ['duedate'] },
      { column: 'amount', headers: ['itemamount'], reason: 'The sum of the lines of an invoice, without tax.' },
    ],
    cannot: ['The import template has no payments, and its amounts are without tax.'],
  },
  {
    id: 'quickbooks-ageing',
    name: 'QuickBooks ageing summary',
    holding: 'invoices',
    evidence: 'documentation',
    needs: [['current'], ['1 30'], ['31 60'], ['61 90'], ['91 and over'], ['total']],
    columns: [],
    refused: 'This is the ageing summary of QuickBooks. It has one sum for each client and age, and no invoices: neither their numbers nor when they were sent, due or paid can be told from it. Export a transaction list of the invoices instead, with the columns Date, Transaction type, Num, Name, Due date and Amount.',
  },
]

export default layouts
