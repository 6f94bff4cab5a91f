/** The fields of a document as it is filled: their values, and where each was used. */
import { EXPECTED, holds, type FieldValue, type FieldValues } from './fields.ts'
import type { FieldPlace, UsedField } from './filled.ts'
import { quoted } from './problem.ts'
import { isEmpty } from './runs.ts'
import type { Condition, DeclaredField, Slot, Template } from './template.ts'

interface At {
  readonly line: number
  readonly column: number
}

interface Writing {
  /** Where the text now stands. */
  readonly where: () => Pick<FieldPlace, 'file' | 'where'>
  readonly say: (at: At, path: string | null, message: string) => void
}

interface Shelf {
  readonly template: Template
  readonly clauses: ReadonlyMap<string, Template>
  readonly fields: FieldValues
}

export class FieldBook {
  private readonly uses = new Map<string, UsedField & { places: FieldPlace[] }>()
  private readonly declared: ReadonlyMap<string, DeclaredField>
  private readonly fields: FieldValues
  private readonly writing: Writing

  constructor({ template, clauses, fields }: Shelf, writing: Writing) {
    this.fields = fields
    this.writing = writing
    this.declared = new Map([...[...clauses.values()].flatMap((clause) => clause.fields), ...template.fields].map((field) => [field.path, field]))
  }

  /** In the order in which the document names them. */
  get used(): readonly UsedField[] {
    return [...this.uses.values()]
  }

  /** The field's value, noted as used here; null, with a problem, where there is none of that kind. */
  value(path: string, at: At, kind: 'table' | 'list' | 'chart' | null): UsedField['value'] {
    const found = this.fields.get(path)
    const declared = this.declared.get(path)
    const empty = found === undefined || found.kind === 'missing' || (found.kind === 'text' && isEmpty(found.text))
    const value = !empty ? found : declared !== undefined && declared.default !== null ? byDefault(declared) : null
    const from = value?.from ?? found?.from ?? 'nothing that fills this template'
    this.note({ path, label: declared?.label ?? path, value, from }, at)
    if (value === null) {
      const expected = found?.kind === 'missing' ? found.expected : EXPECTED[declared?.kind ?? found?.kind ?? kind ?? 'text']
      const nowhere = found === undefined ? 'a field that this document knows' : null
      this.writing.say(at, path, `${path} is not filled: expected ${nowhere ?? expected}, found nothing in ${from}.`)
      return null
    }
    if (kind !== null && value.kind !== kind) {
      this.writing.say(at, path, `${path} is ${EXPECTED[value.kind]} (expected ${EXPECTED[kind]}).`)
      return null
    }
    return value
  }

  /** The clause that stands in a slot, or `off`; null where the terms do not say. */
  slot({ path, label }: Slot, at: At): string | null {
    const found = this.fields.get(path)
    const value = found?.kind === 'choice' ? found : null
    this.note({ path, label, value, from: value?.from ?? 'the template' }, at)
    return value?.value ?? null
  }

  applies({ path, not, is }: Condition, at: At): boolean {
    if (is !== undefined) return this.says(path, is, at) !== not
    const value = this.fields.get(path)
    if (value === undefined && !this.declared.has(path)) this.writing.say(at, path, `${path} is not a field that this document knows.`)
    return holds(value) !== not
  }

  /** Whether a field says just this; a choice not made is a problem, since nothing would print of it. */
  private says(path: string, said: string, at: At): boolean {
    const declared = this.declared.get(path)
    if (declared?.kind === 'choice' && declared.options !== 'plans' && !declared.options.includes(said)) {
      this.writing.say(at, path, `${path} is never "${quoted(said)}" (expected one of ${declared.options.join(', ')}).`)
    }
    const value = this.value(path, at, null)
    return value !== null && (value.kind === 'choice' || value.kind === 'text' ? value.value : value.text) === said
  }

  private note(use: Omit<UsedField, 'places'>, { line, column }: At): void {
    const used = this.uses.get(use.path) ?? { ...use, places: [] }
    used.places.push({ ...this.writing.where(), line, column })
    this.uses.set(use.path, used)
  }
}

function byDefault(field: DeclaredField): Exclude<FieldValue, { kind: 'missing' }> | null {
  const text = field.default ?? ''
  const from = 'the template’s default'
  if (field.kind === 'count') return { kind: 'count', value: Number(text), text, from }
  if (field.kind === 'choice') return { kind: 'choice', value: text, text, from }
  if (field.kind === 'flag') return { kind: 'flag', value: text === 'yes' || text === 'true', text, from }
  return { kind: 'text', value: text, text, from }
}
