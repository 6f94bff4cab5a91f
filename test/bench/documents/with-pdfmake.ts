import pdfmake from 'pdfmake'
import type { Part } from './outline.ts'

export interface FontPaths {
  readonly serif: string
  readonly serif_semibold: string
  readonly sans: string
  readonly sans_semibold: string
}

/** A call makes the document once. */
export function pdfmakeOf(parts: readonly Part[], fonts: FontPaths): () => Promise<Uint8Array> {
  const family = (normal: string, bold: string) => ({ normal, bold, italics: normal, bolditalics: bold })
  pdfmake.addFonts({ Serif: family(fonts.serif, fonts.serif_semibold), Sans: family(fonts.sans, fonts.sans_semibold) })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => Object.values(fonts).includes(path))
  return () => pdfmake.createPdf({
    pageSize: 'LETTER', pageMargins: [68, 62, 68, 71], defaultStyle: { font: 'Serif', fontSize: 10, lineHeight: 1.15 }, lang: 'en-GB', displayTitle: true,
    info: { title: 'Agreement' }, header: () => ({ text: 'Agreement', margin: [68, 30] }), footer: (page: number, of: number) => ({ text: `Page ${page} of ${of}`, alignment: 'right', margin: [68, 20] }),
    content: parts.map(drawn),
  }).getBuffer()
}

function drawn(part: Part): object {
  if (part.kind === 'table') {
    const cells = (row: readonly string[], bold: boolean) => row.map((text, column) => ({ text, bold, font: 'Sans', alignment: part.right[column] === true ? 'right' : 'left' }))
    return { table: { headerRows: 1, widths: part.head.map((_, column) => (column === 0 ? '*' : 'auto')), body: [cells(part.head, true), ...part.rows.map((row) => cells(row, false))] }, layout: 'lightHorizontalLines', margin: [27, 4] }
  }
  const sizes = { 1: 20, 2: 11.5, 3: 10 } as const
  const look = part.kind === 'heading' ? { bold: true, fontSize: sizes[part.level], margin: [0, 10, 0, 2], ...(part.new_page ? { pageBreak: 'before' } : {}) } : { fontSize: part.small ? 8.5 : 10, margin: [0, 2, 0, 2] }
  if (part.number === null) return { text: part.text, ...look }
  return { columns: [{ width: 27, text: part.number }, { width: '*', text: part.text }], ...look }
}
