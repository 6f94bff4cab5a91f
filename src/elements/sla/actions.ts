import { filterAfter, filterAfterPress, sameFilter } from '../filter/index.ts'
import { opensOrShuts } from '../shared/index.ts'
import { CLIENT_COLUMNS, WORST_FIRST, openedOf, openedToken } from './view.ts'
import type { View } from './view.ts'

/** What a press of a figure, tab or head makes of the view; null where that act does not change it. */
export function viewAfter(view: View, act: string, value: string): View | null {
  switch (act) {
    case 'open': return { ...view, opened: opensOrShuts(view.opened, openedOf(value), openedToken), ticket: null }
    case 'close': return { ...view, opened: null, ticket: null }
    case 'ticket': return { ...view, ticket: view.ticket === value ? null : value }
    case 'close-ticket': return { ...view, ticket: null }
    case 'clock': return { ...view, clock: value === 'resolution' ? 'resolution' : 'response', opened: null, ticket: null }
    case 'sort': {
      const column = CLIENT_COLUMNS.find((name) => name === value)
      if (column === undefined) return null
      const down = view.sort.column === column ? !view.sort.down : column !== 'client' && column !== WORST_FIRST.column && column !== 'rate'
      return { ...view, sort: { column, down }, opened: null, ticket: null }
    }
    default: {
      const filter = filterAfterPress(view.filter, act)
      return filter === null ? null : { ...view, filter, opened: null, ticket: null }
    }
  }
}

/** What a changed control makes of the view; null for one that is not a filter. */
export function viewAfterChoice(view: View, name: string, value: string, on: boolean): View | null {
  const filter = filterAfter(view.filter, name, value, on)
  return filter === null ? null : { ...view, filter, opened: null, ticket: null }
}

/** Whether the results must be asked for again, or only what stands open changes. */
export function sameResults(a: View, b: View): boolean {
  return a.clock === b.clock && sameFilter(a.filter, b.filter)
}
