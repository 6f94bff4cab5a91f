/** What the file says about itself: Info and XMP say the same, and how it was built. */
import { PDFString, type PDFContext, type PDFRef } from 'pdf-lib'
import { pdfText } from './embed.ts'
import { FILING_NAMESPACE, FILING_PROPERTIES, GROUNDS_PROPERTIES, type Filing, type Grounds } from './identity.ts'
import { cleanText } from './text.ts'

export interface DocumentMeta {
  readonly title: string
  /** Who makes the offer. */
  readonly author: string
  readonly subject: string
  /** BCP 47, such as `en-GB`. */
  readonly language: string
  /** The document's own number; without one it comes from the content. */
  readonly number: string | null
  /** Epoch milliseconds; the file says no other time. */
  readonly created_at: number
  /** What the file is filed under when it comes back. */
  readonly filing?: Filing
  /** What its figures were computed from. */
  readonly grounds?: Grounds
}

/** With the number that the document bears. */
export type NumberedMeta = DocumentMeta & { readonly number: string; /** Of PDF/A: 3 where other files are attached. */ readonly part: 2 | 3 }

const PRODUCER = 'Goodterms'
const PREFIX = 'goodterms'

export function writeInfo(context: PDFContext, meta: DocumentMeta): PDFRef {
  const stamp = PDFString.of(pdfDate(meta.created_at))
  return context.register(context.obj({
    Title: pdfText(meta.title), Author: pdfText(meta.author), Subject: pdfText(meta.subject),
    Creator: pdfText(PRODUCER), Producer: pdfText(PRODUCER), CreationDate: stamp, ModDate: stamp,
  }))
}

export function writeXmp(context: PDFContext, meta: NumberedMeta, identity: string): PDFRef {
  const bytes = new TextEncoder().encode(xmp(meta, identity))
  return context.register(context.stream(bytes, { Type: 'Metadata', Subtype: 'XML' }))
}

export function writeOutputIntent(context: PDFContext, profile: Uint8Array): PDFRef {
  const icc = context.register(context.flateStream(profile, { N: 3 }))
  const name = PDFString.of('sRGB IEC61966-2.1')
  return context.register(context.obj({ Type: 'OutputIntent', S: 'GTS_PDFA1', OutputConditionIdentifier: name, Info: name, DestOutputProfile: icc }))
}

/** `D:20261101120000Z`. */
export function pdfDate(at: number): string {
  return `D:${new Date(at).toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

function xmp(meta: NumberedMeta, identity: string): string {
  const at = `${new Date(meta.created_at).toISOString().slice(0, 19)}Z`
  const uuid = [identity.slice(0, 8), identity.slice(8, 12), identity.slice(12, 16), identity.slice(16, 20), identity.slice(20, 32)].join('-')
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(meta.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(meta.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(meta.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:identifier>${escaped(meta.number)}</dc:identifier>
<dc:language><rdf:Bag><rdf:li>${escaped(meta.language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>${at}</xmp:CreateDate>
<xmp:ModifyDate>${at}</xmp:ModifyDate>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<xmpMM:DocumentID>uuid:${uuid}</xmpMM:DocumentID>
<pdfaid:part>${meta.part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${filed(meta)}<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
${schema('PDF/UA identification schema', 'http://www.aiim.org/pdfua/ns/id/', 'pdfuaid', [{ name: 'part', type: 'Integer', says: 'Part of ISO 14289 that the file is built to' }])}${meta.filing === undefined && meta.grounds === undefined ? '' : `
${schema('Filing of the document', FILING_NAMESPACE, PREFIX, [...(meta.filing === undefined ? [] : FILING_PROPERTIES), ...(meta.grounds === undefined ? [] : GROUNDS_PROPERTIES)])}`}
</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

/** Filing and grounds, a line for each part that is known. */
function filed({ filing, grounds }: DocumentMeta): string {
  if (filing === undefined && grounds === undefined) return ''
  const line = (name: string, value: string | number | null): string[] => (value === null ? [] : [`<${PREFIX}:${name}>${escaped(cleanText(String(value)))}</${PREFIX}:${name}>\n`])
  const lines = [
    ...(filing === undefined ? [] : FILING_PROPERTIES.flatMap(({ part, name }) => line(name, filing[part]))),
    ...(grounds === undefined ? [] : GROUNDS_PROPERTIES.flatMap(({ part, name }) => line(name, grounds[part]))),
  ]
  return `<rdf:Description rdf:about="" xmlns:${PREFIX}="${FILING_NAMESPACE}">\n${lines.join('')}</rdf:Description>\n`
}

/** What PDF/A asks of a namespace that it does not know: each property said in the file itself. */
function schema(title: string, namespace: string, prefix: string, properties: readonly { readonly name: string; readonly type: string; readonly says: string }[]): string {
  return `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${title}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>
${properties.map(({ name, type, says }) => `<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>${type}</pdfaProperty:valueType>
<pdfaProperty:category>${prefix === PREFIX ? 'external' : 'internal'}</pdfaProperty:category>
<pdfaProperty:description>${says}</pdfaProperty:description>
</rdf:li>`).join('\n')}
</rdf:Seq></pdfaSchema:property>
</rdf:li>`
}
