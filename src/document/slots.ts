/** Places for clauses that the reader may switch off or exchange. */
import { FIELD_PATH, OFF, type FieldValue } from './fields.ts'
import { SET_HERE } from './overrides.ts'
import { quoted, termsProblem, type DocumentProblem } from './problem.ts'
import type { Flow, Slot, Template } from './template.ts'

const ON = 'on'

/** The checked attributes of a `<Clause>` that is a slot; null where it is a plain one. */
export function readSlot({ name = '', optional, or, label }: Readonly<Record<string, string>>): Slot | { readonly fault: string } | null {
  if (optional === undefined && or === undefined) return label === undefined ? null : { fault: 'label of <Clause> stands with optional="…" or or="…".' }
  const path = `clause.${name.replaceAll('-', '_')}`
  if (!FIELD_PATH.test(path)) return { fault: `A clause that can be chosen has a plain name (found "${quoted(name)}", expected lower-case words joined by -).` }
  if (optional !== undefined && optional !== ON && optional !== OFF) return { fault: `optional of <Clause> is "${quoted(optional)}" (expected ${ON} or ${OFF}).` }
  const clauses = [name, ...(or ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '')]
  if (or !== undefined && clauses.length === 1) return { fault: 'or of <Clause> is empty (expected names of clauses apart by commas).' }
  if (new Set(clauses).size < clauses.length) return { fault: `The alternatives of <Clause name="${quoted(name)}"> name one twice.` }
  return { path, label: label ?? '', clauses, optional: optional !== undefined, starts_off: optional === OFF }
}

/** Every slot of a template and of the clauses that it may print, once, in order; each with what people call it. */
export function slotsOf(template: Template, clauses: ReadonlyMap<string, Template>): readonly Slot[] {
  const found = new Map<string, Slot>()
  const seen = new Set<string>()
  const enter = (name: string): void => {
    const clause = clauses.get(name)
    if (clause === undefined || seen.has(name)) return
    seen.add(name)
    visit(clause.body)
  }
  const visit = (flows: readonly Flow[]): void => {
    for (const flow of flows) {
      if (flow.kind === 'if') visit(flow.flows)
      else if (flow.kind === 'items') flow.items.forEach(visit)
      else if (flow.kind === 'component' && flow.name === 'Clause') enter(flow.attributes['name'] ?? '')
      else if (flow.kind === 'slot') {
        const { slot } = flow
        if (!found.has(slot.path)) found.set(slot.path, slot.label === '' ? { ...slot, label: clauseTitle(slot.clauses[0] ?? '', clauses) } : slot)
        slot.clauses.forEach(enter)
      }
    }
  }
  visit(template.body)
  return [...found.values()]
}

/** What people call a clause: its title, else its name as words. */
export function clauseTitle(name: string, clauses: ReadonlyMap<string, Template>): string {
  const title = clauses.get(name)?.title ?? ''
  const words = name.replaceAll('-', ' ')
  return title === '' ? words.charAt(0).toUpperCase() + words.slice(1) : title
}

/** A slot where nothing is set: its first clause, or off. */
export const slotDefault = ({ clauses, starts_off }: Slot): string => (starts_off ? OFF : clauses[0] ?? OFF)

/** What stands in a slot: a clause's name or `off`. @param typed as the reader set it, null where nothing is set */
export function slotValue(slot: Slot, typed: string | null, clauses: ReadonlyMap<string, Template>, problems: DocumentProblem[]): FieldValue {
  const told = (value: string, from: string): FieldValue => ({ kind: 'choice', value, text: value === OFF ? OFF : clauseTitle(value, clauses), from })
  const usual = told(slotDefault(slot), 'the template')
  if (typed === null) return usual
  if (typed === ON) return told(slot.clauses[0] ?? OFF, SET_HERE)
  if (slot.clauses.includes(typed) || (typed === OFF && slot.optional)) return told(typed, SET_HERE)
  const able = [...(slot.optional ? [ON, OFF] : []), ...slot.clauses.slice(slot.optional ? 1 : 0)]
  problems.push(termsProblem(`${slot.path} "${quoted(typed)}" is not a clause that can stand there (expected one of ${able.join(', ')}).`, slot.path))
  return usual
}
