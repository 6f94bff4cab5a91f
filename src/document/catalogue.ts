/** `schedule.catalogue`: every kind of issue, and the time that a plan promises for it. */
import { formatTarget, priorityFrom, type CatalogueItem, type Content, type Plan } from '../core/index.ts'
import type { Cell } from './blocks.ts'
import type { TableValue } from './fields.ts'
import { keepNumbers } from './wording.ts'

/** Kinds in the order of the file, those of one parent under its name. A kind without a time of its own has that of its priority. */
export function catalogueTable({ catalogue, priorities }: Pick<Content, 'catalogue' | 'priorities'>, plan: Plan): TableValue {
  const head = ['Kind of issue', 'Usual priority', 'Dealt with', 'Response', 'Resolution']
  const rows = [...byParent(catalogue)].flatMap(([parent, items]) => [
    ...(parent === '' ? [] : [[{ runs: [{ text: parent, bold: true as const }] }, ...head.slice(1).map((): Cell => ({ runs: [] }))]]),
    ...items.map((item) => itemRow(item, priorityFrom(priorities, item.impact, item.urgency), plan)),
  ])
  return {
    label: `Kinds of issue, and the response and resolution times that ${plan.name} promises for them`,
    columns: head.map((_, index) => ({ align: index < 3 ? 'left' : 'right', ...(index === 0 ? {} : { width: WIDTHS[index - 1]! }) })),
    head: head.map((text) => [{ text }]),
    rows,
  }
}

/** Shares of the width of every column after the first. */
const WIDTHS = [0.16, 0.14, 0.13, 0.13]

function itemRow(item: CatalogueItem, priority: string | null, plan: Plan): Cell[] {
  const own = item.turnaround[plan.id]
  const time = (minutes: number | null | undefined): string => (minutes == null ? (priority === null ? 'by priority' : `as\u00a0${priority}`) : keepNumbers(formatTarget(minutes)))
  const cells = [item.issue_type, priority ?? '', item.place === 'on_site' ? 'on site' : 'remotely', time(own?.response), time(own?.resolution)]
  return cells.map((text) => ({ runs: text === '' ? [] : [{ text }] }))
}

function byParent(catalogue: readonly CatalogueItem[]): Map<string, CatalogueItem[]> {
  const groups = new Map<string, CatalogueItem[]>()
  for (const item of catalogue) {
    const parent = item.parent ?? ''
    groups.set(parent, [...(groups.get(parent) ?? []), item])
  }
  return groups
}
