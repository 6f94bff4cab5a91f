/** Every figure that a document prints, named: what is computed again to check it. */
import { plainText, type Block, type Runs } from './blocks.ts'
import type { FieldValue, FieldValues } from './fields.ts'
import { figureTexts } from './figure.ts'
import type { Filled } from './filled.ts'

export interface PrintedFigure {
  /** Once in a document: a field's label, a table with row and column, a chart with month. */
  readonly name: string
  readonly printed: string
  /** Before it was written as text: money in cents, shares 0 to 1, `37/39` of a part; of a table's cell what its text says, where that is one number. */
  readonly value: string | number | boolean | null
  /** How it is computed, in words. */
  readonly definition: string
}

/** A stretch of a document's text, in the order of the pages. */
export interface Passage {
  readonly text: string
  /** Offsets into it, in order. */
  readonly figures: readonly (PrintedFigure & { readonly from: number; readonly until: number })[]
}

export interface ToldChoices {
  readonly fields: FieldValues
  /** By path of a field: how it is computed, in a sentence. Fields without one say what they are. */
  readonly definitions?: ReadonlyMap<string, string>
}

const FIGURE = /\d/

/** All text of a document in passages, with the figures in them. Whatever a field prints with a digit is a figure, and every number of a chart that has a name. */
export function passagesOf({ blocks, used }: Filled, { fields, definitions = new Map() }: ToldChoices): readonly Passage[] {
  const labels = new Map(used.map(({ path, label }) => [path, label]))
  const tables = new Map([...fields].flatMap(([path, value]) => (value.kind === 'table' ? [[value.value.label, path] as const] : [])))
  const named = new Names()
  const defined = (path: string): string => definitions.get(path) ?? labels.get(path) ?? path
  const ofRuns = (runs: Runs): Passage => {
    let from = 0
    const figures = runs.flatMap(({ text, field }) => {
      const start = from
      from += text.length
      if (field === undefined || !FIGURE.test(text)) return []
      return [{ name: named.unique(labels.get(field) ?? field), printed: text, value: valueOf(fields.get(field)) ?? valueIn(text), definition: defined(field), from: start, until: from }]
    })
    return { text: plainText(runs), figures }
  }
  const ofTable = (block: Extract<Block, { kind: 'table' }>): Passage[] => {
    const path = tables.get(block.label)
    const definition = path === undefined ? block.label : defined(path)
    return [...block.head.map((runs) => ({ text: plainText(runs), figures: [] })), ...block.rows.flatMap((row) => row.map(({ runs }, column) => {
      const text = plainText(runs)
      if (!FIGURE.test(text)) return { text, figures: [] }
      const beside = column === 0 ? '' : plainText(row[0]?.runs ?? [])
      const head = plainText(block.head[column] ?? [])
      const name = `${block.label}: ${[beside, head].filter((part) => part.trim() !== '').map((part) => part.replace(/\s+/g, ' ')).join(', ')}`
      return { text, figures: [{ name: named.unique(name), printed: text, value: valueIn(text), definition, from: 0, until: text.length }] }
    }))]
  }
  return blocks.flatMap((block): readonly Passage[] => {
    switch (block.kind) {
      case 'page_break': return []
      case 'table': return ofTable(block)
      case 'figure': return figureTexts(block.figure).map(({ text, told }) => ({
        text,
        figures: told === undefined ? [] : [{ name: named.unique(told.name), printed: text, value: told.value, definition: told.definition ?? defined(block.field), from: 0, until: text.length }],
      }))
      case 'list': return block.items.flatMap(({ mark, runs }) => [{ text: mark, figures: [] }, ofRuns(runs)])
      case 'clause': return [{ text: block.number, figures: [] }, ofRuns(block.runs)]
      case 'heading': return [{ text: block.number ?? '', figures: [] }, ofRuns(block.runs)]
      case 'schedule': return [ofRuns([{ text: `Schedule ${block.letter} ` }, ...block.runs])]
      case 'parties': return block.parties.flatMap(({ name, called, address }) => [ofRuns([...name, { text: `, “${called}”` }]), ofRuns(address)])
      case 'signatures': return block.parties.map(({ name }) => ofRuns([{ text: 'For ' }, ...name]))
      case 'ask': return [ofRuns(block.label), ...block.options.map((text) => ({ text, figures: [] }))]
      default: return [ofRuns(block.runs)]
    }
  })
}

/** The same without places. */
export const figuresOf = (passages: readonly Passage[]): readonly PrintedFigure[] =>
  passages.flatMap(({ figures }) => figures.map(({ name, printed, value, definition }) => ({ name, printed, value, definition })))

function valueOf(value: FieldValue | undefined): PrintedFigure['value'] {
  if (value === undefined || value.kind === 'missing' || value.kind === 'table' || value.kind === 'list' || value.kind === 'chart') return null
  return value.value
}

/** Of a cell: a number, a share, a part of a whole; else its text. */
function valueIn(text: string): string | number {
  const plain = text.replace(/\s+/g, ' ').trim()
  const number = /^(−?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?( %)?$/.exec(plain)
  if (number !== null) {
    const [, sign = '', whole = '', decimals = '', share = ''] = number
    const value = Number(`${sign === '' ? '' : '-'}${whole.replaceAll(',', '')}${decimals}`)
    return share === '' ? value : Number((value / 100).toFixed(6))
  }
  return /^[\d,]+ of [\d,]+$/.test(plain) ? plain.replaceAll(',', '').replace(' of ', '/') : plain
}

class Names {
  private readonly seen = new Map<string, number>()

  unique(name: string): string {
    const nth = (this.seen.get(name) ?? 0) + 1
    this.seen.set(name, nth)
    return nth === 1 ? name : `${name} (${nth})`
  }
}
