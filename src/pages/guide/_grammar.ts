import type { AgreementVersion, ClientTerms, Content } from '../../core/index.ts'
import { COMPONENTS, FIELD_KINDS, templateFields, type ComponentRule, type FieldKind } from '../../document/index.ts'
import { readTemplates } from '../../drafting/index.ts'
import { guide, write } from '../../words/index.ts'

export interface PartRow {
  readonly name: string
  /** Those that must be given carry a star. */
  readonly attributes: readonly string[]
  readonly place: string
  readonly says: string
}

/** Every component that a text may name, as the parser knows it. */
export function partRows(): readonly PartRow[] {
  const { places } = guide.grammar
  const placed = ({ place }: ComponentRule): string => places[place]
  return Object.entries(COMPONENTS).map(([name, rule]) => ({
    name, attributes: Object.entries(rule.attributes).map(([key, needed]) => (needed ? `${key} ★` : key)), place: placed(rule), says: write.components[name] ?? '',
  }))
}

export interface KindRow {
  readonly kind: FieldKind
  readonly says: string
}

export const kindRows = (): readonly KindRow[] => FIELD_KINDS.map((kind) => ({ kind, says: guide.grammar.kinds[kind] ?? '' }))

export interface ShownField {
  readonly path: string
  readonly label: string
  /** As it prints; null where nothing fills it for this client. */
  readonly value: string | null
}

/** The fields that one client's files and plan fill, in order of path. @param files the texts of `content/`, for what they call their fields */
export function shownFields(content: Content, client: ClientTerms, versions: readonly AgreementVersion[], files: readonly { readonly path: string; readonly text: string }[]): readonly ShownField[] {
  const { templates, clauses } = readTemplates(files)
  const labels = new Map([...clauses.values(), ...templates.values()].flatMap(({ fields }) => fields).map(({ path, label }) => [path, label]))
  const asking = { name: 'guide', title: '', kind: '', audience: 'client' as const, needs: ['client', 'agreement'], fields: [{ path: 'rider.starts_on', kind: 'date' as const, label: '', default: null, options: [] }], body: [] }
  const starts_on = versions.map((one) => one.starts_on).toSorted().at(-1) ?? null
  const { fields } = templateFields(asking, new Map(), { content, client, versions, starts_on, overrides: new Map() })
  return [...fields]
    .map(([path, value]) => ({ path, label: labels.get(path) ?? '', value: value.kind === 'missing' ? null : value.text }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
