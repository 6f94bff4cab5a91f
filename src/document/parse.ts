import { COMPONENTS, PATH_ATTRIBUTES } from './components.ts'
import { FIELD_PATH } from './fields.ts'
import { EMPTY, readFrontmatter, splitFrontmatter } from './frontmatter.ts'
import { readMarkdown, type MarkdownElement, type MarkdownFlow, type MarkdownPhrase } from './markdown.ts'
import { readAsk } from './ask.ts'
import { readSlot } from './slots.ts'
import { MOST_PROBLEMS, quoted as shorten, templateProblem, type DocumentProblem } from './problem.ts'
import type { Condition, Flow, Inline, Template } from './template.ts'

const DEEPEST = 12
const COMMENT = /^\s*\/\*[\s\S]*\*\/\s*$/
const LITERAL = /^\s*(?:'([^'\\]*)'|"([^"\\]*)"|(\d+(?:\.\d+)?))\s*$/

interface Place {
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined
}

/**
 * Reads a template or a clause (a clause needs no frontmatter). Every fault is a problem with line
 * and column; what is at fault is left out of the body, the rest stands.
 */
export function parseTemplate(text: string, name: string): { template: Template; problems: DocumentProblem[] } {
  const problems: DocumentProblem[] = []
  const { head, body } = splitFrontmatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  const front = head === null ? EMPTY : readFrontmatter(head, name, problems)
  const read = readMarkdown(body, name)
  if ('problem' in read) return { template: { name, ...front, body: [] }, problems: [...problems, read.problem] }
  const body_flows = new Reader(name, problems).flows(read.root.children, 0)
  return { template: { name, ...front, body: body_flows }, problems: atMost(problems, name) }
}

/** The first faults, and that there are more. */
function atMost(problems: DocumentProblem[], name: string): DocumentProblem[] {
  const next = problems[MOST_PROBLEMS]
  if (next === undefined) return problems
  return [...problems.slice(0, MOST_PROBLEMS), templateProblem(name, next.line ?? 1, next.column ?? 1, `There are ${problems.length - MOST_PROBLEMS} more faults from here on.`)]
}

class Reader {
  readonly name: string
  readonly problems: DocumentProblem[]

  constructor(name: string, problems: DocumentProblem[]) {
    this.name = name
    this.problems = problems
  }

  flows(nodes: readonly MarkdownFlow[], depth: number): Flow[] {
    if (depth > DEEPEST) {
      this.say(nodes[0], `This is nested more than ${DEEPEST} deep.`)
      return []
    }
    return nodes.flatMap((node) => this.flow(node, depth))
  }

  private flow(node: MarkdownFlow, depth: number): Flow[] {
    const at = place(node)
    switch (node.type) {
      case 'heading': {
        const kind = (['title', 'heading', 'subheading'] as const)[node.depth - 1]
        if (kind === undefined) return this.refuse(node, `A heading of level ${node.depth} is not known (expected #, ## or ###).`)
        return [{ kind, ...at, inlines: this.inlines(node.children, false, false, depth) }]
      }
      case 'paragraph': {
        const only = soleElement(node.children)
        if (only?.name === 'Note' || only?.name === 'Ask') return this.element(only, depth)
        return [{ kind: 'paragraph', ...at, inlines: this.inlines(node.children, false, false, depth) }]
      }
      case 'list':
        return [{ kind: 'items', ...at, ordered: node.ordered === true, items: node.children.map((item) => this.flows(item.children, depth + 1)) }]
      case 'mdxJsxFlowElement':
        return this.element(node, depth)
      case 'mdxFlowExpression': {
        const inlines = this.expression(node, node.value, false, false)
        return inlines.length === 0 ? [] : [{ kind: 'paragraph', ...at, inlines }]
      }
      case 'mdxjsEsm':
        return this.refuse(node, 'import and export are code, and a template has none.')
      default:
        return this.refuse(node, `This is ${MARKDOWN_NAMES[node.type] ?? node.type}, which a document does not have.`)
    }
  }

  private element(node: MarkdownElement, depth: number): Flow[] {
    const checked = this.attributes(node, 'block')
    if (checked === null) return []
    const at = place(node)
    const flows = () => this.flows(node.type === 'mdxJsxFlowElement' ? node.children : [], depth + 1)
    if (checked.name === 'If') {
      const condition = this.condition(node, checked.attributes)
      return condition === null ? [] : [{ kind: 'if', ...at, condition, flows: flows() }]
    }
    if (checked.name === 'Note') {
      if (node.type === 'mdxJsxTextElement') return [{ kind: 'note', ...at, inlines: this.inlines(node.children, false, false, depth) }]
      return flows().map((flow) => (flow.kind === 'paragraph' ? { ...flow, kind: 'note' as const } : flow))
    }
    if (checked.name === 'Ask') {
      const ask = readAsk(checked.attributes)
      if ('fault' in ask) return this.refuse(node, ask.fault)
      const [label, ...more] = node.type === 'mdxJsxTextElement' ? [{ inlines: this.inlines(node.children, false, false, depth) }] : flows()
      if (label === undefined || !('inlines' in label) || more.length > 0) return this.refuse(node, '<Ask> should hold one line of text: what is asked.')
      return [{ kind: 'ask', ...at, ...ask, inlines: label.inlines }]
    }
    if (checked.name === 'Clause') {
      const slot = readSlot(checked.attributes)
      if (slot !== null && 'fault' in slot) return this.refuse(node, slot.fault)
      if (slot !== null) return [{ kind: 'slot', ...at, slot }]
    }
    return [{ kind: 'component', ...at, name: checked.name, attributes: checked.attributes }]
  }

  inlines(nodes: readonly MarkdownPhrase[], bold: boolean, italic: boolean, depth: number): Inline[] {
    if (depth > DEEPEST) return this.refuse(nodes[0], `This is nested more than ${DEEPEST} deep.`)
    return nodes.flatMap((node) => this.inline(node, bold, italic, depth))
  }

  private inline(node: MarkdownPhrase, bold: boolean, italic: boolean, depth: number): Inline[] {
    const at = place(node)
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', ...at, text: node.value.replace(/\s*\n\s*/g, ' '), bold, italic }]
      case 'break':
        return [{ kind: 'text', ...at, text: '\n', bold, italic }]
      case 'strong':
        return this.inlines(node.children, true, italic, depth + 1)
      case 'emphasis':
        return this.inlines(node.children, bold, true, depth + 1)
      case 'mdxTextExpression':
        return this.expression(node, node.value, bold, italic)
      case 'mdxJsxTextElement': {
        const checked = this.attributes(node, 'inline')
        if (checked === null) return []
        if (checked.name === 'Label') return [{ kind: 'label', ...at, id: checked.attributes['id'] ?? '' }]
        if (checked.name === 'Ref') return [{ kind: 'ref', ...at, to: checked.attributes['to'] ?? '' }]
        if (checked.name === 'Note' || checked.name === 'Ask') return this.refuse(node, `<${checked.name}> should stand on lines of its own, with a blank line above and below.`)
        const condition = this.condition(node, checked.attributes)
        return condition === null ? [] : [{ kind: 'if', ...at, condition, inlines: this.inlines(node.children, bold, italic, depth + 1) }]
      }
      default:
        return this.refuse(node, `This is ${MARKDOWN_NAMES[node.type] ?? node.type}, which a document does not have.`)
    }
  }

  private expression(node: Place, value: string, bold: boolean, italic: boolean): Inline[] {
    const path = value.trim()
    const at = place(node)
    if (FIELD_PATH.test(path)) return [{ kind: 'field', ...at, path, bold, italic }]
    if (path === '' || COMMENT.test(value)) return []
    const literal = LITERAL.exec(value)
    if (literal !== null) return [{ kind: 'text', ...at, text: literal[1] ?? literal[2] ?? literal[3] ?? '', bold, italic }]
    return this.refuse(node, `{${shorten(path)}} is not a field (expected a path such as {client.legal_name}).`)
  }

  /** The element's name and attributes, all checked against the list of components; null where one is at fault. */
  private attributes(node: MarkdownElement, stands: 'inline' | 'block'): { name: string; attributes: Record<string, string> } | null {
    const name = node.name ?? ''
    const rule = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined
    if (rule === undefined) return this.no(node, `<${shorten(name)}> is not known (expected one of ${Object.keys(COMPONENTS).join(', ')}).`)
    if (stands === 'inline' && rule.place === 'block') return this.no(node, `<${name}> should stand on a line of its own, with a blank line above and below.`)
    if (stands === 'block' && rule.place === 'inline') return this.no(node, `<${name}> should stand within a line of text.`)
    const attributes: Record<string, string> = {}
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute') return this.no(node, `<${name}> has a spread, and a template has none.`)
      if (!Object.hasOwn(rule.attributes, attribute.name)) return this.no(node, `<${name}> has no "${shorten(attribute.name)}" (expected ${Object.keys(rule.attributes).join(', ') || 'nothing'}).`)
      if (typeof attribute.value !== 'string') return this.no(node, `${attribute.name} of <${name}> should be a text in quotes.`)
      if (PATH_ATTRIBUTES.includes(attribute.name) && !FIELD_PATH.test(attribute.value)) return this.no(node, `${attribute.name} of <${name}> is "${shorten(attribute.value)}" (expected a path such as client.legal_name).`)
      attributes[attribute.name] = attribute.value
    }
    for (const [key, needed] of Object.entries(rule.attributes)) {
      if (needed && attributes[key] === undefined) return this.no(node, `<${name}> needs ${key}="…".`)
    }
    if (!rule.children && node.children.length > 0) return this.no(node, `<${name}> holds nothing: write <${name} />.`)
    return { name, attributes }
  }

  private condition(node: MarkdownElement, attributes: Readonly<Record<string, string>>): Condition | null {
    const { path, not, is } = attributes
    if ((path === undefined) === (not === undefined)) return this.no(node, '<If> needs either path="…" or not="…".')
    return { ...(path === undefined ? { path: not ?? '', not: true } : { path, not: false }), ...(is === undefined ? {} : { is }) }
  }

  private refuse(node: Place | undefined, message: string): [] {
    this.say(node, message)
    return []
  }

  private no(node: Place, message: string): null {
    this.say(node, message)
    return null
  }

  private say(node: Place | undefined, message: string): void {
    const at = place(node)
    this.problems.push(templateProblem(this.name, at.line, at.column, message))
  }
}

const MARKDOWN_NAMES: Readonly<Record<string, string>> = {
  blockquote: 'a quotation',
  code: 'a block of code',
  inlineCode: 'code',
  thematicBreak: 'a rule (write <PageBreak /> for a new page)',
  image: 'a picture',
  imageReference: 'a picture',
  link: 'a link',
  linkReference: 'a link',
  definition: 'a link',
  html: 'HTML',
}

function place(node: Place | undefined): { line: number; column: number } {
  return { line: node?.position?.start.line ?? 1, column: node?.position?.start.column ?? 1 }
}

function soleElement(nodes: readonly MarkdownPhrase[]): Extract<MarkdownPhrase, { type: 'mdxJsxTextElement' }> | null {
  const [only, ...more] = nodes
  return more.length === 0 && only?.type === 'mdxJsxTextElement' ? only : null
}
