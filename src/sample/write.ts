/** The whole sample company, as the texts of its files. */
import { HOLDINGS } from '../core/reading.ts'
import type { Holding } from '../core/reading.ts'
import { adviceRows } from './advice.ts'
import { agreementRows, clientRows, contactRows } from './agreements.ts'
import { arrivalsOf } from './arrivals.ts'
import { clientsOf } from './clients.ts'
import type { Settings } from './clients.ts'
import { csv } from './csv.ts'
import type { Row } from './csv.ts'
import { assetRows, checkRows } from './estate.ts'
import { handleAll } from './handling.ts'
import { invoiceRows } from './invoices.ts'
import { DAY, HOUR, MINUTE, addMonths, dayOf, isoDate, isoInstant } from './local-time.ts'
import { MISSPELT, plantOddities } from './oddities.ts'
import { outageArrivals } from './outage.ts'
import { plantedOf } from './planted.ts'
import { readme } from './readme.ts'
import { documentRows, surveyRows, visitRows } from './relations.ts'
import { remindersOf } from './reminders.ts'
import { rotaOf } from './rota.ts'
import { eventRows, exportTicket, ticketRow } from './tickets.ts'
import { timeEntryRows } from './time-entries.ts'

/** Changes whenever the same seed gives other bytes. */
export const GENERATOR_VERSION = 1
const AS_OF = dayOf('2026-10-30') * DAY + 17 * HOUR + 48 * MINUTE
const FIRST_TICKET = 29_601

export interface Options {
  readonly seed: number
  readonly clients: number
  /** Whole months, the one in which the data end included. */
  readonly months: number
  readonly habits: 'all' | 'none'
}

/**
 * File names and their UTF-8 texts, `SAMPLE.json` last. `sha256` gives the digest of a text in hexadecimal digits.
 * Throws a `RangeError` for options out of range.
 */
export function writeSample(options: Options, sha256: (text: string) => string): ReadonlyMap<string, string> {
  if (!(options.clients >= 1 && options.clients <= 2000)) throw new RangeError(`clients: expected 1 to 2000, found ${options.clients}`)
  if (!(options.months >= 1 && options.months <= 44)) throw new RangeError(`months: expected 1 to 44, found ${options.months}`)
  const this_month = dayOf(`${isoDate(Math.floor(AS_OF / DAY)).slice(0, 8)}01`)
  const settings: Settings = { ...options, first_day: addMonths(this_month, 1 - options.months), as_of: AS_OF }
  const clients = clientsOf(settings)
  const rota = rotaOf(settings, clients)
  const arrivals = [...arrivalsOf(settings, clients, rota.visits), ...outageArrivals(settings, clients)]
  const tickets = handleAll(settings, rota, arrivals, FIRST_TICKET)
  const exported = tickets.map((ticket) => exportTicket(settings, ticket))
  const ticket_rows = exported.map((one) => ticketRow(settings, one))
  const oddities = plantOddities(ticket_rows)
  const reminders = remindersOf(settings, clients, arrivals)
  const rows: Readonly<Record<Holding, readonly Row[]>> = {
    tickets: ticket_rows,
    events: exported.flatMap(eventRows),
    clients: clientRows(settings, clients),
    agreements: agreementRows(settings, clients),
    contacts: contactRows(settings, clients),
    invoices: invoiceRows(settings, clients),
    surveys: surveyRows(settings, clients),
    visits: visitRows(settings, clients, rota),
    assets: assetRows(settings, clients),
    advice: adviceRows(settings, clients),
    checks: checkRows(settings, clients),
    time_entries: timeEntryRows(settings, clients, rota, tickets),
    documents: documentRows(settings, clients),
    reminders: reminders.map((one) => [one.client.name, isoDate(one.day), one.obligation]),
    credits: [],
    aliases: MISSPELT.filter((one) => one.joined && clients.some((client) => client.name === one.client)).map((one) => [one.name, one.client]),
  }
  const files = new Map<string, string>((Object.keys(HOLDINGS) as Holding[]).map((holding) => [`${holding}.csv`, csv(HOLDINGS[holding], rows[holding])]))
  files.set('planted.json', `${JSON.stringify(plantedOf(settings, clients, reminders, oddities), null, 2)}\n`)
  files.set('README.md', readme(settings, clients, rows))
  const digests = Object.fromEntries([...files].filter(([name]) => name.endsWith('.csv')).map(([name, text]) => [name, sha256(text)]))
  files.set('SAMPLE.json', `${JSON.stringify({ ...options, generator: GENERATOR_VERSION, as_of: isoInstant(AS_OF), zone: 'Europe/London', files: digests }, null, 2)}\n`)
  return files
}
