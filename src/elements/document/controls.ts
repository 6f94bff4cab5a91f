import type { Content } from '../../core/index.ts'
import { clauseTitle, OFF, type DeclaredField, type FieldValue, type Slot, type Template } from '../../document/index.ts'
import { documents } from '../../words/index.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

/** A control that stands in the value's place. */
export interface Control {
  readonly kind: 'text' | 'lines' | 'number' | 'date' | 'paper' | 'select' | 'switch'
  readonly value: string
  /** What stands where nothing is typed. */
  readonly as_filed: string
  readonly unit: string | null
  /** Of `select`, in order; of `switch`, on and then off. */
  readonly options: readonly Option[]
}

const words = documents.fields
const ADDRESS = 'client.address'
const ON = 'on'
/** As a document says it of a default. */
const TEMPLATE_DEFAULT = 'the template’s default'
/** A template that declares more fields than this is too long to be read with every default. */
const MANY = 40

/** A default that need not be seen at once. */
export const isSettled = (value: FieldValue | undefined, declared: number): boolean => value !== undefined && value.kind !== 'missing' && value.from === TEMPLATE_DEFAULT && declared > MANY

/** A value as it is typed: plain digits and dates, so that it can be read back whatever the locale. */
export function typable(value: FieldValue | undefined): string {
  if (value === undefined || value.kind === 'missing') return ''
  switch (value.kind) {
    case 'money': return (value.value / 100).toFixed(2)
    case 'count': case 'minutes': case 'share': return String(value.value)
    case 'date': case 'choice': return value.value
    case 'flag': return value.value ? words.yes.value : words.no.value
    default: return value.text
  }
}

/** The control by which a declared field is set; null where its kind cannot be typed. @param typed null where nothing is set */
export function controlOf(field: DeclaredField, typed: string | null, filed: string, content: Content): Control | null {
  const { path, kind } = field
  const plain = { value: typed ?? filed, as_filed: filed, unit: null, options: [] }
  switch (kind) {
    case 'text': return { ...plain, kind: path === ADDRESS ? 'lines' : 'text' }
    case 'lines': case 'date': return { ...plain, kind }
    case 'money': return { ...plain, kind: 'number', unit: content.provider.currency }
    case 'count': case 'minutes': case 'share': return { ...plain, kind: 'number', unit: words.units[path] ?? words.units[kind] ?? null }
    case 'flag': return chosenFrom([words.yes, words.no], plain, flagText(plain.value))
    case 'choice': return chosenFrom(optionsOf(field, content).map((option) => ({ value: option, label: option })), plain, plain.value)
    case 'table': case 'list': case 'chart': return null
  }
}

/** A list to choose from; where nothing that is on it stands, it opens with a line that says so. */
function chosenFrom(options: readonly Option[], plain: Omit<Control, 'kind'>, value: string): Control {
  const stands = options.some((option) => option.value === value)
  return { ...plain, kind: 'select', value: stands ? value : '', options: stands ? options : [{ value: '', label: words.choose }, ...options] }
}

/** Flags may be typed as `true` and `false`, too. */
const flagText = (text: string): string => (/^(yes|true)$/i.test(text) ? words.yes.value : /^(no|false)$/i.test(text) ? words.no.value : '')

/** What a choice is made from. */
export function optionsOf({ options }: DeclaredField, content: Content): readonly string[] {
  return options === 'plans' ? [...content.plans.values()].map(({ name }) => name) : options
}

/** The control of a place for clauses. @param value a clause's name or `off`, as it stands; @param filed the same, where nothing is set */
export function slotControl({ clauses: names, optional }: Slot, value: string, filed: string, clauses: ReadonlyMap<string, Template>): Control {
  const [only, ...others] = names
  if (optional && others.length === 0) {
    const switched = (one: string): string => (one === OFF ? OFF : ON)
    return { kind: 'switch', value: switched(value), as_filed: switched(filed), unit: null, options: [{ value: ON, label: words.slot.on }, { value: OFF, label: words.slot.off }] }
  }
  const options = [only ?? '', ...others].map((name) => ({ value: name, label: clauseTitle(name, clauses) }))
  return { kind: 'select', value, as_filed: filed, unit: null, options: optional ? [...options, { value: OFF, label: words.slot.off }] : options }
}
