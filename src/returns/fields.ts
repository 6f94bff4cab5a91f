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
  const circles = new Set<string>()
  let any = false
  for (const [name, widgets] of entries) {
    for (const widget of Array.isArray(widgets) ? widgets as unknown[] : []) {
      const { type, value } = record(widget)
      any ||= typeof type === 'string' && type !== ''
      if (typeof type !== 'string' || !TYPED.has(type)) continue
      if (type === 'radiobutton') circles.add(name)
      const text = typeof value === 'string' && value !== OFF ? value : ''
      if (text !== '' || !values.has(name)) values.set(name, text)
    }
  }
  for (const [name, text] of values) {
    if (circles.has(name) && /^\d+$/.test(text)) values.set(name, await chosen(pdf, name, text).catch(() => text))
  }
  return any ? values : null
}

/**
 * What the circle of a number says. Options that cannot be names in every viewer are numbered in the file, from 0;
 * a circle's label is its question and its option.
 */
async function chosen(pdf: PDFDocumentProxy, name: string, value: string): Promise<string> {
  const circles: { state: string; label: string }[] = []
  for (let number = 1; number <= pdf.numPages && circles.length === 0; number += 1) {
    const annotations: readonly unknown[] = await (await pdf.getPage(number)).getAnnotations()
    for (const { fieldName, radioButton, buttonValue, alternativeText } of annotations.map(record)) {
      if (fieldName === name && radioButton === true) circles.push({ state: String(buttonValue), label: typeof alternativeText === 'string' ? alternativeText : '' })
    }
  }
  const numbered = circles.length > 1 && circles.every(({ state }, nth) => state === String(nth))
  const label = circles.find(({ state }) => state === value)?.label
  if (!numbered || label === undefined) return value
  return label.slice(questionLength(circles.map((one) => one.label))).trim() || value
}

/** Letters up to the last end of words that all labels share: `Which plan? `, `The plan: `. */
function questionLength(labels: readonly string[]): number {
  const [first = ''] = labels
  const ends = [...first.matchAll(/[^\p{L}\p{N})\s]\s+/gu)].map((found) => found.index + found[0].length)
  return ends.findLast((end) => labels.every((label) => label.startsWith(first.slice(0, end)))) ?? 0
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
