/** invoices.csv: the monthly fee in advance; work by the hour where nothing is agreed. */
import { cents, chargeOn, versionsOf } from './agreements.ts'
import type { Client, Settings } from './clients.ts'
import type { Row } from './csv.ts'
import { DAY, addMonths, isoDate } from './local-time.ts'
import { stream } from './stream.ts'

const TERM_DAYS = 30
const RATE_PER_HOUR_CENTS = 9500

interface Invoice { readonly client: Client; readonly issued: number; readonly paid: number | null; readonly amount: number }

function invoicesOf(settings: Settings, client: Client): readonly Invoice[] {
  const last_day = Math.floor(settings.as_of / DAY)
  const versions = versionsOf(settings, client)
  const invoices: Invoice[] = []
  for (let month = 0, issued = settings.first_day; issued <= last_day; month++, issued = addMonths(settings.first_day, month)) {
    const chance = stream(settings.seed, 'invoice', client.index, month)
    const fee = chargeOn(versions, issued)
    const amount = fee > 0 ? fee : client.circumstance === 'no_agreement' && month % 3 === 2 ? chance.int(9, 26) * RATE_PER_HOUR_CENTS : 0
    if (amount === 0) continue
    const mean = client.temper.days_beyond_terms
    const late = mean > 20
    const drift = late ? (14 * month) / settings.months - 7 : 0
    const stray = !late && mean > -2 && chance.chance(0.06) ? chance.int(5, 16) : 0
    const paid = issued + TERM_DAYS + Math.max(-27, Math.round(mean + drift + (late ? 6 : 2.5) * chance.normal() + stray))
    const unpaid = late && settings.months - month <= 3
    invoices.push({ client, issued, paid: unpaid || paid > last_day ? null : paid, amount })
  }
  return invoices
}

export function invoiceRows(settings: Settings, clients: readonly Client[]): readonly Row[] {
  return clients.flatMap((client) => invoicesOf(settings, client)).sort((a, b) => a.issued - b.issued || a.client.index - b.client.index)
    .map((one, i) => [one.client.name, `HIT-${40_001 + i}`, isoDate(one.issued), isoDate(one.issued + TERM_DAYS), one.paid === null ? null : isoDate(one.paid), cents(one.amount)])
}
