/** Draws blocks as HTML: elements and text only, classes for looks (`src/styles/document.css`). */
import { labelBeside, SIGNATURE_FIELDS, type Block, type BlockOf, type Runs, type SignatureParty } from './blocks.ts'
import { drawFigure } from './figure-html.ts'
import { readsLeft } from './leftwards.ts'

/** `mark_fields`: shows where fields stand (the preview); off for a clean reading copy. */
export interface HtmlChoices {
  readonly document: Document
  readonly mark_fields?: boolean
}

/** A fragment of the blocks in order. Fields are `<span class="doc-field" data-field="path">`, missing ones also `doc-missing`. */
export function drawHtml(blocks: readonly Block[], choices: HtmlChoices): DocumentFragment {
  const pen = new Pen(choices.document, choices.mark_fields !== false)
  const fragment = choices.document.createDocumentFragment()
  for (const block of blocks) {
    const drawn = drawBlock(block, pen)
    if (drawn === null) continue
    drawn.setAttribute('data-line', String(block.at.line))
    drawn.setAttribute('data-file', block.at.file)
    if (block.continued) drawn.classList.add('doc-continued')
    fragment.append(drawn)
  }
  return fragment
}

export interface HtmlPage extends HtmlChoices {
  readonly paper: 'A4' | 'Letter'
  readonly header: { readonly left: string; readonly right: string }
  readonly footer: string
  /** From 1. */
  readonly page: number
  readonly of: number
  /** Dark stretches of the page's mark, in modules from its lower left corner. */
  readonly mark?: { readonly modules: number; readonly stretches: readonly { readonly x: number; readonly y: number; readonly width: number }[] }
}

/** One sheet with its header and foot: `<article class="doc-page">`, which scales with the width of the `doc-sheet` around it. */
export function drawPage(blocks: readonly Block[], choices: HtmlPage): HTMLElement {
  const pen = new Pen(choices.document, choices.mark_fields !== false)
  const span = (text: string) => pen.element('span', '', text)
  const of = `Page ${choices.page} of ${choices.of}`
  const body = pen.element('div', 'doc-body')
  body.append(drawHtml(blocks, choices))
  const page = pen.element('article', 'doc-page',
    pen.element('div', 'doc-header', span(choices.header.left), span(choices.header.right)), body,
    pen.element('div', 'doc-footer', span(choices.footer), span(of)))
  if (choices.mark !== undefined) page.append(drawMark(choices.mark, choices.document))
  page.setAttribute('aria-label', of)
  page.setAttribute('data-paper', choices.paper)
  return page
}

/** What a scanner reads, and no person: hidden from those who listen. */
function drawMark({ modules, stretches }: NonNullable<HtmlPage['mark']>, document: Document): SVGElement {
  const [svg, path] = ['svg', 'path'].map((name) => document.createElementNS('http://www.w3.org/2000/svg', name)) as [SVGElement, SVGElement]
  svg.setAttribute('class', 'doc-mark')
  svg.setAttribute('viewBox', `0 0 ${modules} ${modules}`)
  svg.setAttribute('aria-hidden', 'true')
  path.setAttribute('d', stretches.map(({ x, y, width }) => `M${x} ${modules - 1 - y}h${width}v1h-${width}z`).join(''))
  svg.append(path)
  return svg
}

class Pen {
  readonly document: Document
  readonly marks: boolean

  constructor(document: Document, marks: boolean) {
    this.document = document
    this.marks = marks
  }

  element(name: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
    const element = this.document.createElement(name)
    if (className !== '') element.className = className
    element.append(...children)
    return element
  }

  runs(runs: Runs): Node[] {
    return runs.flatMap((run) => {
      const lines = run.text.split('\n').flatMap((text, index) => (index === 0 ? [text] : [this.element('br', ''), text]))
      const inner = run.italic ? [this.element('em', '', ...lines)] : lines
      const faced = run.bold ? [this.element('strong', '', ...inner)] : inner
      if (run.field === undefined || !this.marks) return faced.map((part) => (typeof part === 'string' ? this.document.createTextNode(part) : part))
      const span = this.element('span', run.missing ? 'doc-field doc-missing' : 'doc-field', ...faced)
      span.setAttribute('data-field', run.field)
      // It keeps its own order, whatever stands beside it.
      if (readsLeft(run.text)) span.setAttribute('dir', 'auto')
      return [span]
    })
  }
}

function drawBlock(block: Block, pen: Pen): HTMLElement | null {
  switch (block.kind) {
    case 'title':
      return pen.element('h1', 'doc-title', ...pen.runs(block.runs))
    case 'subtitle':
      return pen.element('p', 'doc-subtitle', ...pen.runs(block.runs))
    case 'parties':
      return pen.element('div', 'doc-parties', ...block.parties.map((party) =>
        pen.element('p', '', pen.element('b', '', ...pen.runs(party.name)), `, “${party.called}”`, pen.element('br', ''), pen.element('span', 'doc-address', ...pen.runs(party.address))),
      ))
    case 'heading':
      return numbered(pen, block.level === 2 ? 'h2' : 'h3', 'doc-heading', block.number, block.runs)
    case 'schedule':
      return pen.element('h2', 'doc-schedule', pen.element('span', 'doc-letter', `Schedule ${block.letter}`), ' ', ...pen.runs(block.runs))
    case 'clause':
      return numbered(pen, 'p', 'doc-clause', block.continued ? null : block.number, block.runs)
    case 'paragraph':
      return pen.element('p', block.indent ? 'doc-paragraph doc-indent' : 'doc-paragraph', ...pen.runs(block.runs))
    case 'list':
      return pen.element('ul', `doc-list${block.ordered ? ' doc-lettered' : ''}${block.indent ? ' doc-indent' : ''}`, ...block.items.map((item) => numbered(pen, 'li', 'doc-item', item.mark, item.runs)))
    case 'table':
      return drawTable(block, pen)
    case 'figure': {
      const figure = pen.element('div', block.indent ? 'doc-drawing doc-indent' : 'doc-drawing', drawFigure(block.figure, pen.document))
      if (pen.marks) figure.setAttribute('data-field', block.field)
      return figure
    }
    case 'note':
      return pen.element('p', 'doc-note', ...pen.runs(block.runs))
    case 'signatures':
      return pen.element('div', 'doc-signatures', ...block.parties.map((party) => drawSignature(party, pen)))
    case 'ask':
      return drawAsk(block, pen)
    case 'page_break':
      return null
  }
}

function numbered(pen: Pen, name: string, className: string, number: string | null, runs: Runs): HTMLElement {
  const mark = number === null ? [] : [pen.element('span', 'doc-number', number), ' ']
  return pen.element(name, className, ...mark, ...pen.runs(runs))
}

function drawTable(block: BlockOf<'table'>, pen: Pen): HTMLElement {
  const side = (index: number) => (block.columns[index]?.align === 'right' ? 'doc-right' : '')
  const head = block.head.map((runs, index) => {
    const cell = pen.element('th', side(index), ...pen.runs(runs))
    cell.setAttribute('scope', 'col')
    return cell
  })
  const rows = block.rows.map((row) => pen.element('tr', '', ...row.map((cell, index) => {
    const drawn = pen.element(index === 0 ? 'th' : 'td', [side(index), cell.muted ? 'doc-muted' : ''].filter(Boolean).join(' '), ...pen.runs(cell.runs))
    if (index === 0) drawn.setAttribute('scope', 'row')
    return drawn
  })))
  const table = pen.element('table', block.indent ? 'doc-table doc-indent' : 'doc-table', pen.element('thead', '', pen.element('tr', '', ...head)), pen.element('tbody', '', ...rows))
  table.setAttribute('aria-label', block.label)
  return table
}

function drawSignature(party: SignatureParty, pen: Pen): HTMLElement {
  const rows = SIGNATURE_FIELDS.flatMap(({ id, label }) => [pen.element('dt', '', label), pen.element('dd', id === 'signature' ? 'doc-sign' : '')])
  return pen.element('div', 'doc-party', pen.element('b', '', 'For ', ...pen.runs(party.name)), pen.element('dl', '', ...rows))
}

/** The look of the fields, not fields: they are filled in the file. */
function drawAsk(block: BlockOf<'ask'>, pen: Pen): HTMLElement {
  const label = pen.element('p', 'doc-ask-label', ...pen.runs(block.label))
  const ask = pen.element('div', ['doc-ask', block.indent ? 'doc-indent' : '', labelBeside(block) ? 'doc-beside' : ''].filter(Boolean).join(' '))
  ask.setAttribute('data-control', block.control)
  ask.setAttribute('data-ask', block.id)
  if (block.control === 'tick') ask.append(pen.element('span', 'doc-box'), label)
  else if (block.control === 'pick' || block.control === 'scale') {
    const options = block.options.map((option) => pen.element('li', '', pen.element('span', 'doc-circle'), pen.element('span', '', option)))
    ask.append(...(block.continued ? [] : [label]), pen.element('ul', 'doc-options', ...options))
  } else {
    const hint = block.control === 'choice' ? [pen.element('p', 'doc-hint', `One of: ${block.options.join(', ')}.`)] : []
    ask.append(label, pen.element('div', 'doc-answer', pen.element('div', 'doc-write'), ...hint))
  }
  return ask
}
