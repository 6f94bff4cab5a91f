/** The whole sample company, as the texts of its files: first what happened, then what became of missed promises. */
import { HOLDINGS } from '../core/reading.ts'
import type { Holding } from '../core/reading.ts'
import { adviceRows } from './advice.ts'
import { agreementRows, clientRows, contactRows } from './agreements.ts'
import { arrivalsOf } from './arrivals.ts'
import { clientsOf } from './clients.ts'
import type { Client, Settings } from './clients.ts'
import { creditsOf } from './credits.ts'
import type { LedgerLine } from './credits.ts'
import { csv } from './csv.ts'
import type { Row } from './csv.ts'
import { assetRows, checkRows } from './estate.ts'
import { handleAll } from './handling.ts'
import { invoiceRows } from './invoices.ts'
import { DAY, HOUR, MINUTE, addMonths, dayOf, isoDate, isoInstant } from './local-time.ts'
import { MISSPELT, plantOddities } from './oddities.ts'
import type { Oddity } from './oddities.ts'
import { outageArrivals } from './outage.ts'
import { plantedOf } from './planted.ts'
import { readme } from './readme.ts'
import { documentRows, surveyRows, visitRows } from './relations.ts'
import { rolloutRows } from './rollout.ts'
import { remindersOf } from './reminders.ts'
import type { Reminder } from './reminders.ts'
import { rotaOf } from './rota.ts'
import { eventRows, exportTicket, ticketRow } from './tickets.ts'
import { timeEntryRows } from './time-entries.ts'

/** Changes whenever the same seed gives other bytes. */
export const GENERATOR_VERSION = 4
const AS_OF = dayOf('2026-10-30') * DAY + 17 * HOUR + 48 * MINUTE
const FIRST_TICKET = 29_601

export interface Options {
  readonly seed: number
  readonly clients: number
  /** Whole months, the one in which the data end included. */
  readonly months: number
  readonly habits: 'all' | 'none'
}

/** Everything but what became of missed promises: what is owed for them is computed from these files. */
export interface Draft {
  readonly options: Options
  readonly settings: Settings
  readonly clients: readonly Client[]
  readonly rows: Readonly<Record<Exclude<Holding, 'credits'>, readonly Row[]>>
  readonly reminders: readonly Reminder[]
  readonly oddities: readonly Oddity[]
}

/** Throws a `RangeError` for options out of range. */
export function draftSample(options: Options): Draft {
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
  const rows: Draft['rows'] = {
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
    documents: [...documentRows(settings, clients), ...rolloutRows(settings, clients)],
    reminders: reminders.map((one) => [one.client.name, isoDate(one.day), one.obligation]),
    aliases: MISSPELT.filter((one) => one.joined && clients.some((client) => client.name === one.client)).map((one) => [one.name, one.client]),
  }
  return { options, settings, clients, rows, reminders, oddities }
}

/** The draft's tables as CSV, to be read for the ledger. */
export function draftFiles({ rows }: Draft): ReadonlyMap<string, string> {
  return new Map((Object.keys(HOLDINGS) as Holding[]).flatMap((holding) => (holding === 'credits' ? [] : [[`${holding}.csv`, csv(HOLDINGS[holding], rows[holding])] as const])))
}

/**
 * File names and their UTF-8 texts, `SAMPLE.json` last.
 * @param ledger what is owed by the draft's files @param sha256 digest of a text in hexadecimal digits
 */
export function finishSample(draft: Draft, ledger: readonly LedgerLine[], sha256: (text: string) => string): ReadonlyMap<string, string> {
  const { options, settings, clients, reminders, oddities } = draft
  const credits = creditsOf(settings, ledger)
  const rows: Readonly<Record<Holding, readonly Row[]>> = { ...draft.rows, credits: credits.rows }
  const files = new Map<string, string>([...draftFiles(draft), ['credits.csv', csv(HOLDINGS.credits, credits.rows)]])
  files.set('planted.json', `${JSON.stringify({ ...plantedOf(settings, clients, reminders, oddities), credits: credits.planted }, null, 2)}\n`)
  files.set('README.md', readme(settings, clients, rows, credits.planted))
  const digests = Object.fromEntries([...files].filter(([name]) => name.endsWith('.csv')).map(([name, text]) => [name, sha256(text)]))
  files.set('SAMPLE.json', `${JSON.stringify({ ...options, generator: GENERATOR_VERSION, as_of: isoInstant(AS_OF), zone: 'Europe/London', files: digests }, null, 2)}\n`)
  return files
}
