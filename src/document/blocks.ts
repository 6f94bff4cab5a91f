/** What a filled document is: a list of blocks. The HTML preview and the PDF are two drawings of them. */
import { figureTexts, type Figure } from './figure.ts'

/** A stretch of text in one face. A newline in `text` starts a new line. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  /** Dotted path of the field that the text came from. */
  readonly field?: string
  /** The field has no value: `text` is its path in braces. */
  readonly missing?: true
}

export type Runs = readonly Run[]

/** Where a block was written. */
export interface Origin {
  /** Name of the template or clause. */
  readonly file: string
  readonly line: number
}

export interface Party {
  readonly name: Runs
  /** What the text calls this side: “we”, “you”. */
  readonly called: string
  readonly address: Runs
}

export interface SignatureParty {
  /** Prefix of the names of its fields in the file: `provider`, `client`. */
  readonly id: string
  readonly name: Runs
}

/** Labels of the fields of a signature block, in the order in which they stand. */
export const SIGNATURE_FIELDS = [
  { id: 'name', label: 'Name' },
  { id: 'position', label: 'Position' },
  { id: 'date', label: 'Date' },
  { id: 'signature', label: 'Signature' },
] as const

export interface Column {
  readonly align: 'left' | 'right'
  /** Share of the width; the first column takes what the others leave. */
  readonly width?: number
}

export interface Cell {
  readonly runs: Runs
  /** Printed paler: what stands beside for comparison. */
  readonly muted?: true
}

export interface ListItem {
  /** “(a)”, “•”. */
  readonly mark: string
  readonly runs: Runs
}

/** How the signer answers: typing a line or several, a date, one of a list that opens, one of those shown, a step of a scale, a tick. */
export const ASK_KINDS = ['text', 'lines', 'date', 'choice', 'pick', 'scale', 'tick'] as const
export type AskKind = (typeof ASK_KINDS)[number]

interface Placed {
  readonly at: Origin
  /** Set where a page break has cut the block and this is not its first part. */
  readonly continued?: true
}

/** `indent`: stands under the text of a numbered clause, not at the margin. */
export type Block =
  | (Placed & { readonly kind: 'title'; readonly runs: Runs })
  | (Placed & { readonly kind: 'subtitle'; readonly runs: Runs })
  | (Placed & { readonly kind: 'parties'; readonly parties: readonly Party[] })
  | (Placed & { readonly kind: 'heading'; readonly level: 2 | 3; readonly number: string | null; readonly runs: Runs })
  | (Placed & { readonly kind: 'schedule'; readonly letter: string; readonly runs: Runs })
  | (Placed & { readonly kind: 'clause'; readonly number: string; readonly runs: Runs })
  | (Placed & { readonly kind: 'paragraph'; readonly indent: boolean; readonly runs: Runs })
  | (Placed & { readonly kind: 'list'; readonly indent: boolean; readonly ordered: boolean; readonly items: readonly ListItem[] })
  | (Placed & {
      readonly kind: 'table'
      readonly indent: boolean
      /** What the table shows, for those who cannot see it. */
      readonly label: string
      readonly columns: readonly Column[]
      readonly head: readonly Runs[]
      readonly rows: readonly (readonly Cell[])[]
    })
  | (Placed & { readonly kind: 'figure'; readonly indent: boolean; readonly field: string; readonly figure: Figure })
  | (Placed & { readonly kind: 'note'; readonly runs: Runs })
  | (Placed & { readonly kind: 'signatures'; readonly parties: readonly SignatureParty[] })
  | (Placed & {
      readonly kind: 'ask'
      readonly indent: boolean
      /** The field's name in the file, as it is read back: lower-case words joined by `_`. */
      readonly id: string
      readonly control: AskKind
      /** What is asked, beside the field (`tick`) or before it. */
      readonly label: Runs
      /** Of `choice`, `pick` and `scale`, in order; what is read back is the option itself. */
      readonly options: readonly string[]
    })
  | (Placed & { readonly kind: 'page_break' })

export type BlockKind = Block['kind']
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>

/** In characters. */
const MOST_BESIDE = 80

/** The label stands in a column of its own beside a field of one line, not above it. */
export function labelBeside(ask: BlockOf<'ask'>): boolean {
  return (ask.control === 'text' || ask.control === 'date' || ask.control === 'choice') && plainText(ask.label).length <= MOST_BESIDE
}

/** The text of runs, without faces. */
export function plainText(runs: Runs): string {
  return runs.map((run) => run.text).join('')
}

/** Every text of a block, in the order in which it stands. */
export function textsOf(block: Block): readonly Runs[] {
  switch (block.kind) {
    case 'parties': return block.parties.flatMap((party) => [party.name, party.address])
    case 'signatures': return block.parties.map((party) => party.name)
    case 'list': return block.items.map((item) => item.runs)
    case 'table': return [...block.head, ...block.rows.flatMap((row) => row.map((cell) => cell.runs))]
    case 'figure': return figureTexts(block.figure).map(({ text, bold }) => [{ text, ...(bold === true ? { bold } : {}) }])
    case 'ask': return [block.label, ...block.options.map((text) => [{ text }])]
    case 'page_break': return []
    default: return [block.runs]
  }
}
