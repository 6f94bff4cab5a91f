/** Which clauses a template may print. */
import type { Flow, Template } from './template.ts'

/** Names of the clauses that a template names, and those that they name in turn, whether they exist or not. */
export function clausesNamed(template: Template, clauses: ReadonlyMap<string, Template>): ReadonlySet<string> {
  const found = new Set<string>()
  const enter = (name: string): void => {
    if (found.has(name)) return
    found.add(name)
    visit(clauses.get(name)?.body ?? [])
  }
  const visit = (flows: readonly Flow[]): void => {
    for (const flow of flows) {
      if (flow.kind === 'if') visit(flow.flows)
      else if (flow.kind === 'items') flow.items.forEach(visit)
      else if (flow.kind === 'slot') flow.slot.clauses.forEach(enter)
      else if (flow.kind === 'component' && flow.name === 'Clause') enter(flow.attributes['name'] ?? '')
    }
  }
  visit(template.body)
  return found
}
