/** A document's blocks as others take them: the same texts in the same order, with the look that each library can give. */
import { plainText, SIGNATURE_FIELDS, type Block } from '../../../src/document/index.ts'

export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly number: string | null; readonly text: string; readonly new_page: boolean }
  | { readonly kind: 'text'; readonly number: string | null; readonly text: string; readonly small: boolean; readonly indent: boolean }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly right: readonly boolean[] }

export function partsOf(blocks: readonly Block[]): readonly Part[] {
  const text = (number: string | null, words: string, small = false, indent = false): Part => ({ kind: 'text', number, text: words, small, indent })
  return blocks.flatMap((block): readonly Part[] => {
    switch (block.kind) {
      case 'title': return [{ kind: 'heading', level: 1, number: null, text: plainText(block.runs), new_page: false }]
      case 'heading': return [{ kind: 'heading', level: block.level, number: block.number, text: plainText(block.runs), new_page: false }]
      case 'schedule': return [{ kind: 'heading', level: 2, number: null, text: `Schedule ${block.letter} ${plainText(block.runs)}`, new_page: true }]
      case 'subtitle': return [text(null, plainText(block.runs))]
      case 'clause': return [text(block.number, plainText(block.runs))]
      case 'paragraph': return [text(null, plainText(block.runs), false, block.indent)]
      case 'note': return [text(null, plainText(block.runs), true)]
      case 'list': return block.items.map((item) => text(item.mark, plainText(item.runs), false, block.indent))
      case 'parties': return block.parties.map((party) => text(null, `${plainText(party.name)}, “${party.called}”\n${plainText(party.address)}`))
      case 'signatures': return block.parties.flatMap((party) => [text(null, `For ${plainText(party.name)}`), ...SIGNATURE_FIELDS.map(({ label }) => text(null, label))])
      case 'ask': return [text(null, [plainText(block.label), ...block.options].join('\n'))]
      case 'table': return [{
        kind: 'table', head: block.head.map(plainText), rows: block.rows.map((row) => row.map((cell) => plainText(cell.runs))), right: block.columns.map(({ align }) => align === 'right'),
      }]
      case 'figure': return [text(null, block.figure.label, true)]
      case 'page_break': return []
    }
  })
}
