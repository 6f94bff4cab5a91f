/** Laid-out pages to operators, fields and the contents of tags: the last pass before writing. */
import { PageContent } from './content.ts'
import type { EmbeddedFaces } from './embed.ts'
import { figureOperators } from './figure.ts'
import type { LaidOut } from './layout.ts'
import { breakLines, widthOf, type Line } from './lines.ts'
import { MARK_COLOUR, MARK_SIDE, markedPages, markPlace, markShape } from './mark.ts'
import { widgetKey, type DrawnSlab, type FieldSpec, type Mark } from './marks.ts'
import type { Faces } from './faces.ts'
import { bodyWidth, COLOURS, STYLES, type Paper } from './paper.ts'
import type { Tag } from './tags.ts'

export interface Running {
  readonly left: string
  readonly right: string
}

export interface DrawnField {
  readonly spec: FieldSpec
  readonly page: number
  readonly rect: readonly [number, number, number, number]
}

export interface DrawnPages {
  readonly contents: readonly string[]
  readonly fields: readonly DrawnField[]
  /** By index of the slab: its page, and its top from the page's foot. */
  readonly tops: ReadonlyMap<number, { page: number; y: number }>
}

const HEADER_BASELINE = 41
const FOOTER_BASELINE = 37.5
const FOOTER_RULE = 49

export interface RunningTexts {
  readonly header: Running
  /** At the left of each foot; the page's number stands at the right. */
  readonly footer: string
  /** The document's own, for the marks of its pages. */
  readonly number: string
}

export function drawPages(laid: LaidOut, paper: Paper, faces: Faces, embedded: EmbeddedFaces, { header, footer, number }: RunningTexts): DrawnPages {
  const marked = markedPages(laid)
  const fields: DrawnField[] = []
  const tops = new Map<number, { page: number; y: number }>()
  const plans = laid.plans.length > 0 ? laid.plans : [{ slabs: [], repeats: false, overflows: false }]
  const contents = plans.map((plan, page) => {
    const content = new PageContent(embedded)
    const pen = new Pen(content, paper, page, fields)
    content.beginArtifact('Header')
    pen.running(faces, header, paper.height - HEADER_BASELINE)
    const [first] = plan.slabs
    const opening = first === undefined ? undefined : laid.slabs[first.index]
    if (plan.repeats && opening !== undefined) pen.artifact(opening.head, 0)
    for (const { index, y } of plan.slabs) {
      const slab = laid.slabs[index]
      if (slab === undefined) continue
      tops.set(index, { page, y: paper.height - paper.top - y })
      pen.slab(slab, y)
    }
    content.beginArtifact('Footer')
    content.rule(paper.side, FOOTER_RULE, bodyWidth(paper), 0.5, COLOURS.rule)
    pen.running(faces, { left: footer, right: `Page ${page + 1} of ${plans.length}` }, FOOTER_BASELINE)
    if (marked.has(page)) pen.identity(number)
    return content.toString()
  })
  return { contents, fields, tops }
}

class Pen {
  private readonly content: PageContent
  private readonly paper: Paper
  private readonly page: number
  private readonly fields: DrawnField[]
  private marked = 0
  private tag: Tag | null = null

  constructor(content: PageContent, paper: Paper, page: number, fields: DrawnField[]) {
    this.content = content
    this.paper = paper
    this.page = page
    this.fields = fields
  }

  slab(slab: DrawnSlab, top: number): void {
    for (const mark of slab.marks) if (mark.kind !== 'rule') this.mark(mark, top)
    const rules = slab.marks.filter((mark) => mark.kind === 'rule')
    if (rules.length > 0) this.artifact(rules, top)
  }

  artifact(marks: readonly Mark[], top: number): void {
    this.content.beginArtifact(null)
    this.tag = null
    for (const mark of marks) this.put(mark, top)
  }

  private mark(mark: Mark, top: number): void {
    if (mark.kind === 'field') {
      mark.tag.content.push({ kind: 'widget', page: this.page, field: widgetKey(mark.field) })
      const left = this.paper.side + mark.x
      const y = this.y(top + mark.y)
      this.fields.push({ spec: mark.field, page: this.page, rect: [left, y - mark.height, left + mark.width, y] })
      return
    }
    if (mark.kind === 'text') mark.tag.lines.push(mark.line)
    if (mark.kind === 'figure') mark.tag.lines.push(...mark.set.texts.map(({ line }) => line))
    if ((mark.kind === 'text' || mark.kind === 'figure') && mark.tag !== this.tag) {
      this.content.beginMarked(mark.tag.type, this.marked)
      mark.tag.content.push({ kind: 'marked', page: this.page, id: this.marked })
      this.marked += 1
      this.tag = mark.tag
    }
    this.put(mark, top)
  }

  private figure(mark: Extract<Mark, { kind: 'figure' }>, top: number): void {
    const [left, upper] = [this.paper.side + mark.x, this.y(top + mark.y)]
    mark.tag.box = [left, upper - mark.height, left + mark.width, upper]
    this.content.paths(figureOperators(mark.set, left, upper))
    for (const { line, x, baseline, size, colour } of mark.set.texts) this.content.text(line, left + x, upper - baseline, size, colour)
  }

  private put(mark: Mark, top: number): void {
    if (mark.kind === 'figure') this.figure(mark, top)
    if (mark.kind === 'text') this.content.text(mark.line, this.paper.side + mark.x, this.y(top + mark.baseline), mark.size, mark.colour)
    if (mark.kind === 'rule') this.content.rule(this.paper.side + mark.x, this.y(top + mark.y), mark.width, mark.weight, mark.colour)
  }

  /** A line at each side of a header or footer; a left one too long to stand beside the right is cut short. */
  running(faces: Faces, { left, right }: Running, baseline: number): void {
    this.tag = null
    const width = bodyWidth(this.paper)
    const size = STYLES.running.size
    const line = (text: string): Line | undefined => breakLines([{ text, face: 'sans' }], faces, size, Number.MAX_SAFE_INTEGER)[0]
    const at = line(shortened(right, faces, size, width))
    const room = width - (at?.width ?? 0) - 18
    const start = line(shortened(left, faces, size, room))
    if (start !== undefined) this.content.text(start, this.paper.side, baseline, size, COLOURS.third)
    if (at !== undefined) this.content.text(at, this.paper.side + width - at.width, baseline, size, COLOURS.third)
  }

  /** The mark by which a scan of the page is known, beside its foot. */
  identity(number: string): void {
    const shape = markShape(number, this.page + 1)
    if (shape === null) return
    const { x, y } = markPlace(this.paper, FOOTER_BASELINE)
    this.content.squares(x, y, MARK_SIDE, shape.modules, shape.stretches, MARK_COLOUR)
  }

  private y(from_top: number): number {
    return this.paper.height - this.paper.top - from_top
  }
}

function shortened(text: string, faces: Faces, size: number, room: number): string {
  const fits = (some: string) => widthOf([{ text: some, face: 'sans' }], faces, size) <= room
  if (fits(text)) return text
  const characters = [...text]
  const cut = (kept: number) => `${characters.slice(0, kept).join('').trimEnd()}…`
  let kept = 0
  let beyond = Math.min(characters.length, 1_000)
  while (beyond - kept > 1) {
    const middle = (kept + beyond) >> 1
    if (fits(cut(middle))) kept = middle
    else beyond = middle
  }
  return cut(kept)
}
