import type { FieldValue } from '../../document/index.ts'
import { documents } from '../../words/index.ts'
import type { Composition } from './compose.ts'
import { controlOf, isSettled, type Control } from './controls.ts'
import { feeding } from './feeds.ts'
import { NUMBER, PAPER } from './view.ts'
import type { Mending } from './problems.ts'
import { slotRows } from './slot-rows.ts'

export const GROUPS = ['document', 'parties', 'agreement', 'offer', 'rider', 'schedule', 'clauses'] as const
export type Group = (typeof GROUPS)[number]

export interface FieldRow {
  readonly group: Group
  readonly path: string
  readonly label: string
  /** Where there is no control. */
  readonly text: string
  readonly control: Control | null
  readonly from: string
  readonly wrong: boolean
  /** Nothing is to be done about it: the files fill it, or the template has a default. Such rows stand folded. */
  readonly settled: boolean
  /** Name of the clause that stands there; only of places for clauses. */
  readonly clause?: string
}

const words = documents.fields
const GROUP_OF: Readonly<Record<string, Group>> = { provider: 'parties', client: 'parties', agreement: 'agreement', plan: 'agreement', offer: 'offer', rider: 'rider', schedule: 'schedule', rules: 'schedule', plans: 'schedule' }

/** What an offered plan fills belongs to the offer. */
function groupOf(path: string, offers: boolean): Group {
  const group = path === 'client.travel_minutes' ? 'agreement' : GROUP_OF[path.split('.')[0] ?? ''] ?? 'document'
  return group === 'agreement' && offers && !path.startsWith('agreement.') ? 'offer' : group
}

/** Rows of the table of fields, in its groups' order and within each in the order in which the document names them. */
export function fieldRows(made: Composition): readonly FieldRow[] {
  const wrong = new Map(made.mendings.flatMap(({ kind, about }) => (about === null ? [] : [[about, kind] as const])))
  const used = made.draft.filled.used.map(({ path }) => path)
  const paths = new Set([...used, ...feeding(new Set(used)).filter((path) => made.declared.has(path)), ...[...made.standing].filter((path) => made.settable.has(path) || path === made.subject.start)])
  const slots = new Set(made.slots.map(({ path }) => path))
  const rows = [...paths].filter((path) => !slots.has(path)).map((path) => rowOf(path, made, wrong.get(path) ?? null))
  const all = [...rows, ...ownRows(made, wrong.get(NUMBER) ?? null), ...slotRows(made, wrong)]
  return GROUPS.flatMap((group) => all.filter((row) => row.group === group))
}

/** Number and paper, which every document has. */
function ownRows({ view, number }: Composition, fault: Mending['kind'] | null): FieldRow[] {
  const plain = { group: 'document', text: '', settled: false } as const
  return [
    {
      ...plain, path: NUMBER, label: words.number, wrong: fault !== null,
      control: { kind: 'text', value: view.number ?? '', as_filed: view.number === null ? number : '', unit: null, options: [] },
      from: fault !== null ? words.faults[fault] : view.number === null ? words.number_from.content : words.number_from.typed,
    },
    { ...plain, path: PAPER, label: words.paper, wrong: false, control: { kind: 'paper', value: view.paper, as_filed: 'A4', unit: null, options: [] }, from: view.paper === 'A4' ? '' : words.number_from.typed },
  ]
}

function rowOf(path: string, made: Composition, fault: Mending['kind'] | null): FieldRow {
  const { view, draft, subject, declared } = made
  const value = told(draft.terms.fields.get(path))
  const field = declared.get(path)
  const label = field?.label ?? path
  const optional = value === null && fault === null && made.settable.has(path)
  const from = fault !== null ? words.faults[fault] : optional ? words.may_be_empty : value === null ? words.faults.missing : value.from
  const row = { group: groupOf(path, declared.has('offer.plan')), path, label, text: value?.text ?? words.not_filled, wrong: fault !== null, settled: false }
  if (path === subject.start) {
    const first = made.case.starts_on ?? ''
    const origin = view.starts_on === null ? words.start_from.first : words.start_from.typed
    return { ...row, from: fault !== null || value === null ? from : `${value.text}, ${origin}`, control: { kind: 'date', value: view.starts_on ?? first, as_filed: first, unit: null, options: [] } }
  }
  if (field === undefined || !made.settable.has(path)) return { ...row, from, control: null, settled: fault === null }
  const typed = view.overrides.get(path) ?? null
  const settled = fault === null && typed === null && isSettled(draft.terms.fields.get(path), declared.size)
  return { ...row, from, settled, control: controlOf(field, typed, made.filed(path), made.case.content) }
}

const told = (value: FieldValue | undefined): Exclude<FieldValue, { kind: 'missing' }> | null => (value === undefined || value.kind === 'missing' ? null : value)

