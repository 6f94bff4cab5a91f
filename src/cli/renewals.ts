import { writeFile } from 'node:fs/promises'
import { formatCount, registerOf, stepsInOrder, yearPlan, type AgreementProblem, type ClientPlan, type RenewalRules } from '../core/index.ts'
import { calendarText, planEvents } from '../ics/index.ts'
import { AgreementSource, EngineClients, EngineDocuments, EngineRenewals, NOTHING_NOTED } from '../models/index.ts'
import { renewalCalendar, shownBy } from '../words/index.ts'
import { namedClient } from './named-template.ts'
import { openData } from './open-data.ts'
import type { Options } from './options.ts'

/** Dates ISO, local. What an owner keeps in the browser is no part of it. */
export interface RenewalsReport {
  /** The day of `as_of`; empty where nothing is dated. */
  readonly as_of: string
  /** Last day of the twelve months. */
  readonly until_on: string
  readonly rules: RenewalRules
  readonly clients: readonly ClientPlan[]
  readonly problems: readonly AgreementProblem[]
  readonly ics: { readonly file: string; readonly events: number } | null
}

/** The steps before each renewal of the twelve months ahead, of all clients or one; as a calendar too where a file for it is named. @throws InputError where nobody has the name */
export async function renewals(options: Options, tell: (line: string) => void, now: () => number = Date.now): Promise<RenewalsReport> {
  const { content, db, close } = await openData(options, options.operands, tell)
  try {
    const only = options.client === null ? null : (await namedClient(new AgreementSource(db), options.client)).client
    const source = new EngineRenewals(db, content, await EngineClients.open(db, content, NOTHING_NOTED))
    const whole = await source.book()
    const book = { ...whole, clients: whole.clients.filter(({ client }) => only === null || client === only) }
    const plan = yearPlan(whole, content, { steps: [], documents: registerOf(await new EngineDocuments(db).documents(), []) })
    const clients = plan.clients.filter(({ client }) => only === null || client === only)
    const events = planEvents({ clients }, renewalCalendar)
    if (options.ics !== null) await writeFile(options.ics, calendarText({ name: renewalCalendar.name(content.provider.name), events, written_at: now() }))
    return {
      as_of: plan.as_of, until_on: plan.until_on, rules: content.renewals, clients, problems: await source.agreementProblems(book),
      ics: options.ics === null ? null : { file: options.ics, events: events.length },
    }
  } finally {
    await close()
  }
}

const HEADER = ['State', 'Day', 'Step', 'Client', 'Term ends', 'Shown by']

/** The same for people: what to do next first, a line a step. */
export function renewalsText({ as_of, until_on, clients, problems, ics }: RenewalsReport): string {
  if (as_of === '') return 'nothing is dated, so nothing can be planned'
  const steps = stepsInOrder({ clients })
  const rows = [HEADER, ...steps.map(({ state, on, kind, client, renewal, evidence, why }) => [
    state.replace('_', ' '), on, kind, client, renewal.term_ends_on, evidence === null ? (why ?? '').replaceAll('_', ' ') : shownBy(evidence),
  ])]
  const widths = HEADER.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)))
  const without = clients.filter(({ renewals: planned }) => planned.length === 0).map(({ client, standing }) => `${client} (${standing.replaceAll('_', ' ')})`)
  return [
    `${formatCount(clients.length)} ${clients.length === 1 ? 'client' : 'clients'}, ${as_of} to ${until_on}`, '',
    ...rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i]!)).join('  ').trimEnd()),
    ...(without.length === 0 ? [] : ['', `No term ends within the twelve months: ${without.join(', ')}`]),
    ...(problems.length === 0 ? [] : ['', ...problems.map(({ client, kind, version, file, row, rule }) => `${file ?? ''}${row === null ? '' : ` row ${row}`}: ${client}${version === null ? '' : `, version ${version}`}: ${kind.replaceAll('_', ' ')}; ${rule.replaceAll('_', ' ')}`)]),
    ...(ics === null ? [] : ['', `${ics.file}: ${formatCount(ics.events)} events`]),
  ].join('\n')
}
