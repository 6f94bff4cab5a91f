import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Case, Truth } from './case.ts'

/** What a program made of a file: its tables, or why it refused. */
export type Reading = readonly Truth[] | string

/** White space counts as one blank, since programs differ in how they keep line breaks in names. */
const name = (text: string): string => text.replace(/\s+/g, ' ').trim()
/** NUL is no character of a CSV file; a program may keep or replace it. */
const cell = (text: string): string => text.replaceAll('\u0000', '\uFFFD')
const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, at) => cell(one) === cell(b[at] ?? ''))
const sameRows = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean => a.length === b.length && a.every((row, at) => same(row, b[at] ?? []))

/** Whether the tables are the truth's: names, and every cell. A truth without a header takes any names. */
export function isRight(found: readonly Truth[], truth: readonly Truth[]): boolean {
  return found.length === truth.length && truth.every(({ header, rows }, at) => {
    const own = found[at]
    return own !== undefined && (header === null || (own.header !== null && same(own.header.map(name), header.map(name)))) && sameRows(own.rows, rows)
  })
}

/** The same for DuckDB, which numbers equal and blank names. */
function isRightInDuckDb(found: readonly Truth[], truth: readonly Truth[]): boolean {
  const [own] = found
  const [expected] = truth
  if (truth.length !== 1 || own === undefined || expected === undefined || !sameRows(own.rows, expected.rows)) return false
  const { header } = expected
  if (header === null) return true
  return header.length === own.header?.length && header.every((one, at) => {
    const given = name(own.header?.[at] ?? '')
    return given === name(one) || (given.startsWith(`${name(one)}_`) && /_\d+$/.test(given)) || (name(one) === '' && /^column\d+(_\d+)?$/.test(given))
  })
}

/** The same for papaparse, which knows no header: the records one after another. */
function isRightInPapa(found: readonly Truth[], truth: readonly Truth[]): boolean {
  const [expected] = truth
  if (truth.length !== 1 || expected === undefined) return false
  const records = [...(expected.header === null ? [] : [expected.header.map(name)]), ...expected.rows]
  const own = found[0]?.rows ?? []
  return sameRows(own.map((row, at) => (at === 0 && expected.header !== null ? row.map(name) : row)), records)
}

export interface Reader {
  readonly name: string
  read(one: Case): Promise<Reading>
  isRight(found: readonly Truth[], truth: readonly Truth[]): boolean
}

/** As text by its byte order mark, else as UTF-8; then its own guess of the separator. */
export const PAPA: Reader = {
  name: 'papaparse',
  read: async ({ bytes }) => {
    const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
    const { data } = Papa.parse<string[]>(new TextDecoder(label).decode(bytes), { skipEmptyLines: true })
    return [{ header: null, rows: data }]
  },
  isRight: isRightInPapa,
}

async function query(connection: DuckDBConnection, sql: string): Promise<Truth> {
  const reader = await connection.runAndReadAll(sql)
  return { header: reader.columnNames(), rows: reader.getRows().map((row) => row.map((value) => (value === null ? '' : String(value)))) }
}

/** DuckDB's sniffer as it comes, and at its most forgiving; every cell as text. `close` removes what was written. */
export async function duckDb(): Promise<{ readonly readers: readonly Reader[]; readonly close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'goodterms-collection-'))
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  const path = join(folder, 'file.csv')
  const reader = (title: string, options: string): Reader => ({
    name: title,
    read: async ({ bytes }) => {
      writeFileSync(path, bytes)
      try {
        return [await query(connection, `select * from read_csv('${path}', auto_detect = true, all_varchar = true${options})`)]
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      }
    },
    isRight: isRightInDuckDb,
  })
  return {
    readers: [reader('DuckDB', ''), reader('DuckDB, forgiving', ', null_padding = true, ignore_errors = true, strict_mode = false, parallel = false')],
    close: () => {
      connection.closeSync()
      instance.closeSync()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
