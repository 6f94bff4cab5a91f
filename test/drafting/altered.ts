/** Files changed behind their maker's back, for tests. */
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFPage } from 'pdf-lib'

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

async function altered(bytes: Uint8Array, alter: (pdf: PDFDocument) => void): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  alter(pdf)
  return new Uint8Array(await pdf.save({ updateFieldAppearances: false }))
}

/** The operators of one page, changed. @param page from 1 */
export function withOperators(bytes: Uint8Array, page: number, change: (operators: string, pdf: PDFDocument) => string): Promise<Uint8Array<ArrayBuffer>> {
  return altered(bytes, (pdf) => {
    const at = pdf.getPage(page - 1)
    const contents = at.node.Contents()
    if (!(contents instanceof PDFRawStream)) throw new Error('the page has no single stream')
    at.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(change(latin1(decodePDFRawStream(contents).decode()), pdf))))
  })
}

/** One printed text, such as `30 calls`, with other letters of the same face in its place: the glyphs are encoded anew. @param nth of those that print it, from 0 */
export function reprinted(bytes: Uint8Array, page: number, text: string, other: string, nth = 0): Promise<Uint8Array<ArrayBuffer>> {
  return withOperators(bytes, page, (operators, pdf) => {
    const faces = glyphsOf(pdf.getPage(page - 1))
    let face = ''
    let found = -1
    const lines = operators.split('\n').map((line) => {
      face = /^\/(\S+) \S+ Tf$/.exec(line)?.[1] ?? face
      const letters = faces.get(face)
      if (!line.endsWith('] TJ') || letters === undefined) return line
      const codes = [...line.matchAll(/<([0-9A-F]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      const said = codes.map((code) => letters.get(code) ?? '?').join('').replaceAll('\u00a0', ' ')
      if (!said.includes(text) || ++found !== nth) return line
      const codeOf = (letter: string) => [...letters].find(([, one]) => one === letter)?.[0]
      const start = said.indexOf(text)
      let at = 0
      return line.replace(/<([0-9A-F]+)>/g, (_, hex: string) => `<${(hex.match(/.{4}/g) ?? []).map((code) => {
        const place = at++ - start
        const letter = place >= 0 && place < other.length ? other[place] : undefined
        if (letter === undefined || letter === text[place]) return code
        const anew = codeOf(letter)
        if (anew === undefined) throw new Error(`the face has no “${letter}”`)
        return anew
      }).join('')}>`)
    })
    if (found < nth) throw new Error(`page ${page} does not print “${text}”`)
    return lines.join('\n')
  })
}

/** By resource name: letters by code. */
function glyphsOf(page: PDFPage): Map<string, Map<string, string>> {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict)
  return new Map((fonts?.entries() ?? []).map(([name, ref]) => {
    const map = page.doc.context.lookup(page.doc.context.lookup(ref, PDFDict).get(PDFName.of('ToUnicode')))
    const text = map instanceof PDFRawStream ? latin1(decodePDFRawStream(map).decode()) : ''
    return [name.decodeText(), new Map([...text.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)].map(([, code = '', unicode = '']) => [code, String.fromCharCode(...(unicode.match(/.{4}/g) ?? []).map((one) => parseInt(one, 16)))]))]
  }))
}

export function withoutAttachments(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return altered(bytes, ({ catalog }) => {
    catalog.delete(PDFName.of('Names'))
    catalog.delete(PDFName.of('AF'))
  })
}

/** As a printer of files would leave it: no metadata, no attached files. */
export function withoutMetadata(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return altered(bytes, ({ catalog }) => {
    for (const name of ['Names', 'AF', 'Metadata']) catalog.delete(PDFName.of(name))
  })
}

/** A note laid over a page. */
export function coveredOver(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return altered(bytes, (pdf) => {
    const note = pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Square', Rect: [70, 700, 200, 720], F: 4 }))
    pdf.getPage(0).node.set(PDFName.of('Annots'), PDFArray.withContext(pdf.context))
    pdf.getPage(0).node.Annots()?.push(note)
  })
}
