// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { callsFigure, COMPONENTS, FIELD_KINDS, fillTemplate, parseTemplate, plainText, templateFields, type Block, type FieldValue, type Template } from '../../src/document/index.ts'
import { readTemplates } from '../../src/drafting/index.ts'
import { partRows, kindRows, shownFields } from '../../src/pages/guide/_grammar.ts'
import { HARBOUR, ownContent } from '../elements/document/page.ts'
import { defaultFiles } from './files.ts'

const page = defaultFiles.find(({ path }) => path === 'guide/templates.mdx')!.text
const { clauses } = readTemplates(defaultFiles)
const content = ownContent()

interface Example {
  readonly line: number
  readonly text: string
  /** What stands below it; null where nothing is said. */
  readonly says: { readonly kind: 'prints' | 'refused'; readonly text: string } | null
}

/** Each block of `mdx`, with the block that follows it. */
function examples(): Example[] {
  const found = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
  return found.flatMap((one, nth) => {
    if (one[1] !== 'mdx') return []
    const next = found[nth + 1]
    const kind = next?.[1] === 'prints' || next?.[1] === 'refused' ? next[1] : null
    return [{ line: page.slice(0, one.index).split('\n').length, text: one[2] ?? '', says: kind === null ? null : { kind, text: next?.[2] ?? '' } }]
  })
}

const told = (text: string): string => text.replaceAll('\u00a0', ' ')

/** A block as the guide writes it down. */
function lineOf(block: Block): string {
  switch (block.kind) {
    case 'heading': case 'clause': return `${block.number === null ? '' : `${block.number} `}${plainText(block.runs)}`
    case 'schedule': return `[Schedule ${block.letter}] ${plainText(block.runs)}`
    case 'list': return block.items.map(({ mark, runs }) => `${mark} ${plainText(runs)}`).join('\n')
    case 'table': return `[table: ${block.label}]`
    case 'figure': return `[chart: ${block.figure.label}]`
    case 'parties': case 'signatures': return `[${block.kind}: ${block.parties.map(({ name }) => plainText(name)).join(' and ')}]`
    case 'ask': return `[${block.control}: ${block.id}] ${plainText(block.label)}${block.options.length === 0 ? '' : ` (${block.options.join(', ')})`}`
    case 'page_break': return '[new page]'
    case 'note': return `[note] ${plainText(block.runs)}`
    default: return plainText(block.runs)
  }
}

const CALLS = callsFigure({ name: 'Calls raised', months: [{ month: '2026-09', calls: 12 }, { month: '2026-10', calls: 9 }] })
const CHART: [string, FieldValue] = ['review.calls', { kind: 'chart', value: CALLS, text: CALLS.label, from: 'our records' }]
const NAME: [string, FieldValue] = ['email.to_name', { kind: 'text', value: 'Ruth Ellis', text: 'Ruth Ellis', from: 'contacts.csv' }]

function made(text: string): { readonly prints: string; readonly problems: readonly string[] } {
  const parsed = parseTemplate(text, 'example')
  const template: Template = text.startsWith('---') ? parsed.template : { ...parsed.template, title: 'Example', needs: ['client', 'agreement'] }
  const client = HARBOUR.clients[0]!
  const versions = HARBOUR.versions.filter((one) => one.client === client.client)
  const { fields } = templateFields(template, clauses, { content, client, versions, starts_on: '2026-11-01', as_of: Date.UTC(2026, 9, 30), overrides: new Map() })
  const filled = fillTemplate(template, clauses, new Map([...fields, NAME, CHART]))
  const problems = parsed.problems.length > 0 ? parsed.problems : filled.problems
  return { prints: told(`${filled.blocks.map(lineOf).join('\n')}\n`), problems: problems.map(({ line, column, message }) => told(`line ${line}, column ${column}: ${message}`)) }
}

describe('the guide’s examples', () => {
  it.each(examples().map((one) => [one.line, one] as const))('of line %i: prints what is said below it, or is refused so', (_, { text, says }) => {
    const { prints, problems } = made(text)
    if (says?.kind === 'refused') return expect(`${problems.join('\n')}\n`).toBe(says.text)
    expect(problems).toEqual([])
    if (says !== null) expect(prints).toBe(says.text)
  })

  it('name every component and every kind of ask', () => {
    const written = examples().map(({ text }) => text).join('\n')
    for (const name of Object.keys(COMPONENTS)) expect(`${written}<Holidays <List <CountingRules `, name).toContain(`<${name}`)
    for (const kind of ['text', 'lines', 'date', 'choice', 'pick', 'scale', 'tick']) expect(written).toContain(`kind="${kind}"`)
  })

  it('are more than a handful', () => {
    expect(examples().length).toBeGreaterThan(20)
  })
})

describe('the guide’s tables', () => {
  it('come from the grammar itself', () => {
    expect(partRows().map(({ name }) => name)).toEqual(Object.keys(COMPONENTS))
    expect(partRows().find(({ name }) => name === 'Ref')).toEqual({ name: 'Ref', attributes: ['to ★'], place: 'in a line', says: 'the number of the clause or schedule that has the label' })
    expect(kindRows().map(({ kind }) => kind)).toEqual([...FIELD_KINDS])
    expect(kindRows().every(({ says }) => says !== '')).toBe(true)
  })

  it('hold the fields of a client with an agreement, in order', () => {
    const client = HARBOUR.clients[0]!
    const rows = shownFields(content, client, HARBOUR.versions.filter((one) => one.client === client.client), defaultFiles)
    expect(rows.find(({ path }) => path === 'client.legal_name')).toEqual({ path: 'client.legal_name', label: 'The client’s full name', value: 'Norwell Packaging Ltd' })
    expect(rows.map(({ path }) => path)).toEqual(rows.map(({ path }) => path).toSorted())
    expect(rows.length).toBeGreaterThan(60)
  })

  it('are placed once each, and nothing else on the page is run', () => {
    for (const name of ['Parts', 'FieldKinds', 'Fields']) expect(page.match(new RegExp(`^<${name} />$`, 'gm'))).toHaveLength(1)
    expect(page.replace(/```[^]*?```|`[^`\n]*`|^<(?:Parts|FieldKinds|Fields) \/>$/gm, '')).not.toMatch(/[{}<]/)
  })
})
