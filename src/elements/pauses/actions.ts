import { filterAfter, filterAfterPress, sameFilter } from '../filter/index.ts'
import { opensOrShuts } from '../shared/index.ts'
import { CLIENT_COLUMNS, openedOf, openedToken, stretchOf } from './view.ts'
import type { View } from './view.ts'

const CLOSED = { opened: null, ticket: null, stretch: null } as const
const NO_TICKET = { ticket: null, stretch: null } as const

/** What a press of a figure or head makes of the view; null where that act does not change it. */
export function viewAfter(view: View, act: string, value: string): View | null {
  switch (act) {
    case 'open': return { ...view, ...NO_TICKET, opened: opensOrShuts(view.opened, openedOf(value), openedToken) }
    case 'close': return { ...view, ...CLOSED }
    case 'ticket': return { ...view, ...(view.ticket === value && view.stretch === null ? NO_TICKET : { ticket: value, stretch: null }) }
    case 'stretch': {
      const next = stretchOf(value)
      return { ...view, ...(view.ticket === next.ticket && view.stretch === next.stretch ? NO_TICKET : next) }
    }
    case 'close-ticket': return { ...view, ...NO_TICKET }
    case 'sort': {
      const column = CLIENT_COLUMNS.find((name) => name === value)
      if (column === undefined) return null
      const down = view.sort.column === column ? !view.sort.down : !['client', 'attainment', 'without'].includes(column)
      return { ...view, ...CLOSED, sort: { column, down } }
    }
    default: {
      const filter = filterAfterPress(view.filter, act)
      return filter === null ? null : { ...view, ...CLOSED, filter }
    }
  }
}

/** What a changed control makes of the view; null for one that is not a filter. */
export function viewAfterChoice(view: View, name: string, value: string, on: boolean): View | null {
  const filter = filterAfter(view.filter, name, value, on)
  return filter === null ? null : { ...view, ...CLOSED, filter }
}

/** Whether the results must be asked for again, or only what stands open changes. */
export const sameResults = (a: View, b: View): boolean => sameFilter(a.filter, b.filter)
