import { PRIORITIES } from '../../core/index.ts'
import type { SlaFilter } from '../../models/source.ts'
import type { AddressParts } from '../shared/index.ts'

export const NO_FILTER: SlaFilter = { clients: [], from: null, until: null, priorities: [], plans: [], lane: 'all' }

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** Adds a filter to an address. Clients' names are only ever in the fragment. */
export function writeFilter({ query, fragment }: AddressParts, filter: SlaFilter): void {
  if (filter.from !== null) query.set('from', filter.from)
  if (filter.until !== null) query.set('until', filter.until)
  if (filter.priorities.length > 0) query.set('priority', filter.priorities.join(','))
  if (filter.plans.length > 0) query.set('plan', filter.plans.join(','))
  if (filter.lane !== 'all') query.set('lane', filter.lane)
  for (const client of filter.clients) fragment.append('client', client)
}

/** The filter that an address asks for; what it says wrongly is left out. */
export function readFilter({ query, fragment }: AddressParts): SlaFilter {
  const listed = (name: string): string[] => (query.get(name) ?? '').split(',').filter((part) => part !== '')
  const month = (name: string): string | null => {
    const value = query.get(name)
    return value !== null && MONTH.test(value) ? value : null
  }
  const lane = query.get('lane')
  return {
    clients: fragment.getAll('client'),
    from: month('from'),
    until: month('until'),
    priorities: [...PRIORITIES, 'none' as const].filter((priority) => listed('priority').includes(priority)),
    plans: listed('plan'),
    lane: lane === 'express' || lane === 'regular' ? lane : 'all',
  }
}

/** What a changed control makes of the filter; null for one that is not part of it. */
export function filterAfter(filter: SlaFilter, name: string, value: string, on: boolean): SlaFilter | null {
  const toggled = <T extends string>(list: readonly T[], item: T): T[] => (on ? [...new Set([...list, item])] : list.filter((other) => other !== item))
  switch (name) {
    case 'clients': return { ...filter, clients: toggled(filter.clients, value) }
    case 'plans': return { ...filter, plans: toggled(filter.plans, value) }
    case 'priorities': {
      const priority = [...PRIORITIES, 'none' as const].find((known) => known === value)
      return priority === undefined ? filter : { ...filter, priorities: toggled(filter.priorities, priority) }
    }
    case 'lane': return { ...filter, lane: value === 'express' || value === 'regular' ? value : 'all' }
    case 'from': return { ...filter, from: value || null, until: value !== '' && filter.until !== null && filter.until < value ? null : filter.until }
    case 'until': return { ...filter, until: value || null, from: value !== '' && filter.from !== null && filter.from > value ? null : filter.from }
    default: return null
  }
}

/** What a pressed button makes of the filter; null where that act does not change it. */
export function filterAfterPress(filter: SlaFilter, act: string): SlaFilter | null {
  if (act === 'reset') return NO_FILTER
  return act === 'clear-clients' ? { ...filter, clients: [] } : null
}

export const sameFilter = (one: SlaFilter, other: SlaFilter): boolean => JSON.stringify(one) === JSON.stringify(other)
