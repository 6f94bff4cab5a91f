/** Filled form fields, and how many signatures the file holds. */
import type { PDFDocumentProxy } from 'pdfjs-dist'

const TYPED = new Set(['text', 'checkbox', 'radiobutton', 'combobox', 'listbox'])
/** An unticked box, and buttons of which none is chosen. */
const OFF = 'Off'

/** Values by the field's name; what is not filled, ticked or chosen is an empty text. Null: the file has no fields. */
export async function fieldValues(pdf: PDFDocumentProxy): Promise<ReadonlyMap<string, string> | null> {
  const found: unknown = await pdf.getFieldObjects()
  if (typeof found !== 'object' || found === null) return null
  const entries: readonly (readonly [string, unknown])[] = found instanceof Map ? [...found] : Object.entries(found)
  const values = new Map<string, string>()
  let any = false
  for (const [name, widgets] of entries) {
    for (const widget of Array.isArray(widgets) ? widgets as unknown[] : []) {
      const { type, value } = record(widget)
      any ||= typeof type === 'string' && type !== ''
      if (typeof type !== 'string' || !TYPED.has(type)) continue
      const text = typeof value === 'string' && value !== OFF ? value : ''
      if (text !== '' || !values.has(name)) values.set(name, text)
    }
  }
  return any ? values : null
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : {}
}

const OPEN = '<'.charCodeAt(0)
const CLOSE = '>'.charCodeAt(0)
const RANGE = new TextEncoder().encode('/ByteRange')

/**
 * Signatures in a file: each names the bytes that it covers, all but its own hexadecimal text. A place for one that is not filled names none.
 * Source: ISO 32000-1, 12.8.1.
 */
export function signatureCount(bytes: Uint8Array): number {
  const ranges = new Set<string>()
  for (let at = indexOf(bytes, RANGE, 0); at !== -1; at = indexOf(bytes, RANGE, at + RANGE.length)) {
    const after = String.fromCharCode(...bytes.subarray(at + RANGE.length, at + RANGE.length + 120))
    const [, from, length, again, rest] = (/^\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(after) ?? []).map(Number)
    if (from === undefined || length === undefined || again === undefined || rest === undefined) continue
    const whole = from === 0 && again > length + 2 && again + rest <= bytes.length
    if (whole && bytes[length] === OPEN && bytes[again - 1] === CLOSE) ranges.add(`${length} ${again} ${rest}`)
  }
  return ranges.size
}

function indexOf(bytes: Uint8Array, part: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(part[0]!, from); at !== -1; at = bytes.indexOf(part[0]!, at + 1)) {
    if (part.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}
