/** Files read right on the first try, beside others: header and every cell, as text. */
import { existsSync } from 'node:fs'
import { collected } from '../support/collection/collected.ts'
import { damaged } from '../support/collection/damage.ts'
import { HAND_MADE, KINDS } from '../support/collection/index.ts'
import type { Case, Kind } from '../support/collection/index.ts'
import { PAPA, duckDb } from '../support/collection/readers.ts'
import type { Reader } from '../support/collection/readers.ts'
import { generated, ofReal, ofSample } from '../support/collection/tables.ts'
import { TIDY } from '../support/collection/tidy-reader.ts'
import { root } from './bundle.ts'

interface FileSet {
  readonly name: string
  /** Whether what fails on these files was looked at while the rules were made. */
  readonly seen: boolean
  readonly files: readonly Case[]
}

/** What fails on seeds from here on was never looked at. */
const HELD_OUT = 1_000_000

const each = (count: number, from: number, make: (seed: number) => Case | null): Case[] =>
  Array.from({ length: count }, (_, n) => make(from + n)).filter((one) => one !== null)

function sets(): FileSet[] {
  const real = process.env['GOODTERMS_REAL_DATA']
  const found = process.env['GOODTERMS_COLLECTED']
  const ofRealData = (seed: number) => {
    const table = real === undefined ? null : ofReal(real, seed)
    return table === null ? null : damaged(table, seed)
  }
  const all: FileSet[] = [
    { name: 'made by hand', seen: true, files: HAND_MADE },
    { name: 'damaged: generated tables', seen: true, files: each(200, 1, (seed) => damaged(generated(seed), seed)) },
    { name: 'damaged: generated tables', seen: false, files: each(200, HELD_OUT, (seed) => damaged(generated(seed), seed)) },
    { name: 'damaged: the sample company', seen: true, files: each(100, 1, (seed) => damaged(ofSample(root, seed), seed)) },
    { name: 'damaged: the sample company', seen: false, files: each(100, HELD_OUT, (seed) => damaged(ofSample(root, seed), seed)) },
  ]
  if (real !== undefined && existsSync(real)) {
    all.push({ name: 'damaged: real exports', seen: true, files: each(60, 1, ofRealData) }, { name: 'damaged: real exports', seen: false, files: each(60, HELD_OUT, ofRealData) })
  }
  if (found !== undefined && existsSync(found)) {
    const files = collected(found)
    all.push({ name: 'found in the world', seen: true, files: files.filter((one) => !one.held) }, { name: 'found in the world', seen: false, files: files.filter((one) => one.held) })
  }
  return all
}

const share = (right: number, of: number): string => (of === 0 ? '–' : `${right}/${of} (${((100 * right) / of).toFixed(1)} %)`)

/** The section of `results.md`. */
export async function tidyText(): Promise<string> {
  const { readers: engine, close } = await duckDb()
  const readers: readonly Reader[] = [TIDY, ...engine, PAPA]
  const kinds = new Map<Kind, { files: number; right: number[] }>(KINDS.map((kind) => [kind, { files: 0, right: readers.map(() => 0) }]))
  const rows: string[] = []
  try {
    for (const { name, seen, files } of sets()) {
      const right = readers.map(() => 0)
      for (const one of files) {
        const counted = (one.kinds ?? [one.kind]).flatMap((kind) => kinds.get(kind) ?? [])
        for (const kind of counted) kind.files++
        for (const [at, reader] of readers.entries()) {
          const found = await reader.read(one)
          if (typeof found === 'string' || !reader.isRight(found, one.tables)) continue
          right[at]!++
          for (const kind of counted) kind.right[at]!++
        }
      }
      rows.push(`| ${name} | ${seen ? 'yes' : 'no'} | ${files.length} | ${right.map((number) => share(number, files.length)).join(' | ')} |`)
    }
  } finally {
    close()
  }
  const heads = readers.map((reader) => reader.name)
  const byKind = KINDS.flatMap((kind) => {
    const { files = 0, right = [] } = kinds.get(kind) ?? {}
    return files === 0 ? [] : [`| ${kind} | ${files} | ${right.map((number) => share(number, files)).join(' | ')} |`]
  })
  return `
## Any CSV, read right on the first try

Files whose header and every cell were read right, as text, without being told anything about them; of files with several tables, all of them. DuckDB: its sniffer with all cells as text, and with short rows filled up, faulty ones left out and marks taken loosely; the names that it gives to equal and blank columns count as right. papaparse: its own guess of the separator, the text handed to it in UTF-8 or UTF-16 by its mark, blank lines left out; it knows no header, so its records are compared. Seen: what fails on these files was looked at while the rules were made; on the others, by seeds of their own or collected later with their truth written first, it never was.

| files | seen | number | ${heads.join(' | ')} |
| --- | --- | ---: | ${heads.map(() => '---:').join(' | ')} |
${rows.join('\n')}

The same files by what is odd about them; a file with several oddities counts in each, and those found in the world count as plain:

| oddity | files | ${heads.join(' | ')} |
| --- | ---: | ${heads.map(() => '---:').join(' | ')} |
${byKind.join('\n')}
`
}
