import { isCounted, PRIORITIES } from '../../core/index.ts'
import type { TicketDetail } from '../../models/source.ts'

/** A change of the priority, as the events tell it. */
export interface PriorityChange {
  readonly at: number
  /** Null where no event says what it was before. */
  readonly from: string | null
  readonly to: string
}

const priorityIn = (value: string | null): string | null => PRIORITIES.find((name) => name === value?.trim().toUpperCase()) ?? null

export function priorityChanges({ events, created_at }: TicketDetail): PriorityChange[] {
  let before: string | null = null
  const changes: PriorityChange[] = []
  for (const { at, kind, value } of events) {
    const to = kind === 'priority' || kind === 'created' ? priorityIn(value) : null
    if (to === null) continue
    if (kind === 'priority' && to !== before && at > created_at) changes.push({ at, from: before, to })
    before = to
  }
  return changes
}

/** Each time that a ticket stood solved and came back. */
export function comebacks({ events }: TicketDetail): { readonly solved_at: number; readonly back_at: number }[] {
  const found: { solved_at: number; back_at: number }[] = []
  let solved: number | null = null
  for (const { at, kind, value } of events) {
    const status = kind === 'status' ? value?.toLowerCase() ?? '' : null
    if (status === 'done') solved ??= at
    else if (solved !== null && (kind === 'reopened' || (status !== null && status !== 'cancelled'))) {
      found.push({ solved_at: solved, back_at: at })
      solved = null
    }
  }
  return found
}

/** Where the later of both clocks ends: its stop, or where it was read. */
export function endOf({ traces, clocks, created_at, grounds }: TicketDetail): number {
  const ends = (['response', 'resolution'] as const).filter((clock) => clocks[clock].state !== 'exempt').map((clock) => traces?.[clock]?.segments.findLast(isCounted)?.to ?? clocks[clock].stopped_at ?? grounds?.as_of ?? created_at)
  return Math.max(created_at, ...ends)
}
