import { PRIORITIES } from '../../core/index.ts'
import { CLIENT_COLUMNS, NO_FILTER, WORST_FIRST, openedOf, openedToken } from './view.ts'
import type { View } from './view.ts'

/** What a press of a figure, tab or head makes of the view; null where that act does not change it. */
export function viewAfter(view: View, act: string, value: string): View | null {
  switch (act) {
    case 'open': {
      const opened = openedOf(value)
      const same = opened !== null && view.opened !== null && openedToken(view.opened) === openedToken(opened)
      return { ...view, opened: same ? null : opened, ticket: null }
    }
    case 'close': return { ...view, opened: null, ticket: null }
    case 'ticket': return { ...view, ticket: view.ticket === value ? null : value }
    case 'close-ticket': return { ...view, ticket: null }
    case 'clock': return { ...view, clock: value === 'resolution' ? 'resolution' : 'response', opened: null, ticket: null }
    case 'reset': return { ...view, filter: NO_FILTER, opened: null, ticket: null }
    case 'clear-clients': return { ...view, filter: { ...view.filter, clients: [] }, opened: null, ticket: null }
    case 'sort': {
      const column = CLIENT_COLUMNS.find((name) => name === value)
      if (column === undefined) return null
      const down = view.sort.column === column ? !view.sort.down : column !== 'client' && column !== WORST_FIRST.column && column !== 'rate'
      return { ...view, sort: { column, down }, opened: null, ticket: null }
    }
    default: return null
  }
}

/** What a changed control makes of the view; null for one that is not a filter. */
export function viewAfterChoice(view: View, name: string, value: string, on: boolean): View | null {
  const filter = filterAfter(view.filter, name, value, on)
  return filter === null ? null : { ...view, filter, opened: null, ticket: null }
}

function filterAfter(filter: View['filter'], name: string, value: string, on: boolean): View['filter'] | null {
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

/** Whether the results must be asked for again, or only what stands open changes. */
export function sameResults(a: View, b: View): boolean {
  return a.clock === b.clock && JSON.stringify(a.filter) === JSON.stringify(b.filter)
}
