import type { DeclaredField, FieldValues, Slot, Template } from '../document/index.ts'

type Clauses = ReadonlyMap<string, Template>
type Chosen = (slot: Slot) => readonly string[]

const every: Chosen = (slot) => slot.clauses

/** The clauses that a template may print, by name, those within clauses too. @param chosen which of a slot's count */
function reachedClauses(template: Template, clauses: Clauses, chosen: Chosen): ReadonlySet<string> {
  const found = new Set<string>()
  const reach = (name: string): void => {
    const clause = clauses.get(name)
    if (clause === undefined || found.has(name)) return
    found.add(name)
    visit(clause.body)
  }
  const visit = (flows: Template['body']): void => {
    for (const flow of flows) {
      switch (flow.kind) {
        case 'if': visit(flow.flows); break
        case 'items': flow.items.forEach(visit); break
        case 'slot': chosen(flow.slot).forEach(reach); break
        case 'component': if (flow.name === 'Clause') reach(flow.attributes['name'] ?? '')
      }
    }
  }
  visit(template.body)
  return found
}

/** Fields that a template and the clauses it may print declare, by path; the template's own word comes first. */
export function declaredFields(template: Template, clauses: Clauses, chosen: Chosen = every): ReadonlyMap<string, DeclaredField> {
  const of_clauses = [...reachedClauses(template, clauses, chosen)].flatMap((name) => clauses.get(name)?.fields ?? [])
  return new Map([...template.fields, ...of_clauses, ...template.fields].map((field) => [field.path, field]))
}

/** Only those of the clauses that stand in their slots now. */
export function standingFields(template: Template, clauses: Clauses, fields: FieldValues): ReadonlyMap<string, DeclaredField> {
  return declaredFields(template, clauses, ({ path }) => {
    const value = fields.get(path)
    return value?.kind === 'choice' ? [value.value] : []
  })
}
