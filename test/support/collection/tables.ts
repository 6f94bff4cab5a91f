import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { random } from '../random.ts'
import type { Random } from '../random.ts'

/** What a generated column holds; `text` may hold anything, the others are told apart by their form. */
export type Column = 'id' | 'date' | 'instant' | 'count' | 'price' | 'word' | 'mail' | 'text' | 'client' | 'blankable'

/** A table whose cells are known. `columns` null: not generated, so nothing is known of its columns. */
export interface Known {
  readonly from: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly columns: readonly Column[] | null
}

const NAMES: Readonly<Record<Column, readonly string[]>> = {
  id: ['Ticket', 'Ref', 'Case number', 'Order no.'], date: ['Opened on', 'Date', 'Due'], instant: ['Created at', 'Timestamp', 'Last change'], count: ['Minutes', 'Seats', 'Replies'],
  price: ['Amount', 'Fee', 'Price'], word: ['State', 'Channel', 'Priority'], mail: ['E-mail', 'Contact'], text: ['Subject', 'Description', 'Remarks'], client: ['Client', 'Company', 'Site'], blankable: ['Closed by', 'Note'],
}
const WORDS: readonly (readonly string[])[] = [['open', 'done', 'waiting'], ['phone', 'mail', 'portal'], ['low', 'medium', 'high', 'urgent']]
const CLIENTS = ['Alder Dental', 'Birch & Co', 'Cedar Homes', 'Dogwood Müller GmbH', 'Elm Estates', 'Fir Légal', 'Gorse Vets', 'Hazel (North)']
const BEGIN = ['Printer', 'Mail', 'Laptop', 'Server', 'Phone', 'VPN', 'Screen', 'Backup', 'Password', 'Calendar', 'Scanner', 'Café till']
const MIDDLE = ['does not start', 'is slow', 'shows an error', 'is lost', 'needs an update', 'was moved', 'asks for a code', 'stays dark', 'makes noise']
const END = ['since Monday', 'on the second floor', 'after the change', 'for the new colleague', 'in the branch', 'at night', '— again', 'for everyone']

const two = (n: number): string => String(n).padStart(2, '0')

function cell(column: Column, r: Random, row: number, words: readonly string[]): string {
  switch (column) {
    case 'id': return `T-${String(1000 + row)}`
    case 'date': return `2024-${two(r.int(1, 12))}-${two(r.int(1, 28))}`
    case 'instant': return `2024-${two(r.int(1, 12))}-${two(r.int(1, 28))} ${two(r.int(0, 23))}:${two(r.int(0, 59))}:${two(r.int(0, 59))}`
    case 'count': return String(r.int(0, 400))
    case 'price': return `${r.int(1, 900)}.${two(r.int(0, 99))}`
    case 'word': return r.pick(words)
    case 'mail': return `${r.pick(['ann', 'tom', 'kim', 'zoe', 'max'])}.${r.pick(['lee', 'ray', 'fox', 'ash'])}@${r.pick(['alder', 'birch', 'cedar'])}.example`
    case 'text': return `${r.pick(BEGIN)} ${r.pick(MIDDLE)} ${r.pick(END)}`
    case 'client': return r.pick(CLIENTS)
    case 'blankable': return r.int(0, 2) === 0 ? '' : r.pick(['Ann Lee', 'Tom Ray', 'Kim Fox'])
  }
}

/** An id first, one free text with columns of a known form on both sides, and others. */
export function generated(seed: number): Known {
  const r = random(seed)
  const strict: readonly Column[] = ['date', 'instant', 'count', 'price', 'word', 'mail']
  const columns: Column[] = ['id', r.pick(['date', 'instant', 'word'] as const)]
  if (r.int(0, 1) === 1) columns.push(r.pick(strict))
  columns.push('text', r.pick(strict), r.pick(strict))
  if (r.int(0, 1) === 1) columns.push('client', 'count')
  const blankable = r.int(0, 2) === 0
  columns.push(blankable ? 'blankable' : r.pick(['count', 'price', 'date'] as const))
  const words = columns.map(() => r.pick(WORDS))
  const used = new Map<string, number>()
  const header = columns.map((column) => {
    const name = r.pick(NAMES[column])
    const before = used.get(name) ?? 0
    used.set(name, before + 1)
    return before === 0 ? name : `${name} ${before + 1}`
  })
  const rows = Array.from({ length: r.int(12, 60) }, (_, n) => columns.map((column, at) => cell(column, r, n, words[at] ?? [])))
  return { from: 'generated', header, rows, columns }
}

function beginning(path: string): string {
  const bytes = Buffer.alloc(400_000)
  const file = openSync(path, 'r')
  const read = readSync(file, bytes, 0, bytes.length, 0)
  closeSync(file)
  return bytes.subarray(0, read).toString('utf8')
}

/** A stretch of a table that is read with its known marks. */
function stretch(path: string, from: string, delimiter: string, quoted: boolean, r: Random): Known {
  const text = beginning(path).replace(/^\uFEFF/, '')
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true, ...(quoted ? {} : { quoteChar: '\u0000' }) })
  const [header = [], ...all] = data
  const full = all.slice(0, -1).filter((row) => row.length === header.length && row.some((one) => one.trim() !== '') && !/^total/i.test(row[0] ?? ''))
  const start = r.int(0, Math.max(0, full.length - 80))
  return { from, header, rows: full.slice(start, start + r.int(10, 70)), columns: null }
}

const OWN = ['tickets', 'events', 'clients', 'agreements', 'contacts', 'invoices', 'surveys', 'visits', 'assets', 'advice', 'checks', 'time_entries']

/** A piece of one of the made-up company's files in `data/`. */
export function ofSample(root: string, seed: number): Known {
  const r = random(seed)
  const name = r.pick(OWN)
  return stretch(join(root, 'data', `${name}.csv`), `sample ${name}`, ',', true, r)
}

const REAL: readonly (readonly [folder: string, delimiter: string, quoted: boolean])[] = [
  ['autotask-tickets', ',', true], ['connectwise-board', ',', true], ['customer-support', ',', true], ['technical-support', ',', true], ['servicenow-incident-log', ',', true],
  ['volvo-incidents', ',', true], ['boston-311', ',', true], ['request-tracker', '\t', false],
]

/** A piece of one of the real exports; null where there are none. */
export function ofReal(folder: string, seed: number): Known | null {
  const r = random(seed)
  const [name, delimiter, quoted] = r.pick(REAL)
  const inside = join(folder, name)
  if (!existsSync(inside)) return null
  const file = readdirSync(inside).filter((one) => /\.(csv|tsv)$/.test(one)).sort()[0]
  return file === undefined ? null : stretch(join(inside, file), `real ${name}`, delimiter, quoted, r)
}
