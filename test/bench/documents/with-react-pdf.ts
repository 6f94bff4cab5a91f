import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer'
import { createElement as h } from 'react'
import type { Part } from './outline.ts'
import type { FontPaths } from './with-pdfmake.ts'

/** A call makes the document once. */
export function reactPdfOf(parts: readonly Part[], fonts: FontPaths): () => Promise<Uint8Array> {
  Font.register({ family: 'Serif', fonts: [{ src: fonts.serif }, { src: fonts.serif_semibold, fontWeight: 600 }] })
  Font.register({ family: 'Sans', fonts: [{ src: fonts.sans }, { src: fonts.sans_semibold, fontWeight: 600 }] })
  // With a lineHeight, react-pdf 4.9 fails on this document: it places a text at minus ten to the twenty-second.
  const page = { paddingTop: 62, paddingBottom: 71, paddingHorizontal: 68, fontFamily: 'Serif', fontSize: 10 }
  return () => renderToBuffer(h(Document, { title: 'Agreement', language: 'en-GB' }, h(Page, { size: 'LETTER', style: page },
    h(Text, { fixed: true, style: { position: 'absolute', top: 30, left: 68 } }, 'Agreement'), ...parts.map(drawn),
    h(Text, { fixed: true, style: { position: 'absolute', bottom: 30, right: 68 }, render: ({ pageNumber, totalPages }: { pageNumber: number; totalPages: number }) => `Page ${pageNumber} of ${totalPages}` }))))
}

function drawn(part: Part, key: number): object {
  if (part.kind === 'table') {
    const row = (cells: readonly string[], bold: boolean, nth: number) => h(View, { key: nth, wrap: false, style: { flexDirection: 'row', borderBottomWidth: 0.5, paddingVertical: 2, marginLeft: 27 } },
      ...cells.map((text, column) => h(Text, { key: column, style: { flexGrow: 1, flexBasis: 0, fontFamily: 'Sans', fontWeight: bold ? 600 : 400, textAlign: part.right[column] === true ? 'right' : 'left' } }, text)))
    return h(View, { key }, row(part.head, true, -1), ...part.rows.map((cells, nth) => row(cells, false, nth)))
  }
  const sizes = { 1: 20, 2: 11.5, 3: 10 } as const
  const look = part.kind === 'heading' ? { fontWeight: 600, fontSize: sizes[part.level], marginTop: 10 } : { fontSize: part.small ? 8.5 : 10, marginTop: 3 }
  const text = (words: string) => h(Text, { style: { flex: 1 }, orphans: 2, widows: 2 }, words)
  return h(View, { key, style: { flexDirection: 'row', ...look }, break: part.kind === 'heading' && part.new_page }, ...(part.number === null ? [] : [h(Text, { style: { width: 27 } }, part.number)]), text(part.text))
}
