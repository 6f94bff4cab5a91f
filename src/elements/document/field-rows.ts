import { SETTABLE, type FieldValue, type UsedField } from '../../document/index.ts'
import { documents } from '../../words/index.ts'
import type { Composition } from './compose.ts'
import { feeding } from './feeds.ts'
import type { Mending } from './problems.ts'
import { NUMBER, PAPER, START } from './view.ts'

export const GROUPS = ['document', 'parties', 'agreement', 'rider', 'schedule'] as const
export type Group = (typeof GROUPS)[number]

/** A control that stands in the value's place. */
export interface Control {
  readonly kind: 'text' | 'lines' | 'number' | 'date' | 'paper'
  readonly value: string
  /** What stands where nothing is typed. */
  readonly as_filed: string
  readonly unit: string | null
}

export interface FieldRow {
  readonly group: Group
  readonly path: string
  readonly label: string
  /** Where there is no control. */
  readonly text: string
  readonly control: Control | null
  readonly from: string
  readonly wrong: boolean
}

const words = documents.fields
const ADDRESS = 'client.address'
const GROUP_OF: Readonly<Record<string, Group>> = { provider: 'parties', agreement: 'agreement', plan: 'agreement', rider: 'rider', schedule: 'schedule' }

function groupOf(path: string): Group {
  if (path.startsWith('client.')) return path === 'client.travel_minutes' ? 'agreement' : 'parties'
  return GROUP_OF[path.split('.')[0] ?? ''] ?? 'schedule'
}

/** A value as it is typed: plain digits, so that it can be read back whatever the locale. */
function typable(value: FieldValue | undefined): string {
  if (value === undefined || value.kind === 'missing') return ''
  if (value.kind === 'money') return (value.value / 100).toFixed(2)
  return value.kind === 'count' || value.kind === 'minutes' ? String(value.value) : value.text
}

/** Rows of the table of fields, in its groups' order and within each in the order in which the document names them. */
export function fieldRows(made: Composition): readonly FieldRow[] {
  const { view, number } = made
  const wrong = new Map(made.mendings.flatMap(({ kind, about }) => (about === null ? [] : [[about, kind] as const])))
  const { used } = made.draft.filled
  const shown = [...used.map(({ path, label, value, from }) => ({ path, label, value, from })), ...feeding(new Set(used.map(({ path }) => path))).map((path) => fed(path, made))]
  const rows = shown.map((field) => rowOf(field, made, wrong.get(field.path) ?? null))
  const faulty = wrong.get(NUMBER)
  const own: FieldRow[] = [
    {
      group: 'document', path: NUMBER, label: words.number, text: '', wrong: faulty !== undefined,
      control: { kind: 'text', value: view.number ?? '', as_filed: view.number === null ? number : '', unit: null },
      from: faulty !== undefined ? words.faults[faulty] : view.number === null ? words.number_from.content : words.number_from.typed,
    },
    { group: 'document', path: PAPER, label: words.paper, text: '', wrong: false, control: { kind: 'paper', value: view.paper, as_filed: 'A4', unit: null }, from: view.paper === 'A4' ? '' : words.number_from.typed },
  ]
  return GROUPS.flatMap((group) => [...own, ...rows].filter((row) => row.group === group))
}

type Shown = Pick<UsedField, 'path' | 'label' | 'value' | 'from'>

/** A field that does not stand in the document, but feeds one that does. */
function fed(path: string, { draft, labels }: Composition): Shown {
  const value = draft.terms.fields.get(path)
  return { path, label: labels.get(path) ?? path, value: value === undefined || value.kind === 'missing' ? null : value, from: value?.from ?? '' }
}

function rowOf(used: Shown, made: Composition, fault: Mending['kind'] | null): FieldRow {
  const { path, label, value } = used
  const { view, as_filed } = made
  const row = { group: groupOf(path), path, label, text: value?.text ?? words.not_filled, wrong: fault !== null }
  const from = fault !== null ? words.faults[fault] : value === null ? words.faults.missing : value.from
  if (path === START) {
    const first = made.case.starts_on ?? ''
    const origin = view.starts_on === null ? words.start_from.first : words.start_from.typed
    const told = fault !== null || value === null ? from : `${value.text}, ${origin}`
    return { ...row, from: told, control: { kind: 'date', value: view.starts_on ?? first, as_filed: first, unit: null } }
  }
  const kind = SETTABLE[path]
  if (kind === undefined) return { ...row, from, control: null }
  const filed = typable(as_filed.get(path))
  const unit = kind === 'money' ? made.case.content.provider.currency : words.units[path] ?? words.units[kind] ?? null
  return { ...row, from, control: { kind: path === ADDRESS ? 'lines' : kind === 'text' ? 'text' : 'number', value: view.overrides.get(path) ?? filed, as_filed: filed, unit } }
}
