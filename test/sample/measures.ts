/** Plain measures of each habit from the rows, one number a client. They never look at what was planted. */
import { openSeconds } from '../../src/sample/opening.ts'
import { by, days, mean, seconds, share } from './company.ts'
import type { Cells, Company } from './company.ts'

export type Measure = (company: Company) => ReadonlyMap<string, number>

const each = (company: Company, number: (client: string) => number): ReadonlyMap<string, number> => new Map(company.names.map((name) => [name, number(name)]))
const AS_OF = '2026-10-30'

/** Money-weighted days from due to paid, or to the end of the data. */
export const daysBeyondTerms: Measure = (company) => {
  const invoices = by(company.rows('invoices'), (row) => row['client'] ?? '')
  return each(company, (client) => {
    const due = (invoices.get(client) ?? []).filter((row) => row['paid_on'] !== '' || (row['due_on'] ?? '') < AS_OF)
    const money = due.reduce((sum, row) => sum + Number(row['amount']), 0)
    return money === 0 ? 0 : due.reduce((sum, row) => sum + Number(row['amount']) * (days(row['paid_on'] === '' ? AS_OF : row['paid_on']) - days(row['due_on'])), 0) / money
  })
}

const ofTickets = (number: (tickets: readonly Cells[], company: Company) => number): Measure => (company) => {
  const groups = by(company.tickets, (row) => row['client'] ?? '')
  return each(company, (client) => number(groups.get(client) ?? [], company))
}

/** Share raised as P1 or P2, before any correction. */
export const raisedUrgent: Measure = (company) => {
  const first = new Map<string, string>()
  for (const event of company.rows('events')) {
    const id = event['ticket_id'] ?? ''
    if (event['kind'] === 'priority' && !first.has(id)) first.set(id, event['value'] ?? '')
  }
  return ofTickets((tickets) => share(tickets, (row) => ['P1', 'P2'].includes(first.get(row['ticket_id'] ?? '') ?? row['priority'] ?? '')))(company)
}

/** Share of people's tickets outside the client's own hours. */
export const outsideHours: Measure = (company) => {
  const gold = new Set(company.rows('clients').filter((row) => row['calendar'] === 'gold').map((row) => row['client']))
  return ofTickets((tickets) => share(tickets.filter((row) => row['raised_by'] !== 'monitoring'), (row) => {
    const weekday = new Date(seconds(row['created_at']) * 1000).getUTCDay()
    const time = row['created_at']?.slice(11) ?? ''
    const [from, until] = gold.has(row['client'] ?? '') ? ['07:30', '18:30'] : ['08:30', '17:30']
    return weekday === 0 || weekday === 6 || time < from || time >= until
  }))(company)
}

/** Share of tickets that one person raised three or more at a time on a day of an on-site visit. */
export const savedUp: Measure = (company) => {
  const visits = new Set(company.rows('visits').filter((row) => row['kind'] === 'on_site').map((row) => `${row['client']} ${row['visited_on']}`))
  return ofTickets((tickets) => {
    const heaps = by(tickets.filter((row) => row['requester'] !== ''), (row) => `${row['client']} ${row['created_at']?.slice(0, 10)}|${row['requester']}`)
    const saved = [...heaps].filter(([key, heap]) => heap.length >= 3 && visits.has(key.slice(0, key.indexOf('|')))).reduce((sum, [, heap]) => sum + heap.length, 0)
    return tickets.length === 0 ? 0 : saved / tickets.length
  })(company)
}

export const declined: Measure = (company) => {
  const advice = by(company.rows('advice').filter((row) => row['decision'] === 'declined' || row['decision'] === 'accepted'), (row) => row['client'] ?? '')
  return each(company, (client) => share(advice.get(client) ?? [], (row) => row['decision'] === 'declined'))
}

/** People who approved something. */
export const approvers: Measure = (company) => {
  const client = new Map(company.tickets.map((row) => [row['ticket_id'], row['client'] ?? '']))
  const groups = by(company.rows('events').filter((row) => row['kind'] === 'approval'), (row) => client.get(row['ticket_id'] ?? '') ?? '')
  return each(company, (name) => new Set((groups.get(name) ?? []).map((row) => row['by'])).size)
}

/** Share of checks of an obligation that found more than the limit. */
export const overLimit = (obligation: string): Measure => (company) => {
  const checks = by(company.rows('checks').filter((row) => row['obligation'] === obligation), (row) => row['client'] ?? '')
  return each(company, (client) => share(checks.get(client) ?? [], (row) => Number(row['found']) > Number(row['limit'])))
}

/** Share of tickets on which work began before they were created. */
export const loggedAfterwards: Measure = (company) => {
  const began = new Map<string, string>()
  for (const row of company.rows('time_entries')) if (row['ticket_id'] && !began.has(row['ticket_id'])) began.set(row['ticket_id'], row['started_at'] ?? '')
  return ofTickets((tickets) => share(tickets, (row) => (began.get(row['ticket_id'] ?? '') ?? '9') < (row['created_at'] ?? '')))(company)
}

export const reopened: Measure = ofTickets((tickets) => share(tickets, (row) => Number(row['reopened_count']) > 0))

/** Hours for each ticket in which the client was waited for. */
export const waitingHours: Measure = ofTickets((tickets) => mean(tickets.map((row) => Number(row['paused_minutes']) / 60)))

/** Share of a silver client's replies within the targets of gold, in gold's hours. */
export const atGoldSpeed: Measure = (company) => {
  const silver = new Set(company.rows('agreements').filter((row) => row['plan'] === 'silver' && row['premium_response_from'] === '').map((row) => row['client']))
  const targets = new Map([['P1', 30], ['P2', 60], ['P3', 120], ['P4', 240]])
  return ofTickets((tickets) => {
    const replied = tickets.filter((row) => silver.has(row['client'] ?? '') && row['first_response_at'] !== '' && row['place'] === 'remote')
    return share(replied, (row) => openSeconds('gold', seconds(row['created_at']), seconds(row['first_response_at'])) <= (targets.get(row['priority'] ?? '') ?? 0) * 60)
  })(company)
}

/** Fees paid or owed less labour at £44 an hour and tools at £9.50 a seat and month, as a share of the fees. */
export const margin: Measure = (company) => {
  const client = new Map(company.tickets.map((row) => [row['ticket_id'], row['client'] ?? '']))
  const minutes = new Map<string, number>()
  for (const row of company.rows('time_entries')) {
    const name = row['client'] || (client.get(row['ticket_id'] ?? '') ?? '')
    minutes.set(name, (minutes.get(name) ?? 0) + Number(row['minutes']))
  }
  const fees = by(company.rows('invoices'), (row) => row['client'] ?? '')
  const seats = new Map(company.rows('clients').map((row) => [row['client'], Number(row['seats'])]))
  return each(company, (name) => {
    const list = fees.get(name) ?? []
    const fee = list.reduce((sum, row) => sum + Number(row['amount']), 0)
    return fee === 0 ? 1 : (fee - ((minutes.get(name) ?? 0) / 60) * 44 - 9.5 * (seats.get(name) ?? 0) * list.length) / fee
  })
}

/** Billed seats of the last version for each computer in the files. */
export const billedForEachComputer: Measure = (company) => {
  const computers = by(company.rows('assets').filter((row) => row['kind'] === 'laptop' || row['kind'] === 'workstation'), (row) => row['client'] ?? '')
  const billed = new Map(company.rows('agreements').map((row) => [row['client'], Number(row['billed_seats'])]))
  return each(company, (name) => (billed.get(name) ?? computers.get(name)?.length ?? 1) / (computers.get(name)?.length ?? 1))
}
