/** The tables and lists that a supplement prints. */
import {
  formatTarget, isoDay, parseDay, PRIORITIES,
  type CalendarSpec, type ClockName, type Plan, type PriorityMatrix, type Rider,
} from '../core/index.ts'
import type { Cell } from './blocks.ts'
import type { TableValue } from './fields.ts'
import { keepNumbers } from './wording.ts'

const YEAR = 365

/** Each priority's targets under the plan and with the rider; where the rider has none, the plan's hold. */
export function targetsTable(plan: Plan, rider: Rider): TableValue {
  const rows = PRIORITIES.filter((priority) => plan.targets[priority] !== undefined || rider.targets[priority] !== undefined)
  const without = (clock: ClockName, priority: (typeof PRIORITIES)[number]): Cell => ({ runs: [{ text: inTable(plan.targets[priority]?.[clock] ?? null) }], muted: true })
  const beside = (clock: ClockName, priority: (typeof PRIORITIES)[number]): Cell => {
    const minutes = rider.targets[priority]?.[clock] ?? null
    return minutes === null ? { runs: [{ text: inTable(plan.targets[priority]?.[clock] ?? null) }] } : { runs: [{ text: inTable(minutes), bold: true }] }
  }
  const short = rider.applies_to === 'express' ? 'express' : 'Premium'
  const head = ['Priority', `Response,\n${plan.name}`, `Response,\n${short}`, `Resolution,\n${plan.name}`, `Resolution,\n${short}`]
  return {
    label: `Response and resolution targets by priority, under ${plan.name} and with ${rider.name}`,
    columns: head.map((_, index) => ({ align: index === 0 ? 'left' : 'right' })),
    head: head.map((text) => [{ text }]),
    rows: rows.map((priority) => [
      { runs: [{ text: priority }] },
      without('response', priority), beside('response', priority), without('resolution', priority), beside('resolution', priority),
    ]),
  }
}

/**
 * Each priority's targets under the plan; where travel is added to a clock, on site beside remote.
 * @param travel the client's travel minutes; null where they are not known, and then only named
 */
export function planTargetsTable(plan: Plan, travel: number | null): TableValue {
  const rows = PRIORITIES.filter((priority) => plan.targets[priority] !== undefined)
  const onSite = (minutes: number | null): string => {
    if (minutes === null) return inTable(null)
    return travel === null ? `${inTable(minutes)} and travel` : inTable(minutes + travel)
  }
  const columns = (['response', 'resolution'] as const).flatMap((clock) => {
    const name = clock === 'response' ? 'Response' : 'Resolution'
    const at = (priority: (typeof PRIORITIES)[number]) => plan.targets[priority]?.[clock] ?? null
    const remote = (priority: (typeof PRIORITIES)[number]): string => inTable(at(priority))
    if (plan.travel !== 'both' && plan.travel !== clock) return [{ head: name, cell: remote }]
    return [{ head: `${name},\nremote`, cell: remote }, { head: `${name},\non site`, cell: (priority: (typeof PRIORITIES)[number]) => onSite(at(priority)) }]
  })
  const head = ['Priority', ...columns.map((column) => column.head)]
  return {
    label: `Response and resolution targets of ${plan.name} by priority${plan.travel === 'none' ? '' : ', remote and on site'}`,
    columns: head.map((_, index) => ({ align: index === 0 ? 'left' : 'right' })),
    head: head.map((text) => [{ text }]),
    rows: rows.map((priority) => [{ runs: [{ text: priority }] }, ...columns.map(({ cell }) => ({ runs: [{ text: cell(priority) }] }))]),
  }
}

/** A target as a table's cell says it: `1 h 30`, `none`. */
export function inTable(minutes: number | null): string {
  return minutes === null ? 'none' : keepNumbers(formatTarget(minutes))
}

/** Impact down, urgency across. */
export function prioritiesTable(priorities: PriorityMatrix): TableValue {
  const words = (id: string) => id.replace(/_/g, ' ')
  const sentence = (id: string) => words(id).charAt(0).toUpperCase() + words(id).slice(1)
  return {
    label: 'Priority by impact and urgency',
    columns: [{ align: 'left' }, ...priorities.urgency.map(() => ({ align: 'right' as const }))],
    head: ['Who is affected', ...priorities.urgency.map(sentence)].map((text) => [{ text }]),
    rows: priorities.impact.map((impact) => [
      { runs: [{ text: sentence(impact) }] },
      ...(priorities.matrix[impact] ?? []).map((priority) => ({ runs: [{ text: priority }] })),
    ]),
  }
}

/**
 * The calendar's holidays from the start to the end of the term; where a rolling agreement is past
 * its date, for a year. `until` is the last day looked at.
 * @param ends_on of the term; null where there is none, and then nothing is listed
 */
export function holidaysWithin(
  calendar: CalendarSpec | undefined, starts_on: string | null, ends_on: string | null, say: (iso: string) => string,
): { holidays: readonly string[]; until: string | null } {
  const start = starts_on === null ? null : parseDay(starts_on)
  if (calendar === undefined || ends_on === null || starts_on === null || start === null) return { holidays: [], until: null }
  const until = ends_on >= starts_on ? ends_on : isoDay(start + YEAR - 1)
  if (calendar.always) return { holidays: [], until }
  const days = [...calendar.holidays].filter(([iso]) => iso >= starts_on && iso <= until)
  return { holidays: days.map(([iso, name]) => `${say(iso)}, ${name}`), until }
}
