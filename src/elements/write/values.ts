/** What a text is filled with: one client's terms, or the names of its fields. */
import { clientByName, type AgreementVersion, type ClientTerms, type Content } from '../../core/index.ts'
import { FIGURE_WIDTH, templateFields, type DeclaredField, type FieldValue, type FieldValues, type Template, type TemplateTerms } from '../../document/index.ts'

/** A client of the data, as a document would be made for it. */
export interface Case {
  readonly client: ClientTerms
  readonly versions: readonly AgreementVersion[]
  readonly as_of: number | null
  readonly starts_on: string | null
  readonly files: { readonly clients: string; readonly agreements: string }
}

type Clauses = ReadonlyMap<string, Template>
/** What is set for the slots of clauses. */
type Chosen = ReadonlyMap<string, string>

const NOBODY = clientByName('')

export function clientTerms(template: Template, clauses: Clauses, content: Content, overrides: Chosen, { client, versions, as_of, starts_on, files }: Case): TemplateTerms {
  return templateFields(template, clauses, { content, client, versions, as_of, starts_on, files, overrides, figures: new Map() })
}

/** What the content says is there; the rest are the names of the fields, in brackets. */
export function blankTerms(template: Template, clauses: Clauses, content: Content, overrides: Chosen): TemplateTerms {
  const plan = [...content.plans.keys()][0]
  const version: AgreementVersion = {
    client: '', version: 1, plan: plan ?? '', starts_on: '2000-01-01', ends_on: '2000-12-31', renewal: 'rolling', notice_days: null, notice_months: null,
    monthly_fee_cents: null, billed_seats: null, premium_response_from: null, premium_response_until: null,
  }
  const terms = templateFields(template, clauses, { content, client: NOBODY, versions: plan === undefined ? [] : [version], starts_on: null, overrides, figures: new Map() })
  return { ...terms, fields: named(terms.fields, declaredIn(template, clauses), content) }
}

function declaredIn(template: Template, clauses: Clauses): ReadonlyMap<string, DeclaredField> {
  return new Map([...[...clauses.values()].flatMap(({ fields }) => fields), ...template.fields].map((field) => [field.path, field]))
}

/** What belongs to a client though a file of nobody fills it. */
const OF_A_CLIENT = /^(?:client\.name|agreement\.(?:version|starts_on|ends_on))$/

function named(fields: FieldValues, declared: ReadonlyMap<string, DeclaredField>, content: Content): FieldValues {
  const paths = [...new Set([...fields.keys(), ...declared.keys()])]
  return new Map(paths.flatMap((path): [string, FieldValue][] => {
    const value = fields.get(path)
    const field = declared.get(path)
    if (value !== undefined && !isBlank(value) && !OF_A_CLIENT.test(path)) return [[path, value]]
    return [[path, nameOf(path, value?.kind ?? null, field, content)]]
  }))
}

/** Nothing of it would print. */
function isBlank(value: FieldValue): boolean {
  return value.kind === 'missing' || (value.kind === 'list' && value.value.length === 0) || (value.kind === 'table' && value.value.rows.length === 0) || (value.kind === 'chart' && value.value.shapes.length === 0)
}

function nameOf(path: string, known: FieldValue['kind'] | null, field: DeclaredField | undefined, content: Content): FieldValue {
  const label = field?.label ?? path
  const text = `[${label}]`
  const kind = known === null || known === 'missing' ? field?.kind : known
  if (kind === 'table') return { kind: 'table', text, from: '', value: { label, columns: [{ align: 'left' }], head: [[{ text: label }]], rows: [[{ runs: [{ text }] }]] } }
  if (kind === 'chart') return { kind: 'chart', text, from: '', value: { width: FIGURE_WIDTH, height: 24, label, shapes: [{ kind: 'text', x: 0, y: 15, size: 9.5, anchor: 'start', ink: 'third', text }] } }
  if (kind === 'list') return { kind: 'list', value: [text], text, from: '' }
  const [first] = field?.options === 'plans' ? [...content.plans.values()].map(({ name }) => name) : field?.options ?? []
  if (kind === 'choice' && first !== undefined) return { kind: 'choice', value: first, text: first, from: '' }
  return { kind: 'text', value: label, text, from: '' }
}
