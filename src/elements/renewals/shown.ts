import { openSteps } from './gather.ts'
import type { RenewalLine } from './gather.ts'
import type { View } from './view.ts'

/** The quarter in which a day lies: `2027-Q1`. @param iso ISO date */
const quarterOf = (iso: string): string => `${iso.slice(0, 4)}-Q${Math.floor((Number(iso.slice(5, 7)) - 1) / 3) + 1}`

/** The quarters in which terms end, in order. */
export const quartersOf = (lines: readonly RenewalLine[]): string[] => [...new Set(lines.flatMap(({ terms }) => terms.map(({ term_ends_on }) => quarterOf(term_ends_on))))].sort()

const wanted = (find: string): string[] => find.toLowerCase().split(/\s+/).filter((word) => word !== '')

/** Clients whose name or plan holds every word that is looked for, with the terms of the quarter and the state that are asked for; in the order of their next end, those without one last. */
export function shownLines(lines: readonly RenewalLine[], { quarter, state, find }: Pick<View, 'quarter' | 'state' | 'find'>, today: string): RenewalLine[] {
  const words = wanted(find)
  return lines.flatMap((line) => {
    const text = `${line.client} ${line.plan_name ?? ''}`.toLowerCase()
    if (!words.every((word) => text.includes(word))) return []
    const terms = quarter === null ? line.terms : line.terms.filter(({ term_ends_on }) => quarterOf(term_ends_on) === quarter)
    if (quarter !== null && terms.length === 0) return []
    const open = terms.flatMap((term) => openSteps(term, today).map((step) => step.state))
    const [late, due] = [open.includes('overdue'), open.includes('due')]
    if ((state === 'late' && !late) || (state === 'due' && !late && !due) || (state === 'done' && (late || due))) return []
    return [terms === line.terms ? line : { ...line, terms }]
  })
}
