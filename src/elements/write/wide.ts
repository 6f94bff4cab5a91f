/** A template with every branch standing: what is wrong there is found whatever the values are. */
import { fillTemplate, type DocumentProblem, type FieldValues, type Template } from '../../document/index.ts'

type Flow = Template['body'][number]
type Inlines = Extract<Flow, { readonly inlines: unknown }>['inlines']

function inlinesOf(inlines: Inlines): Inlines {
  return inlines.flatMap((one) => (one.kind === 'if' ? inlinesOf(one.inlines) : [one]))
}

function flowsOf(flows: readonly Flow[]): readonly Flow[] {
  return flows.flatMap((flow): readonly Flow[] => {
    if (flow.kind === 'if') return flowsOf(flow.flows)
    if (flow.kind === 'items') return [{ ...flow, items: flow.items.map(flowsOf) }]
    if (flow.kind === 'slot') return flow.slot.clauses.map((name): Flow => ({ kind: 'component', line: flow.line, column: flow.column, name: 'Clause', attributes: { name } }))
    return 'inlines' in flow ? [{ ...flow, inlines: inlinesOf(flow.inlines) }] : [flow]
  })
}

const widened = (template: Template): Template => ({ ...template, body: flowsOf(template.body) })

/** What is not known in any branch. Branches that exclude each other may say one label or sign twice: that is no fault. */
export function unknownIn(template: Template, clauses: ReadonlyMap<string, Template>, fields: FieldValues): readonly DocumentProblem[] {
  const wide = new Map([...clauses].map(([name, clause]) => [name, widened(clause)]))
  return fillTemplate(widened(template), wide, fields).problems
    .filter(({ kind, message }) => kind === 'field' || /^There is no (?:clause|label) /.test(message)).map((problem) => ({ ...problem, where: null }))
}
