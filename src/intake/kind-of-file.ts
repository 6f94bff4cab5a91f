const latin = (bytes: Uint8Array, from: number, until: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(until, bytes.length)))

const EXCEL = 'in Excel choose File, Save as, “CSV UTF-8 (Comma delimited)”, and open that file'

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF document: export the tickets themselves as CSV from the ticket system'],
  ['\u00d0\u00cf\u0011\u00e0', `an old Excel workbook: ${EXCEL}`],
  ['\u0089PNG', 'a picture: export the tickets as CSV from the ticket system'],
  ['\u00ff\u00d8\u00ff', 'a picture: export the tickets as CSV from the ticket system'],
  ['GIF8', 'a picture: export the tickets as CSV from the ticket system'],
  ['\u001f\u008b', 'a compressed file: unpack it, and open the CSV inside'],
  ['7z\u00bc\u00af', 'a compressed file: unpack it, and open the CSV inside'],
  ['Rar!', 'a compressed file: unpack it, and open the CSV inside'],
  ['SQLite format 3', 'a database: export its tickets as CSV'],
  ['PAR1', 'a Parquet file: export the tickets as CSV'],
  ['{\\rtf', 'a text document (RTF): export the tickets as CSV from the ticket system'],
]

/** What a file is that cannot be a table of text, and what to do about it: words that follow "This is "; null where it may be one. */
export function notATable(head: Uint8Array): string | null {
  const start = latin(head, 0, 16)
  for (const [mark, words] of SIGNATURES) if (start.startsWith(mark)) return words
  if (start.startsWith('PK')) return packed(head)
  if (latin(head, 8, 12) === 'DUCK') return 'a database: export its tickets as CSV'
  return null
}

function packed(head: Uint8Array): string {
  let names = ''
  for (let i = 0; i < Math.min(head.length, 65536); i += 4096) names += latin(head, i, i + 4096)
  if (names.includes('opendocument.spreadsheet')) return 'an OpenDocument spreadsheet: in LibreOffice choose File, Save as, “Text CSV”, and open that file'
  if (names.includes('word/')) return 'a Word document: export the tickets as CSV from the ticket system'
  if (names.includes('xl/') || names.includes('[Content_Types].xml')) return `an Excel workbook: ${EXCEL}`
  return 'a compressed file (ZIP): unpack it, and open the CSV inside'
}

/** Control characters that tools write between cells. */
const UNIT = 0x1f
const HIVE = 0x01

/** The same for text: web pages, XML and JSON carry their own structure. */
export function notATableText(text: string): string | null {
  const start = text.slice(0, 2000).trimStart()
  if (/^(<!doctype html|<html|<head|<body|<table|<meta)/i.test(start)) return 'a web page: where a ticket system names it .xls, open it in Excel and save it as “CSV UTF-8”; otherwise look for its CSV export'
  if (/^<(\?xml|[a-z][\w:.-]*[\s/>])/i.test(start)) return 'an XML file: choose CSV where the ticket system asks for the format'
  if (/^(\{\s*["}]|\[\s*[[{\]]|\[\s*"(?:[^"\\]|\\.)*"\s*[,\]]\s*\n)/.test(start)) return 'a JSON file: choose CSV where the ticket system asks for the format'
  if (controls(text.slice(0, 4000)) > Math.min(text.length, 4000) * 0.05) return 'not a text file: export the tickets as CSV from the ticket system'
  return null
}

/** Control characters and what could not be decoded; a stretch of the same one is a single fault, and the one that parts cells is none. */
function controls(text: string): number {
  let count = 0
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const odd = code < 9 || (code > 13 && code < 32) || code === 0xfffd
    if (odd && code !== before && code !== UNIT && code !== HIVE) count++
    before = code
  }
  return count
}
