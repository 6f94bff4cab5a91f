/** What a document may hold: clauses that name clauses could print without end. */
import { plainText, textsOf, type Block } from './blocks.ts'
import { CHOSEN } from './ask.ts'
import { figureFault } from './figure.ts'
import { optionsFault } from './options.ts'
import { isBlank } from './runs.ts'

const MOST_STEPS = 200_000
const MOST_PARTS = 20_000
const MOST_CHARACTERS = 1_000_000
/** More do not fit side by side on a page. */
const MOST_COLUMNS = 12

/** Counts what filling takes; each sentence says which limit is passed, null while none is. */
export class Limits {
  private steps = 0
  private parts = 0
  private characters = 0

  step(): string | null {
    this.steps += 1
    return this.steps > MOST_STEPS ? `Filling the document takes more than ${MOST_STEPS} steps: clauses name clauses too often.` : null
  }

  block(block: Block): string | null {
    this.parts += block.kind === 'table' ? 1 + block.rows.length : block.kind === 'figure' ? 1 + block.figure.shapes.length : block.kind === 'list' ? block.items.length : block.kind === 'ask' ? 1 + block.options.length : 1
    if (this.parts > MOST_PARTS) return `The document has more than ${MOST_PARTS} parts.`
    for (const runs of textsOf(block)) this.characters += plainText(runs).length
    return this.characters > MOST_CHARACTERS ? `The document has more than ${MOST_CHARACTERS} characters.` : null
  }
}

/** What keeps a block from standing on a page; null where nothing does. */
export function blockFault(block: Block): string | null {
  switch (block.kind) {
    case 'title': return isBlank(block.runs) ? 'The title has no text.' : null
    case 'ask': {
      if (isBlank(block.label)) return `The field ${block.id} does not say what it asks.`
      const fault = CHOSEN.includes(block.control) ? optionsFault(block.options) : null
      return fault === null ? null : `The options of the field ${block.id} ${fault}.`
    }
    case 'heading': case 'schedule': return isBlank(block.runs) ? 'A heading has no text.' : null
    case 'figure': return figureFault(block.figure)
    case 'table': {
      const columns = block.columns.length
      if (columns === 0 || columns > MOST_COLUMNS) return `The table “${block.label}” has ${columns} columns (expected 1 to ${MOST_COLUMNS}).`
      const ragged = [block.head, ...block.rows].findIndex((cells) => cells.length !== columns)
      if (ragged < 0) return null
      const cells = ragged === 0 ? block.head.length : block.rows[ragged - 1]?.length ?? 0
      return `${ragged === 0 ? 'The head' : `Row ${ragged}`} of the table “${block.label}” has ${cells} cells (expected ${columns}).`
    }
    default: return null
  }
}
