import { OFFER_TEMPLATES, registerOf, stepRules, stepsOf, workdaysOf } from '../../core/index.ts'
import type { Content, Step, StepClient } from '../../core/index.ts'
import type { DocumentRow, Portfolio, PortfolioClient } from '../../models/source.ts'
import type { ClientsKept } from './engine-seam.ts'

/** The day on which each client was last sent an offer, from the files and from what was noted here. */
export function offersSent(rows: readonly DocumentRow[], { documents }: Pick<ClientsKept, 'documents'>): ReadonlyMap<string, string> {
  const sent = new Map<string, string>()
  for (const { client, template, sent_on } of registerOf(rows, documents)) {
    if (sent_on !== null && OFFER_TEMPLATES.includes(template) && sent_on > (sent.get(client) ?? '')) sent.set(client, sent_on)
  }
  return sent
}

/** How a provider prepares renewals, and which days are free. */
export type StepContent = Pick<Content, 'renewals' | 'calendars'>

/** What is to be done for one client, with what the owner keeps here, on the days of the plan of renewals. @param content null: the usual lengths */
export function clientSteps(one: PortfolioClient, { period, holdings }: Portfolio, kept: ClientsKept, offers: ReadonlyMap<string, string>, content: StepContent | null): Step[] {
  if (period.until_on === '') return []
  const { steps = [], surveys = [] } = kept
  const told = { surveys: holdings.includes('surveys') || surveys.length > 0, visits: holdings.includes('visits') }
  const of = { ...one, told, notes: steps, offered_on: offers.get(one.client) ?? null, obligations: notReminded(one, kept), complainer: complainerOf(one, kept) }
  return content === null ? stepsOf(of, period.until_on) : stepsOf(of, period.until_on, stepRules(content.renewals), workdaysOf(content.renewals, content.calendars))
}

/** A reminder that was sent from here on its day or later is done. */
function notReminded({ client, obligations }: PortfolioClient, { reminders }: ClientsKept): StepClient['obligations'] {
  return obligations.map(({ obligation, next_due }) => ({
    obligation, next_due: next_due !== null && reminders.some((sent) => sent.client === client && sent.obligation === obligation && sent.sent_on >= next_due.on) ? null : next_due,
  }))
}

/** As found, or whom the owner says; nobody where labels are off. */
function complainerOf({ client, complainer = null }: PortfolioClient, { labels, labels_off }: ClientsKept): StepClient['complainer'] {
  const label = labels.find((one) => one.client === client && one.role === 'complainer')
  if (labels_off || label?.person === null) return null
  return label === undefined || label.person === complainer?.person ? complainer : { person: label.person, last_contact_on: null }
}
