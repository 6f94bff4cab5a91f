import { clientByName, type Content } from '../../core/index.ts'
import { OFF, slotsOf, templateFields } from '../../document/index.ts'
import { standingFields, type Templates } from '../../drafting/index.ts'
import { documents, makeMany } from '../../words/index.ts'
import { controlOf, isSettled, slotControl, typable, type Control } from './controls.ts'
import type { Subject } from './subject.ts'
import { templateOf } from './template-of.ts'

/** A field that is set once for every document of a batch. */
export interface CommonRow {
  readonly path: string
  readonly label: string
  readonly control: Control
  /** A default that need not be seen at once. */
  readonly settled: boolean
}

export interface CommonQuestion {
  readonly subject: Subject
  readonly templates: Templates
  readonly content: Content
  readonly as_of: number | null
  /** Where no other is chosen. */
  readonly starts_on: string | null
  readonly typed_start: string | null
  readonly overrides: ReadonlyMap<string, string>
}

/** What each client's own files say, and what follows from that. */
const OF_ONE_CLIENT = /^(client\.|agreement\.|offer\.(seats|servers|sites|monthly_fee)$)/
const NOBODY = clientByName('')

/** Nothing chosen here leaves it to what each client's own files say. */
const unchosen = (control: Control): Control => ({ ...control, options: control.options.map((option) => (option.value === '' ? { ...option, label: makeMany.not_set } : option)) })

/** The fields that no file of a client fills, and the places for clauses. */
export function commonRows({ subject, templates, content, as_of, starts_on, typed_start, overrides }: CommonQuestion): readonly CommonRow[] {
  const { clauses } = templates
  const template = templateOf(subject, templates)
  const question = { content, client: NOBODY, versions: [], starts_on: typed_start ?? starts_on, as_of }
  const { fields, settable } = templateFields(template, clauses, { ...question, overrides })
  const filed = templateFields(template, clauses, { ...question, overrides: new Map() }).fields
  const standing = standingFields(template, clauses, fields)
  const own = [...standing.values()].flatMap((field): CommonRow[] => {
    const { path, label } = field
    if (path === subject.start) return [{ path, label, settled: false, control: { kind: 'date', value: typed_start ?? starts_on ?? '', as_filed: starts_on ?? '', unit: null, options: [] } }]
    if (!settable.includes(path) || OF_ONE_CLIENT.test(path)) return []
    const control = controlOf(field, overrides.get(path) ?? null, typable(filed.get(path)), content)
    return control === null ? [] : [{ path, label, control: unchosen(control), settled: isSettled(fields.get(path), standing.size) }]
  })
  const slots = slotsOf(template, clauses).map((slot) => ({
    path: slot.path, settled: false, label: documents.fields.slot.label(slot.label),
    control: slotControl(slot, typable(fields.get(slot.path)) || OFF, typable(filed.get(slot.path)) || OFF, clauses),
  }))
  return [...own, ...slots]
}
