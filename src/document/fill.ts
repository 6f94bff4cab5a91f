import type { Block, Origin, Run, Runs } from './blocks.ts'
import { FieldBook } from './field-book.ts'
import { EXPECTED, OFF, type FieldValues } from './fields.ts'
import type { Filled } from './filled.ts'
import { itemMark, Numbering } from './numbering.ts'
import { blockFault, Limits } from './limits.ts'
import { MOST_PROBLEMS, quoted, type DocumentProblem } from './problem.ts'
import { SIGNERS } from './signers.ts'
import { slotDefault } from './slots.ts'
import { isBlank, isEmpty, tidyRuns } from './runs.ts'
import type { Flow, Inline, Template } from './template.ts'

export type { FieldPlace, Filled, UsedField } from './filled.ts'

const DEEPEST_CLAUSE = 8
/** Fields that stand on lines of their own, by component. */
const PLACED = { table: 'Table', list: 'List', chart: 'Chart' } as const

/** Fills a template. A document with problems has blocks to be shown, not to be made. */
export function fillTemplate(template: Template, clauses: ReadonlyMap<string, Template>, fields: FieldValues): Filled {
  const numbers = new Filler(template, clauses, fields, new Map()).run()
  const filler = new Filler(template, clauses, fields, numbers.labels).run()
  return { blocks: filler.blocks, problems: filler.problems, used: filler.book.used }
}

class Filler {
  readonly blocks: Block[] = []
  readonly problems: DocumentProblem[] = []
  readonly labels = new Map<string, string>()
  readonly book: FieldBook
  private readonly numbering = new Numbering()
  private readonly open: string[] = []
  private readonly limits = new Limits()
  private stopped = false
  private readonly told = new Set<string>()
  private readonly asked = new Set<string>()
  private file: string
  private readonly template: Template
  private readonly clauses: ReadonlyMap<string, Template>
  private readonly known: ReadonlyMap<string, string>

  /** `known`: label to what a reference prints, from an earlier run. */
  constructor(template: Template, clauses: ReadonlyMap<string, Template>, fields: FieldValues, known: ReadonlyMap<string, string>) {
    this.template = template
    this.clauses = clauses
    this.known = known
    this.file = template.name
    this.book = new FieldBook({ template, clauses, fields }, { where: () => ({ file: this.file, where: this.numbering.where }), say: (at, path, message) => this.say(at, path, message) })
  }

  run(): this {
    this.flows(this.template.body)
    if (this.problems.length === 0 && this.blocks.every((block) => block.kind === 'page_break')) this.say({ line: 1 }, null, 'The document is empty: nothing of the template prints.')
    return this
  }

  private flows(flows: readonly Flow[]): void {
    let above: Flow | null = null
    for (const flow of flows) {
      this.flow(flow, above)
      above = flow
    }
  }

  private flow(flow: Flow, above: Flow | null): void {
    if (this.stops(flow, this.limits.step())) return
    const at = { file: this.file, line: flow.line }
    switch (flow.kind) {
      case 'title':
        this.numbering.where = 'the title'
        return this.push({ kind: 'title', at, runs: this.runs(flow.inlines) })
      case 'heading': {
        const number = this.numbering.nextSection()
        return this.push({ kind: 'heading', level: 2, number, at, runs: this.runs(flow.inlines) })
      }
      case 'subheading':
        // Below a numbered heading it is one level deeper; without one, nothing is skipped.
        return this.push({ kind: 'heading', level: this.numbering.sectioned ? 3 : 2, number: null, at, runs: this.runs(flow.inlines) })
      case 'note':
      case 'paragraph': {
        const subtitle = flow.kind === 'paragraph' && above?.kind === 'title'
        if (subtitle) this.numbering.where = 'the subtitle'
        const runs = this.runs(flow.inlines)
        if (isBlank(runs)) return
        if (flow.kind === 'note') return this.push({ kind: 'note', at, runs })
        return this.push(subtitle ? { kind: 'subtitle', at, runs } : { kind: 'paragraph', indent: this.numbering.indented, at, runs })
      }
      case 'items':
        return flow.ordered ? flow.items.forEach((item) => this.clause(item)) : this.list(flow)
      case 'if':
        return this.book.applies(flow.condition, flow) ? this.flows(flow.flows) : undefined
      case 'slot':
        return this.slot(flow)
      case 'ask':
        return this.ask(flow, at)
      case 'component':
        return this.component(flow, at)
    }
  }

  /** An item of an ordered list at the margin: its first paragraph is the clause, the rest stands under it. */
  private clause(item: readonly Flow[]): void {
    const [first, ...rest] = item
    if (first === undefined) return
    if (first.kind === 'if') return this.book.applies(first.condition, first) ? this.clause([...first.flows, ...rest]) : undefined
    if (first.kind !== 'paragraph') return this.say(first, null, 'A numbered clause should begin with text.')
    if (!this.says(first.inlines)) return
    const number = this.numbering.nextClause()
    this.push({ kind: 'clause', number, at: { file: this.file, line: first.line }, runs: this.runs(first.inlines) })
    for (const flow of rest) {
      if (flow.kind === 'items') this.list(flow)
      else this.flow(flow, first)
    }
  }

  private list(flow: Extract<Flow, { kind: 'items' }>): void {
    const above = this.numbering.where
    let kept = 0
    const items = flow.items.flatMap((item) => {
      const mark = flow.ordered ? itemMark(kept) : '•'
      this.numbering.where = flow.ordered ? `${above}${mark}` : above
      const runs = item.flatMap((part, nth) => {
        if (part.kind === 'paragraph') return [...(nth === 0 ? [] : [{ text: '\n' }]), ...this.runs(part.inlines)]
        this.say(part, null, 'An item of a list should be text alone.')
        return []
      })
      if (isBlank(runs)) return []
      kept += 1
      return [{ mark, runs }]
    })
    this.numbering.where = above
    if (items.length > 0) this.push({ kind: 'list', indent: this.numbering.indented, ordered: flow.ordered, items, at: { file: this.file, line: flow.line } })
  }

  private component(flow: Extract<Flow, { kind: 'component' }>, at: Origin): void {
    const { name, attributes } = flow
    const field = (path: string) => this.field(path, flow, {})
    const party = (id: string) => ({ id, name: field(`${id}.legal_name`) })
    switch (name) {
      case 'Clause':
        return this.splice(attributes['name'] ?? '', flow)
      case 'Parties':
        this.numbering.where = 'the parties'
        return this.push({
          kind: 'parties', at,
          parties: [
            { name: field('provider.legal_name'), called: 'we', address: field('provider.address') },
            { name: field('client.legal_name'), called: 'you', address: field('client.address') },
          ],
        })
      case 'Table':
      case 'TargetTable': {
        const value = this.book.value(attributes['path'] ?? 'schedule.targets', flow, 'table')
        return value?.kind === 'table' ? this.push({ kind: 'table', indent: this.numbering.indented, at, ...value.value }) : undefined
      }
      case 'Chart': {
        const path = attributes['path'] ?? ''
        const value = this.book.value(path, flow, 'chart')
        return value?.kind === 'chart' && value.value.shapes.length > 0 ? this.push({ kind: 'figure', indent: this.numbering.indented, at, field: path, figure: value.value }) : undefined
      }
      case 'List':
      case 'Holidays': {
        const path = attributes['path'] ?? 'schedule.holidays'
        const value = this.book.value(path, flow, 'list')
        if (value?.kind !== 'list') return
        const items = value.value.filter((text) => !isEmpty(text)).map((text) => ({ mark: '•', runs: [{ text, field: path }] }))
        return items.length === 0 ? undefined : this.push({ kind: 'list', indent: this.numbering.indented, ordered: false, items, at })
      }
      case 'CountingRules': {
        const path = attributes['path'] ?? 'rules.sentences'
        const value = this.book.value(path, flow, 'list')
        if (value?.kind !== 'list') return
        for (const text of value.value) if (!isEmpty(text)) this.push({ kind: 'clause', number: this.numbering.nextClause(), at, runs: [{ text, field: path }] })
        return
      }
      case 'Schedule': {
        const letter = this.numbering.nextSchedule()
        this.label(attributes['id'], flow)
        return this.push({ kind: 'schedule', letter, at, runs: [{ text: attributes['title'] ?? '' }] })
      }
      case 'Signatures':
        this.numbering.where = 'the signatures'
        if (attributes['only'] !== undefined && !SIGNERS.some((id) => id === attributes['only'])) return this.say(flow, null, `only of <Signatures> is "${quoted(attributes['only'])}" (expected ${SIGNERS.join(' or ')}).`)
        if (this.blocks.some((block) => block.kind === 'signatures' && block.parties.some((one) => one.id === (attributes['only'] ?? one.id)))) return this.say(flow, null, 'The signatures stand twice.')
        return this.push({ kind: 'signatures', at, parties: SIGNERS.filter((id) => (attributes['only'] ?? id) === id).map(party) })
      case 'PageBreak':
        return this.push({ kind: 'page_break', at })
      default:
        throw new Error(`no filling for component ${name}`)
    }
  }

  private slot(flow: Extract<Flow, { kind: 'slot' }>): void {
    const { slot } = flow
    const name = this.book.slot(slot, flow) ?? slotDefault(slot)
    if (name !== OFF) this.splice(name, flow)
  }

  private ask(flow: Extract<Flow, { kind: 'ask' }>, at: Origin): void {
    const { id, control } = flow
    if (this.asked.has(id)) return this.say(flow, null, `The field "${id}" stands twice: each <Ask> has its own id.`)
    this.asked.add(id)
    const listed = flow.options_path === null ? null : this.book.value(flow.options_path, flow, 'list')
    if (flow.options_path !== null && listed === null) return
    const options = listed?.kind === 'list' ? listed.value : flow.options
    this.push({ kind: 'ask', indent: this.numbering.indented, id, control, options, at, label: this.runs(flow.inlines) })
  }

  private splice(name: string, flow: Flow): void {
    const clause = this.clauses.get(name)
    if (clause === undefined) return this.say(flow, null, `There is no clause "${quoted(name)}" (expected one of ${[...this.clauses.keys()].slice(0, 40).join(', ') || 'none'}).`)
    if (this.open.includes(name)) return this.say(flow, null, `The clause "${name}" names itself: ${[...this.open, name].join(' → ')}.`)
    if (this.open.length >= DEEPEST_CLAUSE) return this.say(flow, null, `Clauses within clauses go at most ${DEEPEST_CLAUSE} deep.`)
    const outer = this.file
    this.open.push(name)
    this.file = clause.name
    this.flows(clause.body)
    this.file = outer
    this.open.pop()
  }

  private runs(inlines: readonly Inline[]): Run[] {
    return tidyRuns(this.said(inlines))
  }

  /** As written: a part left out may leave two spaces. */
  private said(inlines: readonly Inline[]): Run[] {
    const runs: Run[] = []
    for (const inline of inlines) {
      if (this.stops(inline, this.limits.step())) break
      const face = (one: { bold: boolean; italic: boolean }) => ({ ...(one.bold ? { bold: true as const } : {}), ...(one.italic ? { italic: true as const } : {}) })
      if (inline.kind === 'text') runs.push({ text: inline.text, ...face(inline) })
      else if (inline.kind === 'field') runs.push(...this.field(inline.path, inline, face(inline)))
      else if (inline.kind === 'label') this.label(inline.id, inline)
      else if (inline.kind === 'ref') runs.push({ text: this.reference(inline.to, inline, runs) })
      else if (this.book.applies(inline.condition, inline)) runs.push(...this.said(inline.inlines))
    }
    return runs
  }

  private field(path: string, at: { line: number; column: number }, face: Pick<Run, 'bold' | 'italic'>): Run[] {
    const value = this.book.value(path, at, null)
    if (value === null) return [{ text: `{${path}}`, field: path, missing: true, ...face }]
    if (value.kind === 'table' || value.kind === 'list' || value.kind === 'chart') {
      this.say(at, path, `${path} is ${EXPECTED[value.kind]}, which does not stand within text (write <${PLACED[value.kind]} path="${path}" />).`)
      return []
    }
    return [{ text: value.text, field: path, ...face }]
  }

  private label(id: string | undefined, at: { line: number; column: number }): void {
    if (id === undefined) return
    if (this.labels.has(id)) this.say(at, null, `The label "${quoted(id)}" stands twice.`)
    this.labels.set(id, this.numbering.where)
  }

  private reference(id: string, at: { line: number; column: number }, before: Runs): string {
    const text = this.known.get(id)
    if (text === undefined) {
      this.say(at, null, `There is no label "${quoted(id)}" to refer to.`)
      return `{${id}}`
    }
    const opens = before.length === 0 || /[.?!]\s*$/.test(before.at(-1)?.text ?? '')
    return opens ? text.charAt(0).toUpperCase() + text.slice(1) : text
  }

  private push(block: Block): void {
    if (this.stops(block.at, this.limits.block(block))) return
    const fault = blockFault(block)
    if (fault !== null) this.say(block.at, null, fault)
    this.blocks.push(block)
  }

  /** Whether anything of a clause would print. */
  private says(inlines: readonly Inline[]): boolean {
    return inlines.some((one) => (one.kind === 'if' ? this.book.applies(one.condition, one) && this.says(one.inlines) : one.kind === 'text' ? !isEmpty(one.text) : one.kind !== 'label'))
  }

  private stops(at: { line: number; column?: number }, why: string | null): boolean {
    if (why !== null && !this.stopped) this.say(at, null, why)
    this.stopped ||= why !== null
    return this.stopped
  }

  private say(at: { line: number; column?: number }, path: string | null, message: string): void {
    const problem: DocumentProblem = { kind: path === null ? 'template' : 'field', file: this.file, line: at.line, column: at.column ?? 1, path, where: this.numbering.where, message }
    const key = [problem.file, problem.line, problem.column, message].join('\n')
    if (this.told.has(key)) return
    this.told.add(key)
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem)
  }
}
