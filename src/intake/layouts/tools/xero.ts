import type { Layout } from '../layout.ts'

/** Sales invoices of Xero: one row for each line, with the invoice's total on every one. */
const layouts: readonly Layout[] = [
  {
    id: 'xero',
    name: 'Xero sales invoices',
    holding: 'invoices',
    evidence: 'code',
    needs: [['contactname'], ['invoicenumber'], ['invoicedate'], ['duedate'], ['invoiceamountdue', 'invoiceamountpaid', 'lineamount']],
    keep: { headers: ['status'], words: ['Paid', 'Awaiting Payment'], others: 'a draft, or an invoice that was voided' },
    lines: 'once',
    columns: [
      { column: 'client', headers: ['contactname'] },
      { column: 'invoice', headers: ['invoicenumber'] },
      { column: 'issued_on', headers: ['invoicedate'] },
      { column: 'due_on', headers: ['duedate'] },
      { column: 'amount', headers: ['total'], reason: 'The total of the invoice with tax; it stands on each of its lines and counts once.' },
      { column: 'paid_on', headers: [], believed: ['paid on', 'fully paid on date'] },
    ],
    cannot: [
      { without: 'paid_on', say: 'Xero’s export says that an invoice was paid, not when: days beyond terms cannot be told. Add the day from its payments as a column “paid_on”.' },
      'Amounts in several currencies are taken as they stand.',
    ],
  },
  {
    id: 'xero-import',
    name: 'Xero invoices (import template)',
    holding: 'invoices',
    evidence: 'code',
    needs: [['contactname'], ['invoicenumber'], ['invoicedate'], ['duedate'], ['brandingtheme']],
    lines: 'once',
    columns: [
      { column: 'client', headers: ['contactname'] },
      { column: 'invoice', headers: ['invoicenumber'] },
      { column: 'issued_on', headers: ['invoicedate'] },
      { column: 'due_on', headers: ['duedate'] },
      { column: 'amount', headers: ['total'], reason: 'The total of the invoice, where the template holds it; it counts once.' },
    ],
    cannot: ['The import template has no payments, and its Total is often blank. Export the invoices from Xero instead.'],
  },
]

export default layouts
